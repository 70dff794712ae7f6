"""Apart: whether subject and verb stand inside or behind what is said, or lead into it."""

from __future__ import annotations

from analysis.interpret.frames.endings import CLAUSE_OPENINGS, ends, told_end
from analysis.interpret.frames.introductions import is_introduction
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import (
    BREAKS,
    ENDS,
    LINKS,
    PREPOSITIONS,
    counts,
    gap,
    holds,
    is_act,
    is_date,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

CREDIT = 9
WISHING = frozenset(
    {"asked", "declined", "did", "does", "insisted", "preferred", "refused", "requested", "spoke"}
    | {"was", "is", "has", "had", "would", "will", "wished", "wishes", "wanted", "wants", "works"}
)
CREDITING = frozenset({"citing", "drawing", "quoting", "referring", "relying", "with"})
NOUN = 4
NO_NOUN = (PREPOSITIONS - {"of"}) | LINKS | BREAKS | grammar("finite be")


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
    if introduces:
        return False
    return (
        ends(sentence, verb) or is_told_of(sentence, subject, verb) or details(sentence, at, verb)
    )


def details(sentence: Sentence, at: int, verb: Mark) -> bool:
    """Whether a colon only leads to parts of what was told before: "7 sat there, X said|: 3 …"."""
    colon = holds(sentence, {":"}, verb.last, told_end(sentence, verb.last) + 1)
    return colon and counts(sentence, 0, at) and any(is_act(sentence, k) for k in range(at))


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
    last = is_date(sentence, verb.last) or word(sentence, verb.last) in ENDS
    return last and any(is_act(sentence, at) for at in range(comma))


def begins(sentence: Sentence, at: int) -> bool:
    """Whether words stand before a token, and not breaks alone."""
    return any(word(sentence, k) not in BREAKS for k in range(at))
