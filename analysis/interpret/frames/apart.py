"""Apart: whether subject and verb stand inside or behind what is said, or lead into it."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.near import (
    BREAKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    counts,
    gap,
    holds,
    in_date,
    is_capital,
    is_date,
    word,
)
from analysis.interpret.frames.sources import before_names
from analysis.interpret.frames.weak import TOLLS, by_phone
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import verb_forms

AFTER_A_SPEAKER = BREAKS | grammar("after a speaker") | {""}
INTRODUCTIONS = PREPOSITIONS | grammar("introductions")
TIMES = frozenset({"a", "one", "two", "this", "last"})
LATER = frozenset({"later", "ago", "earlier", "before", "after"})
CLAIMS = grammar("claims of others")
CLAUSE_OPENINGS = frozenset({"that", ":"})
TOLD_OF = CLAUSE_OPENINGS | {"how", "why", "whether"}
OUTLETS = frozenset({"outlet", "wire"})
DESCRIPTION = 8
CREDIT = 9
WISHING = frozenset(
    {"asked", "declined", "did", "does", "insisted", "preferred", "refused", "requested", "spoke"}
    | {"was", "is", "has", "had", "would", "will", "wished", "wishes", "wanted", "wants", "works"}
)
CREDITING = frozenset({"citing", "drawing", "quoting", "referring", "relying", "with"})
NOUN = 4
NO_NOUN = (PREPOSITIONS - {"of"}) | LINKS | BREAKS | {"is", "are", "was", "were"}
DETERMINERS = frozenset({"its", "their", "his", "her", "the", "a", "an"})
NO_TITLE = PREPOSITIONS - {"of", "for"}
NO_DESCRIPTION = NO_TITLE | LINKS | {"as", "that", "and", "but", "when", "while", "if"}
ENDING = BREAKS | {".", ""}
LINK_BREAKS = BREAKS | {"whose"}


def stands_apart(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether they stand inside or behind what is said: "…, X said", "…, as X said, …"."""
    if not subject.first or verb.first < subject.first:
        return False
    at = phrase_start(sentence, subject) - 1
    if word(sentence, 0) == "that" and is_fronted(sentence, at, verb):
        return True
    if opens_with_count(sentence, at) and ends(sentence, verb):
        return True
    if is_so(sentence, at) and begins(sentence, at - 1):
        return not holds(sentence, CLAUSE_OPENINGS, verb.last, told_end(sentence, verb.last))
    if at == 0 and word(sentence, at) == "as" and leads_in(sentence, verb.last):
        return True
    at -= word(sentence, at) == "as"
    if word(sentence, at) not in BREAKS or not begins(sentence, at):
        return False
    introduces = is_introduction(sentence, at) and not closes(sentence, at, verb)
    return not introduces and (ends(sentence, verb) or is_told_of(sentence, subject, verb))


def is_told_of(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether a clause behind a verb tells of its speaker: "an officer says |who would not"."""
    unnamed = subject.kind == "anonymous" and verb.value != "tell"
    at = verb.last
    return unnamed and word(sentence, at) == "who" and word(sentence, at + 1) in WISHING


def leads_in(sentence: Sentence, at: int) -> bool:
    """Whether a comma stands at a token, or behind whom an outlet cites there."""
    closes = next((k for k in range(at + 1, at + CREDIT) if word(sentence, k) == ","), None)
    return word(sentence, at) == "," or (word(sentence, at) in CREDITING and closes is not None)


def opens_with_count(sentence: Sentence, at: int) -> bool:
    """Whether a sentence opens with a number and its noun up to a token: "300 dead |X counts"."""
    first = next((q for q in sentence.quantities if q.begins <= 1), None)
    if first is None or first.kind != "count" or not 0 <= at - first.stops < NOUN:
        return False
    return not holds(sentence, NO_NOUN, first.stops, at + 1)


def is_so(sentence: Sentence, at: int) -> bool:
    """Whether "so" stands behind a break, before a speaker: "…, |so at least a nurse says"."""
    at -= 2 if gap(sentence, at - 1, at + 1) == ["at", "least"] else 0
    at_break = at - 1 - (word(sentence, at - 1) == "or")
    return word(sentence, at) == "so" and word(sentence, at_break) in BREAKS


def is_fronted(sentence: Sentence, at: int, verb: Mark) -> bool:
    """Whether a clause before its speaker is what they say: "That 40 fell |X implied later."."""
    told = counts(sentence, 0, at) and not counts(sentence, verb.last, len(sentence.tokens))
    return told and any(is_act(sentence, k) for k in range(at + 1)) and ends(sentence, verb)


def closes(sentence: Sentence, comma: int, verb: Mark) -> bool:
    """Whether all that is told stands before a verb: "In Sumy a man was killed, X said."."""
    last = is_date(sentence, verb.last) or word(sentence, verb.last) in {"", "."}
    return last and any(is_act(sentence, at) for at in range(comma))


def begins(sentence: Sentence, at: int) -> bool:
    """Whether words stand before a token, and not breaks alone."""
    return any(word(sentence, k) not in BREAKS for k in range(at))


def ends(sentence: Sentence, verb: Mark) -> bool:
    """Whether nothing that is said follows a verb, but a break, a date or a circumstance."""
    leads_on = TOLD_OF if verb.value == "tell" else CLAUSE_OPENINGS
    if holds(sentence, leads_on, verb.last, told_end(sentence, verb.last)):
        return False
    if word(sentence, verb.last) == "to" and word(sentence, verb.first) in intending():
        return False
    after = word(sentence, verb.last + (word(sentence, verb.last) == "it"))
    if after == "there":
        return word(sentence, verb.last + 1) in ENDING
    if after == "for":
        return any(m.kind in OUTLETS and 1 <= m.first - verb.last <= 2 for m in sentence.mentions)
    if by_phone(sentence, verb.last):
        return True
    return verb.value == "tell" or after in AFTER_A_SPEAKER or is_date(sentence, verb.last)


@cache
def intending() -> frozenset[str]:
    """The forms of the verbs that tell with "to" what somebody will do: "vowed to fight on"."""
    return frozenset(form for base in grammar("intending") for form in verb_forms(base))


def told_end(sentence: Sentence, at: int) -> int:
    """Where the words end that may name the hearers and lead into what they were told."""
    last = at + 12
    return next((k for k in range(at, last) if word(sentence, k) in {",", ";", ".", ""}), last)


def names_toll(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether the statement is a toll or figure before it: "the toll that X gave"."""
    at = phrase_start(sentence, subject) - 1
    at -= word(sentence, at) in {"that", "which"}
    ends = told_end(sentence, verb.last)
    return word(sentence, at) in TOLLS and not counts(sentence, verb.last, ends)


def names_count(sentence: Sentence, subject: Mention, verb: Mark) -> int | None:
    """Where a number begins that a clause behind it gives: "the 1,000 that X estimates"."""
    if not sentence.quantities:
        return None
    at = phrase_start(sentence, subject)
    last = link_before(sentence, at, verb)
    linked = last < at
    number = next((q for q in reversed(sentence.quantities) if q.last <= last), None)
    if number is None or number.kind != "count" or last - number.stops > NOUN:
        return None
    definite = word(sentence, number.begins - 1) in {"the", "those", "these"}
    named = not holds(sentence, NO_NOUN, number.stops, last) and (linked or definite)
    opens = word(sentence, verb.last) in CLAUSE_OPENINGS
    told = opens or counts(sentence, verb.last, verb.last + (1 if linked else 9))
    return number.begins if named and not told else None


def link_before(sentence: Sentence, at: int, verb: Mark) -> int:
    """Where the words begin that join a clause to a number: "whom", ", whose arrival"; or `at`."""
    if word(sentence, at - 1) in {"that", "which", "who", "whom"}:
        return at - 1
    if "whose" not in sentence.said:
        return at
    near = (k for k in range(at - 2, at - 9, -1) if word(sentence, k) in LINK_BREAKS)
    whose = next(near, None)
    if whose is None or word(sentence, whose) != "whose" or not ends(sentence, verb):
        return at
    return whose - (word(sentence, whose - 1) == ",")


def phrase_start(sentence: Sentence, mention: Mention) -> int:
    """Where the noun phrase around a mention begins: titles, offices and owners before it."""
    at = mention.first
    titles = before_names()
    while at > 0:
        before = word(sentence, at - 1)
        if before in DETERMINERS:
            held = word(sentence, at - 2) in {"for", "of"}
            return described_start(sentence, at - 1) if held else at - 1
        named = at > 1 and is_capital(sentence, at - 1)
        if before in NO_TITLE or not (named or before in titles):
            break
        at -= 1
    return described_start(sentence, at)


def described_start(sentence: Sentence, at: int) -> int:
    """Where a few words begin that describe a name behind a break: "…, peacekeeping chief X"."""
    for first in range(at - 1, max(-1, at - DESCRIPTION), -1):
        said = word(sentence, first)
        if said in BREAKS:
            return first + 1
        acts = is_act(sentence, first) and word(sentence, first + 1) != OWNS
        if not is_describing(said) or acts:
            return at
    return at


def is_describing(said: str) -> bool:
    """Whether a word may describe a name behind it: "prisons", "'s", "rebel-held".

    >>> is_describing("rebel-held"), is_describing("in")
    (True, False)
    """
    plain = said == OWNS or said.replace("-", "").isalpha()
    return plain and said not in NO_DESCRIPTION


def is_act(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying or of a measure stands at a token."""
    return at in sentence.acts


def is_introduction(sentence: Sentence, comma: int) -> bool:
    """Whether what stands before a comma only leads in ("On Monday,", "In an interview,")."""
    if comma <= 1:
        return True
    if word(sentence, 0) in TIMES and not tells_when(sentence, comma):
        return False
    short = comma <= 7 and word(sentence, 0) in INTRODUCTIONS
    return short and not counts(sentence, 0, comma)


def tells_when(sentence: Sentence, comma: int) -> bool:
    """Whether an opening is a time and no subject: "A day later,", but "A soldier died,"."""
    dated = any(in_date(sentence, at) for at in range(comma))
    later = not LATER.isdisjoint(sentence.lowers[:comma])
    return (dated or later) and not any(is_act(sentence, at) for at in range(comma))


def taken_up(sentence: Sentence, subject: int) -> int | None:
    """The comma before a clause that takes up what stands before it: ", a claim that X denies"."""
    at = subject - 1
    if word(sentence, at) == "which" and word(sentence, at - 1) == ",":
        return at - 1
    at -= word(sentence, at) in {"that", "which"}
    if word(sentence, at) not in CLAIMS:
        return None
    near = (k for k in range(at - 1, at - 5, -1) if word(sentence, k) in {",", "–", "—"})
    return next(near, None)
