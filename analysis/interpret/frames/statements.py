"""Statements: which statement a mention owns: "Kyiv's own count", "US estimates"."""

from __future__ import annotations

from analysis.interpret.around import count_at
from analysis.interpret.frames.phrases import outlet_start, titled_start
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import (
    ENDING,
    OWNS,
    counts,
    gap,
    in_date,
    is_capital,
    is_seat,
    past_seat,
    places,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

BEFORE_A_STATEMENT = grammar("before a statement")
SPEECHES = grammar("speeches")
CLAUSES = grammar("opinions put in a clause")
BE = frozenset({"is", "was", "remains"})
BODIES = grammar("body kinds")
SHOWN = 3  # words from a statement to its verb: "the army's own figures |from May showed"
FAR = 24  # words from one to its verb that tell how it came about
STANDING = frozenset(
    {"is", "was", "stands", "stood", "runs", "ran", "comes", "came", "puts", "has", "had"}
)
STANDING_OR_ENDS = STANDING | ENDING
GIVING = (
    STANDING
    | {"contained", "contains", "held", "holds", "listed", "lists"}
    | {"are", "were", "gives", "gave", "show", "showed", "put", "stand", "say"}
)
COMING = frozenset({"came", "comes"})  # "X's warning came late"; "X's count came to 40"
INTRODUCING = frozenset({"by", "in", "on", "per", "to"})
SETTING = grammar("setting a figure")
LEADING = frozenset({"to", "at", "up", "down", "past", "above", "beyond"})
DISPUTED = frozenset({"widely", "heavily", "much", "disputed", "contested", "repeated", "own"})
ESTIMATED = frozenset({"claimed", "estimated", "reported", "stated"})
NO_VERBS = frozenset({"data", "figures", "records", "statistics", "tallies", "tally"})


def statement_of(sentence: Sentence, mention: Mention) -> int | None:
    """Where the statement stands that a mention owns: "Kyiv's own count", "US estimates"."""
    at = past_seat(sentence, mention)
    if is_seat(sentence, mention):
        return None
    owned = word(sentence, at) == OWNS
    at += owned
    if owned and word(sentence, at) in ESTIMATED and counts(sentence, at, at + 2):
        return at  # "the army's |estimated 300 dead"
    if not owned and (at > mention.last or not is_adjective(sentence, mention)):
        return None
    if takes_up(sentence, at) or is_set_against(sentence, mention, at):
        return at - 1
    while word(sentence, at) in BEFORE_A_STATEMENT or word(sentence, at) in DISPUTED:
        at += 1
    if word(sentence, at) in SPEECHES:
        told = (owned and tells(sentence, at)) or is_told(sentence, mention, at)
        return at if told else None
    if word(sentence, at) in CLAUSES:
        return at if owned and tells_clause(sentence, at + 1) else None
    if word(sentence, at) == "total" and is_noun_behind(sentence, at + 1):
        return None
    if is_raised(sentence, mention, at) or gap(sentence, at, at + 2) == ["counts", "on"]:
        return None
    return at if word(sentence, at) in STATEMENTS and not is_aside(sentence, mention, at) else None


def is_aside(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a verb, and no statement, follows a name in commas: "X, the BBC |reports, is"."""
    first = outlet_start(sentence, mention)
    enclosed = word(sentence, first - 1) == "," and word(sentence, at + 1) == ","
    return enclosed and at == mention.last and at in sentence.at("say")


def is_raised(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether somebody else sets a country's total: "X put |Lebanon's total at 32"."""
    verb = word(sentence, owner_start(sentence, mention) - 1)
    return mention.kind == "government" and verb in SETTING and word(sentence, at + 1) in LEADING


def is_noun_behind(sentence: Sentence, at: int) -> bool:
    """Whether a noun of losses or people stands at a token: "Moscow's total |losses"."""
    marks = (*sentence.of("measure"), *sentence.of("unit"))
    return any(mark.first <= at < mark.last for mark in marks)


def is_told(sentence: Sentence, mention: Mention, speech: int) -> bool:
    """Whether a speech tells something: "X's address put the dead at", "in X's address"."""
    if word(sentence, owner_start(sentence, mention) - 1) in INTRODUCING:
        return True
    near = (k for k in range(speech + 1, speech + 4) if not in_date(sentence, k))
    verb = next((k for k in near if word(sentence, k) != "on"), speech + 1)
    if verb in sentence.at("say") or word(sentence, verb) in GIVING - COMING:
        return True
    return any(is_shown(sentence, speech, m) for m in sentence.of("say"))


def is_shown(sentence: Sentence, at: int, verb: Mark) -> bool:
    """Whether a verb is that of a statement before it: "an AP inquiry |led by X| has found"."""
    far = verb.first - at
    reached = far <= FAR and verb.detail != "base" and reaches(sentence, at + 1, verb.first)
    return far > 0 and (far <= SHOWN or reached)


def tells(sentence: Sentence, speech: int) -> bool:
    """Whether a clause or a number follows a speech: "X's warning |that", "X's story |of 40"."""
    of_number = word(sentence, speech + 1) == "of" and counts(sentence, speech + 2, speech + 6)
    return of_number or tells_clause(sentence, speech + 1)


def tells_clause(sentence: Sentence, at: int) -> bool:
    """Whether a clause or a colon follows a statement: "X's point |is that", "X's word|:"."""
    at += word(sentence, at) in BE
    return word(sentence, at) in {"that", ":"}


def takes_up(sentence: Sentence, at: int) -> bool:
    """Whether the statement that somebody owns is left out: "600 by X's count, 3,000 by Y's"."""
    standing = word(sentence, at) in STANDING_OR_ENDS or is_bare(sentence, at)
    owns = word(sentence, at - 1) == OWNS and standing
    earlier = (k for k in places(sentence, STATEMENTS) if k < at)
    return owns and any(word(sentence, k - 1) == OWNS for k in earlier)


def is_set_against(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a bare number of somebody's stands against another: "40, as against X's |300"."""
    against = word(sentence, owner_start(sentence, mention) - 1) in {"against", "versus"}
    owned = word(sentence, at - 1) == OWNS and is_bare(sentence, at)
    return against and owned and counts(sentence, 0, mention.first)


def is_bare(sentence: Sentence, at: int) -> bool:
    """Whether a number without a noun begins at a token: "Seoul's 600"."""
    here = count_at(sentence, at)
    return here is not None and word(sentence, here.stops) in ENDING


def is_adjective(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body's name describes the noun behind it: "US data"; not "rebels number 40".

    Nor is it a noun in an aside: "as Yonhap |reports, it has 40 names".
    """
    named = mention.form == "named" and mention.kind in BODIES
    plainly = word(sentence, mention.last) in NO_VERBS  # "police data"; not "police report"
    given = word(sentence, mention.last + 1) in GIVING  # "police estimates put the dead at"
    plainly = plainly or (given and word(sentence, mention.last) == "estimates")
    named = named or (plainly and mention.form == "definite" and not is_work(mention))
    aside = word(sentence, mention.first - 1) == "as"
    return named and not aside and word(sentence, mention.last) != "number"


def is_work(mention: Mention) -> bool:
    """Whether a description is of a publication or a person, and of no body."""
    return mention.kind.startswith(("person", "work"))


def owner_start(sentence: Sentence, mention: Mention) -> int:
    """Where an owner begins with the article and the capitalised words before it."""
    first = titled_start(sentence, mention)
    while first and (
        word(sentence, first - 1) in {"the", "president"}
        or (first > 1 and is_capital(sentence, first - 1))
    ):
        first -= 1
    return first
