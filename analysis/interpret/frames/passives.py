"""Frames with a passive: "was told by X that", "estimated by X", "denied by X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.agents import (
    BE,
    PLACED,
    agent_at,
    follows_be,
    is_aside,
    is_placed_first,
    is_set,
    is_told_as,
)
from analysis.interpret.frames.asides import is_passed_on
from analysis.interpret.frames.deeds import (
    FAR,
    TOLD,
    is_claimed_deed,
    is_compared,
    is_done_to_people,
    is_freed,
    is_of_captives,
    is_only_done_to_people,
)
from analysis.interpret.frames.frame import Frame, after, clause_around, whole
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.objects import ESTIMATES, TOLLS
from analysis.interpret.frames.refusing import act
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.weak import is_of_figures
from analysis.interpret.near import (
    PREPOSITIONS,
    counts,
    gap,
    holds,
    in_date,
    is_light,
    opens_date,
    places,
    places_near,
    word,
)
from analysis.model import Mark, Mention, Quantity, Sentence
from analysis.words import grammar
from analysis.words.forms import PAST
from analysis.words.gazetteer import OUTLETS

RELAYED = grammar("passing on")
PASSED = RELAYED | {"asked"}
BY = frozenset({"by"})
LEADING_IN = PREPOSITIONS | {"after", "before"}
CLAUSE = frozenset({"that", "how", "which", ";", ":"})
NEAR = 3
TURNS = frozenset({",", ";", "and", "but", "while"})
FLOATING = grammar("putting about")


def passives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a passive verb of saying and the speaker behind its "by"."""
    for verb in sentence.of("say"):
        if is_told_as(sentence, verb):
            continue  # which `according` reads
        passive_form = verb.detail in PAST or follows_be(sentence, verb.first)
        passive_form = passive_form or is_aside(sentence, verb)
        passive_form = passive_form or is_placed_first(sentence, verb)
        at = agent_at(sentence, verb) if passive_form else None
        mention = behind(sentence, at + 1) if at else None
        if at and mention is not None and mention.first - at <= 6:
            if is_of_captives(sentence, verb) or is_freed(sentence, verb):
                continue
            if in_date(sentence, at + 1):
                continue  # "expected to arrive by May in Goma"
            told = counts(sentence, verb.last, at)  # "were put at |31,000 by X"
            if told and word(sentence, verb.first) in PLACED and not is_set(sentence, verb.last):
                continue  # "were put in 300 trucks by X"
            yield from passive(sentence, verb, mention, at if told else verb.first)
            yield from another(sentence, verb, mention)


def floated(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a figure that somebody puts about: "a toll of 40 has been floated by X"."""
    for at in places(sentence, FLOATING):
        been = follows_be(sentence, at)
        by = next((k for k in range(at + 1, at + 9) if word(sentence, k) == "by"), None)
        if by is None or not been or not holds(sentence, TOLLS, at - 12, at):
            continue
        mention = behind(sentence, by + 1)
        if mention and mention.first - by <= 4 and not holds(sentence, {",", ";"}, at, by):
            content = clause_around(sentence, at, mention.last)
            yield Frame(mention, "say", (at, mention.last), content, True)


def is_reported(sentence: Sentence, verb: Mark, mention: Mention) -> bool:
    """Whether it is reported by somebody and not only carried: "40 dead were reported by X"."""
    if verb.value != "report":
        return False
    been = follows_be(sentence, verb.first)
    return been or mention.kind not in OUTLETS


def passive(sentence: Sentence, verb: Mark, mention: Mention, start: int) -> Iterator[Frame]:
    """The frame of one passive, if what it does is to say something."""
    cue = (start, mention.last)
    if act(sentence, verb) == "withhold":
        yield Frame(mention, "withhold", cue, (0, verb.first), True)
    elif is_no_statement(sentence, verb, mention):
        return
    elif verb.value == "tell":
        closed = is_over(sentence, mention.last) and cue[0] > 3
        closed = closed or is_told_before(sentence, verb, mention)
        content = whole(sentence) if closed else after(sentence, mention.last)
        yield Frame(mention, "tell", cue, content, closed)
    elif is_given(sentence, verb) or is_compared(sentence, verb):
        return
    elif verb.value == "confirm" and word(sentence, verb.first - 1) == "as":
        yield Frame(mention, "confirm", cue, clause_around(sentence, *cue), True)
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
    elif is_claimed_deed(sentence, verb):
        return
    elif verb.value in {"say", "estimate"} or is_reported(sentence, verb, mention):
        number = number_of(sentence, verb)
        content = clause_around(sentence, *cue) if number is None else (number, verb.first)
        yield Frame(mention, "say", cue, content, True)


def is_told_before(sentence: Sentence, verb: Mark, mention: Mention) -> bool:
    """Whether a figure before a comma is what was told: "40 died, X was told by |a man in Goma"."""
    comma = next(iter(places_near(sentence, {","}, verb.first - FAR, verb.first)), None)
    if comma is None or not counts(sentence, 0, comma) or word(sentence, 0) in LEADING_IN:
        return False
    if holds(sentence, CLAUSE, comma, verb.last):
        return False
    rest = mention.last, len(sentence.tokens)
    return not counts(sentence, *rest) and not holds(sentence, CLAUSE, *rest)


def is_no_statement(sentence: Sentence, verb: Mark, mention: Mention) -> bool:
    """Whether a passive tells what somebody passes on or does to people, and not what they say."""
    if word(sentence, verb.first) in PASSED or is_passed_again(sentence, verb):
        return True
    return verb.value in {"say", "tell"} and is_only_done_to_people(sentence, verb, mention.last)


def is_passed_again(sentence: Sentence, verb: Mark) -> bool:
    """Whether a second one passes on what a first one did: "passed on by X and |published by Y"."""
    joined = word(sentence, verb.first - 1) == "and" and word(sentence, verb.last) == "by"
    earlier = places_near(sentence, BY, 0, verb.first) if joined else []
    return any(is_passed_on(sentence, at) for at in earlier)


def another(sentence: Sentence, verb: Mark, first: Mention) -> Iterator[Frame]:
    """The frame of a second agent: "is put at 900 by X |and at 300 by Y"."""
    number = next((q for q in sentence.quantities if q.begins >= first.last), None)
    if number is None or word(sentence, verb.first) not in PLACED:
        return
    joined = [said for said in gap(sentence, first.last, number.begins) if said not in TURNS]
    by = next((k for k in range(number.stops, number.stops + 3) if word(sentence, k) == "by"), None)
    source = behind(sentence, by + 1) if by and joined in (["at"], ["as"], []) else None
    if by and source:
        yield Frame(source, "say", (by, source.last), (number.begins, by), True)


def is_given(sentence: Sentence, verb: Mark) -> bool:
    """Whether something other than a figure is given or taken: "40 tanks were |provided by X"."""
    if word(sentence, verb.first) in PLACED or not is_of_figures(sentence, verb):
        return False
    return not holds(sentence, ESTIMATES, verb.first - FAR, verb.first)


def is_over(sentence: Sentence, at: int) -> bool:
    """Whether nothing but a date stands behind a token: "was told by X |two weeks earlier.".

    A clause about who told it may: "was told by X|, who cannot say how big the share is.".
    """
    ends = len(sentence.tokens) - (word(sentence, len(sentence.tokens) - 1) == ".")
    if word(sentence, at) == "," and word(sentence, at + 1) in {"who", "which"}:
        return not counts(sentence, at, ends)
    return all(is_light(sentence, k) or opens_date(sentence, k) for k in range(at, ends))


def number_of(sentence: Sentence, verb: Mark) -> int | None:
    """Where a number begins of which alone a participle tells: "of the |2,500 foreseen by X, 9".

    So in "its tally is 300 dead, against |500 reported by X".
    """
    before = [q for q in sentence.quantities if q.kind == "count" and q.begins < verb.first]
    number = max(before, key=lambda q: q.begins, default=None)
    if number is None or verb.first - number.stops > 2 or follows_be(sentence, verb.first):
        return None
    definite = word(sentence, number.begins - 1) in {"the", "those", "these"}
    of_them = definite and word(sentence, number.begins - 2) in {"of", "from", "among"}
    apart = len(before) > 1 and not is_joined(sentence, before[-2], number)
    return number.begins if of_them or apart else None


def is_joined(sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """Whether two numbers stand together: "the 300 dead and |500 wounded given by X"."""
    between = gap(sentence, first.stops, second.begins)
    return len(between) <= NEAR and "and" in between


def is_fronted(sentence: Sentence, verb: Mark, last: int) -> bool:
    """Whether what is judged stands behind: "Denied by Moscow was the claim of N"."""
    return word(sentence, last) in BE and word(sentence, verb.first - 1) in {"", ";"}
