"""Frames with a passive: "was told by X that", "estimated by X", "denied by X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around, whole
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.near import BREAKS, OWNS, counts, gap, holds, places, word
from analysis.interpret.frames.refusing import act
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.verbs import PAST, UNCHANGED
from analysis.interpret.frames.weak import BEFORE_NUMBERS, TOLLS
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

RELAYED = grammar("passing on")
PASSED = RELAYED | {"asked"}
BETWEEN = frozenset({"last", "first", "now", "also", "once", "since", "later"})
FLOATING = grammar("putting about")
BE = frozenset({"is", "are", "was", "were", "been", "being"})
TO_PEOPLE = frozenset(
    {"backed", "challenged", "dismissed", "questioned", "recognised", "recognized", "rejected"}
)
TOLD = TOLLS | grammar("claims of others") | grammar("accounts") | grammar("figure nouns")
CLAUSES = frozenset({"after", "and", "as", "because", "before", "but", "when", "while", "who", ";"})
CUTTING = (CLAUSES - {"and", "as"}) | {"by"}  # what ends the part of an agent that opens
FRONTED = frozenset({"say", "report", "estimate", "confirm"})
TALK = frozenset({"assumption", "belief", "reckoning", "talk", "view", "word"})
PLACED = frozenset({"put", "set", "placed", "numbered", "given"})
SETTING = BEFORE_NUMBERS - {"to"} | {"as"}
FAR = 14
COMPARING = frozenset({"as", "from", "than", "to", "with", "matches", "resembles", "echoes"})


def passives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a passive verb of saying and the speaker behind its "by"."""
    for verb in sentence.of("say"):
        passive_form = verb.detail in PAST or word(sentence, verb.first - 1) in BE
        passive_form = passive_form or is_aside(sentence, verb)
        passive_form = passive_form or is_placed_first(sentence, verb)
        at = agent_at(sentence, verb) if passive_form else None
        mention = behind(sentence, at + 1) if at else None
        if at and mention is not None and mention.first - at <= 6:
            told = counts(sentence, verb.last, at)  # "were put at |31,000 by X"
            if told and word(sentence, verb.first) in PLACED and not is_set(sentence, verb.last):
                continue  # "were put in 300 trucks by X"
            yield from passive(sentence, verb, mention, at if told else verb.first)


def is_placed_first(sentence: Sentence, verb: Mark) -> bool:
    """Whether a participle of placing opens a clause: "|Put by X at 400, the toll may rise"."""
    placed = word(sentence, verb.first) in PLACED and word(sentence, verb.first - 1) in {"", ";"}
    return placed and holds(sentence, {"by"}, verb.last, verb.last + FAR)


def is_aside(sentence: Sentence, verb: Mark) -> bool:
    """Whether "put" opens an aside as a participle: "the dead, |put at 300 by X,"."""
    opens = word(sentence, verb.first - 1) in {",", "(", ""}
    return opens and word(sentence, verb.first) in {"put", "set"} and is_set(sentence, verb.last)


def is_set(sentence: Sentence, at: int) -> bool:
    """Whether a number is set at so many: "put |at", "given as", "placed, by most, at"."""
    return holds(sentence, SETTING, at, at + 3)


def floated(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a figure that somebody puts about: "a toll of 40 has been floated by X"."""
    for at in places(sentence, FLOATING):
        been = word(sentence, at - 1 - (word(sentence, at - 1) in BETWEEN)) in BE
        by = next((k for k in range(at + 1, at + 9) if word(sentence, k) == "by"), None)
        if by is None or not been or not holds(sentence, TOLLS, at - 12, at):
            continue
        mention = behind(sentence, by + 1)
        if mention and mention.first - by <= 4 and not holds(sentence, {",", ";"}, at, by):
            content = clause_around(sentence, at, mention.last)
            yield Frame(mention, "say", (at, mention.last), content, True)


def fronted_agents(sentence: Sentence) -> Iterator[Frame]:
    """Frames that open with the agent of a passive: "By X, in a statement, 300 are claimed"."""
    source = behind(sentence, 1) if word(sentence, 0) == "by" else None
    if source is None or source.first > 3 or word(sentence, source.last) == OWNS:
        return
    near = range(source.last, len(sentence.tokens))
    if any(word(sentence, at) in CUTTING for at in near):
        return
    for verb in sentence.of("say"):
        past = verb.detail in PAST or word(sentence, verb.first) in UNCHANGED
        said = past and word(sentence, verb.first - 1) in BE
        apart = word(sentence, verb.first - 2) == "it" and verb.first - 2 > source.last + 1
        if (
            said
            and not apart
            and verb.value in FRONTED
            and word(sentence, verb.first) not in {"found", "held"}
        ):
            content = after(sentence, source.last)
            yield Frame(source, verb.value, (0, source.last), content, False)
            return


def seats(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a seat of government where "it is believed": "In Kyiv they reckon with"."""
    for mention in sentence.mentions:
        if mention.kind != "government" or word(sentence, mention.first - 1) != "in":
            continue
        last = thought(sentence, mention.last + (word(sentence, mention.last) == ","))
        if last is not None:
            yield Frame(mention, "say", (mention.first, last), after(sentence, last), False)
        elif start := thought_before(sentence, mention.first - 1):
            cue = start, mention.last
            yield Frame(mention, "say", cue, clause_around(sentence, *cue), True)


def thought_before(sentence: Sentence, seat: int) -> int | None:
    """Where "they reckon", "it is thought" begins behind a break, right before a seat."""
    for verb in sentence.of("say"):
        passive = verb.detail in PAST and gap(sentence, verb.first - 2, verb.first) == ["it", "is"]
        start = verb.first - (2 if passive else 1)
        if verb.last != seat or not (passive or word(sentence, start) in {"they", "one"}):
            continue
        return start if start > 1 and word(sentence, start - 1) in BREAKS else None
    return None


def thought(sentence: Sentence, at: int) -> int | None:
    """The token behind what people think somewhere: "it is thought", "the talk is of"."""
    said, following = word(sentence, at), word(sentence, at + 1)
    if said == "it" and following in BE:
        verbs = (m for m in sentence.of("say") if m.first == at + 2 and m.detail in PAST)
        return next((verb.last for verb in verbs), None)
    if said in {"one", "they"}:
        verbs = (m for m in sentence.of("say") if m.first == at + 1 and m.detail != "ing")
        return next((verb.last for verb in verbs), None)
    if said == "there" and following in BE and word(sentence, at + 2) in TALK:
        return at + 3
    talk = said == "the" and following in TALK and word(sentence, at + 2) in BE
    return at + 3 if talk else None


def is_reported(sentence: Sentence, verb: Mark, mention: Mention) -> bool:
    """Whether it is reported by somebody and not only carried: "40 dead were reported by X"."""
    if verb.value != "report":
        return False
    been = word(sentence, verb.first - 1) in BE
    return been or mention.kind not in {"outlet", "wire"}


def agent_at(sentence: Sentence, verb: Mark) -> int | None:
    """The "by" of a passive: right behind its verb, or further on: "was put at 40 by X"."""
    fronted = verb.first == 0 and verb.value in {"confirm", "deny", "doubt"}
    if word(sentence, verb.last) == "by" or (fronted and word(sentence, verb.last) == "in"):
        return verb.last
    before = verb.first - 1 - (word(sentence, verb.first - 1) in BETWEEN)
    placed = is_placed_first(sentence, verb) or is_aside(sentence, verb)
    if (word(sentence, before) not in BE and not placed) or verb.value == "tell":
        return None
    near = range(verb.last, min(verb.last + 10, len(sentence.tokens)))
    for at in near:
        if word(sentence, at) == "by":
            return at
        if word(sentence, at) == "," and word(sentence, verb.first) in PLACED:
            return behind_aside(sentence, at)
        if word(sentence, at) in {",", ";", "that", "who", "which"}:
            return None
    return None


def behind_aside(sentence: Sentence, comma: int) -> int | None:
    """The "by" behind an aside: "are put at 30|, killed or wounded near Sudzha, by Kyiv"."""
    near = range(comma + 1, comma + FAR)
    closes = next((at for at in near if word(sentence, at) in {",", ";"}), None)
    if closes is None or word(sentence, closes) == ";" or word(sentence, closes + 1) != "by":
        return None
    return closes + 1


def passive(sentence: Sentence, verb: Mark, mention: Mention, start: int) -> Iterator[Frame]:
    """The frame of one passive, if what it does is to say something."""
    cue = (start, mention.last)
    if act(sentence, verb) == "withhold":
        yield Frame(mention, "withhold", cue, (0, verb.first), True)
    elif word(sentence, verb.first) in PASSED:
        return
    elif verb.value == "tell":
        closed = word(sentence, mention.last) in {"", "."} and cue[0] > 3
        content = whole(sentence) if closed else after(sentence, mention.last)
        yield Frame(mention, "tell", cue, content, closed)
    elif verb.value in {"confirm", "deny", "doubt"}:
        joint = joint_behind(sentence, mention)
        cue = (verb.first, joint[-1].last if joint else mention.last)
        judges_behind = verb.first == 0 and holds(sentence, TOLD, cue[1], cue[1] + 6)
        if is_done_to_people(sentence, verb) and not judges_behind:
            return
        if is_fronted(sentence, verb, cue[1]):
            yield Frame(mention, verb.value, cue, after(sentence, cue[1] + 1), False, joint)
        else:
            yield Frame(mention, verb.value, cue, (0, verb.first), True, joint)
    elif is_claimed_deed(sentence, verb) or is_compared(sentence, verb):
        return
    elif verb.value in {"say", "estimate"} or is_reported(sentence, verb, mention):
        number = number_of(sentence, verb)
        content = clause_around(sentence, *cue) if number is None else (number, verb.first)
        yield Frame(mention, "say", cue, content, True)


def number_of(sentence: Sentence, verb: Mark) -> int | None:
    """Where a number begins of which alone a participle tells: "of the |2,500 foreseen by X, 9"."""
    near = (q for q in sentence.quantities if q.kind == "count" and q.begins < verb.first)
    number = max(near, key=lambda q: q.begins, default=None)
    if number is None or verb.first - number.stops > 2 or word(sentence, verb.first - 1) in BE:
        return None
    definite = word(sentence, number.begins - 1) in {"the", "those", "these"}
    of_them = definite and word(sentence, number.begins - 2) in {"of", "from", "among"}
    return number.begins if of_them else None


def is_fronted(sentence: Sentence, verb: Mark, last: int) -> bool:
    """Whether what is judged stands behind: "Denied by Moscow was the claim of N"."""
    return word(sentence, last) in BE and word(sentence, verb.first - 1) in {"", ";"}


def is_compared(sentence: Sentence, verb: Mark) -> bool:
    """Whether a figure is only held against another's: "which tallies with one |given by X"."""
    other = word(sentence, verb.first - 1) in {"one", "that", "those", "what", "figure", "number"}
    near = (word(sentence, at) for at in range(verb.first - 4, verb.first - 1))
    return other and not COMPARING.isdisjoint(near) and counts(sentence, 0, verb.first)


def is_claimed_deed(sentence: Sentence, verb: Mark) -> bool:
    """Whether somebody only says that they did something: "in an attack claimed by X"."""
    if word(sentence, verb.first) != "claimed" or word(sentence, verb.last) != "by":
        return False
    return not holds(sentence, TOLD, verb.first - FAR, verb.first)


def is_done_to_people(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb tells what people went through: "rebels backed by Kigali", "questioned by"."""
    if word(sentence, verb.first) not in TO_PEOPLE:
        return False
    if word(sentence, 0) == "that":
        return False
    near = range(verb.first - 1, max(-1, verb.first - FAR), -1)
    clause = next((k for k in near if word(sentence, k) in CLAUSES), verb.first - FAR)
    return not holds(sentence, TOLD, clause, verb.first)
