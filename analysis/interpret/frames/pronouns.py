"""Frames with the statement of a pronoun: "in his words", "by whose count", "according to him"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.frames.statements import (
    BEFORE_A_STATEMENT,
    CLAUSES,
    GIVING,
    SPEECHES,
    STANDING,
    is_shown,
    tells_clause,
)
from analysis.interpret.near import (
    ENDING,
    PREPOSITIONS,
    counts,
    holds,
    is_light,
    places_near,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar

OBJECTS = {"him": "person", "her": "person", "it": "body", "them": "group"}
OWNERS = {"his": "person", "her": "person", "its": "body", "their": "group"}
REACHING = GIVING | grammar("standing at")
FOUND = frozenset(
    {"answer", "conclusion", "conclusions", "finding", "findings", "message", "point", "points"}
    | {"verdict"}
)
GOING_ON = PREPOSITIONS | grammar("running as it is said") | {"came", "comes"}
TOLLS = grammar("tolls")
MADE = SPEECHES | STATEMENTS
NOUNS = 3  # tokens within which the noun of findings stands
FINDINGS = 6  # tokens from a pronoun that owns findings to their colon
ASKING = frozenset({"press", "query", "question", "questions", "reporters"})
APART = frozenset({"", ",", "(", "–", "—"})
ONLINE = frozenset({"channel", "list", "page", "roll", "site", "website"})


def by_relative(sentence: Sentence, at: int) -> Iterator[Frame]:
    """The frame of "X, by whose count" or "X, whose figures are": what follows is theirs."""
    owners = [m for m in sentence.mentions if m.last <= at]
    online = word(sentence, at + 1) in ONLINE and word(sentence, at - 1) == "on"
    noun = at + 1
    while word(sentence, noun) in BEFORE_A_STATEMENT:
        noun += 1
    if (word(sentence, noun) not in STATEMENTS and not online) or not owners:
        return
    if word(sentence, at - 1) in {"by", "in", "on"}:
        yield Frame(owners[-1], "say", (at - 1, noun + 1), after(sentence, noun + 1), False)
    elif owners[-1].last == at - 1:
        ends = (k for k in range(noun + 1, noun + 9) if word(sentence, k) in REACHING)
        verb = next(ends, None)
        if verb and counts(sentence, verb + 1, verb + 5):
            yield Frame(owners[-1], "say", (at, verb + 1), after(sentence, verb + 1), False)


def by_pronoun(sentence: Sentence, at: int) -> Iterator[Frame]:
    """The frame of "by its own count", "in his words", "Its count is"."""
    here = at + 1 + (word(sentence, at + 1) == "own")
    clause = word(sentence, here) in CLAUSES and tells_clause(sentence, here + 1)
    found = found_behind(sentence, here) if word(sentence, at - 1) in {"", ";"} else None
    shown = word(sentence, here) in MADE and shows(sentence, here)
    if word(sentence, here) not in STATEMENTS and not (clause or found or shown):
        return
    kind = OWNERS[word(sentence, at)]
    who = Mention(at, at + 1, "pronoun", word(sentence, at), None, kind, None, kind == "group")
    if found:
        yield Frame(who, "say", (at, found), after(sentence, found), False)
        return
    if word(sentence, at - 1) == "with":
        if word(sentence, here) in TOLLS and is_of_count(sentence, here + 1):
            owner = owner_before(sentence, at - 1) or who
            if owner.kind == "government" and word(sentence, here) == "toll":
                return  # a land has it: "Haiti, with its toll of 300"
            yield Frame(owner, "say", (at - 1, here + 1), after(sentence, here + 1), False)
        return
    own_account = word(sentence, at - 1) == "on" and word(sentence, at + 1) == "own"
    own_account = own_account and word(sentence, at - 2) in APART  # "fights on its own account"
    if own_account or word(sentence, at - 1) in {"by", "in", "to"}:
        yield Frame(who, "say", (at - 1, here + 1), clause_around(sentence, at, here), True)
    elif word(sentence, at - 1) == "being" and counts(sentence, at - 9, at - 1):
        starts = clause_around(sentence, at, here)[0]
        yield Frame(who, "say", (at - 1, here + 1), (starts, at - 1), True)
    elif word(sentence, at - 1) == "as" and shown:
        yield Frame(who, "say", (at - 1, here + 1), clause_around(sentence, at, here), True)
    elif word(sentence, at - 1) in {"", ";"} and (clause or shown or tells(sentence, here + 1)):
        yield Frame(who, "say", (at, here + 1), after(sentence, here + 1), False)


def owner_before(sentence: Sentence, at: int) -> Mention | None:
    """Whoever stands right before a token, or before a comma there: "X, |with its tally of 40"."""
    ends = at - (word(sentence, at - 1) == ",")
    return next((m for m in sentence.mentions if m.last == ends), None)


def found_behind(sentence: Sentence, at: int, far: int = FINDINGS) -> int | None:
    """The token behind the colon that findings lead to: "Its main points, in short:|"."""
    near = range(at, at + far)
    colon = next((k for k in near if word(sentence, k) == ":"), None)
    nouns = places_near(sentence, FOUND, at, min(colon, at + NOUNS)) if colon else []
    if colon is None or not any(is_head(sentence, noun) for noun in nouns):
        return None
    if holds(sentence, {"answer"}, at, colon) and not holds(sentence, ASKING, at, colon):
        return None  # one in deeds: "its answer to the attack: 40 tanks"
    return colon + 1 if counts(sentence, colon, len(sentence.tokens)) else None


def is_head(sentence: Sentence, noun: int) -> bool:
    """Whether a noun describes no other: "its answer |on Monday"; not "its point |man"."""
    following = word(sentence, noun + 1)
    going_on = not following.isalpha() or following in GOING_ON
    return going_on or is_light(sentence, noun + 1)


def shows(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying follows what somebody has made: "its |inquiry has found"."""
    behind = (m for m in sentence.of("say") if m.first > at)
    return any(is_shown(sentence, at, m) and reaches(sentence, at + 1, m.first) for m in behind)


def tells(sentence: Sentence, at: int) -> bool:
    """Whether what follows a statement tells a figure: "its toll |stands at", "its count |of"."""
    return stands(sentence, at) or is_of_count(sentence, at)


def stands(sentence: Sentence, at: int) -> bool:
    """Whether a verb at a token tells a figure: "Its toll stands at"; not "stood in contrast"."""
    return word(sentence, at) in STANDING and word(sentence, at + 1) != "in"


def is_of_count(sentence: Sentence, at: int) -> bool:
    """Whether a statement holds a number itself: "Her estimate of 3,000 dead exceeds …"."""
    return word(sentence, at) == "of" and counts(sentence, at + 1, at + 6)


def taken_up(sentence: Sentence, at: int) -> Mention | None:
    """Whom a pronoun that ends its phrase takes up: "according to |him", not "to her office"."""
    said = word(sentence, at)
    if said not in OBJECTS or word(sentence, at + 1) not in ENDING:
        return None
    return Mention(at, at + 1, "pronoun", said, None, OBJECTS[said], None, said == "them")
