"""Statements: the days of what is told without a verb of saying: "word came on Monday"."""

from __future__ import annotations

from analysis.interpret.around import date_at, near
from analysis.interpret.near import counts, gap, holds, places_near, word
from analysis.model import Sentence
from analysis.words import grammar

STATEMENTS = grammar("statements")
SAYING = grammar("occasions of saying")
MAKING = frozenset({"made", "drawn", "put", "compiled", "given", "worked", "kept", "sent"})
PARTICLES = frozenset({"out", "up", "together", "public", "by", "known"})
NEWS = frozenset(
    {"word", "news", "reports", "tidings", "talk", "rumours", "rumors", "confirmation", "proof",
     "evidence", "acknowledgement", "acknowledgment", "announcement", "remarks", "comments"}
)  # fmt: skip
TOLD = NEWS | (STATEMENTS - {"toll", "count", "number", "numbers", "total", "sum", "sums", "eyes"})
COMING = frozenset({"came", "come", "reached", "arrived", "emerged", "broke", "spread"})
COME_OF, HAVING = frozenset({"that", ".", ":", "from"}), grammar("have")
FURTHER = frozenset({"further", "clear", "clearer", "precise", "blunt"})
WHO = frozenset({"who", "which"})
CAME = 6  # tokens between the coming of news and its day
HEARD = 20  # tokens between the word for news and its day
POINTING = frozenset({"this", "that", "such", "these"})
BEING = grammar("finite be")
BRINGING = COMING | {"brought", "saw"}
THUS, PAUSES = frozenset({"so", "thus"}), frozenset({",", ":", ";"})
MEASURED = frozenset({"much", "many", "far", "few", "long", "that"})
MADE = 7  # tokens from a statement to where it was made public


def is_of_news(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is when something became known: "word of it came from Kyiv on Monday".

    So is that of "word came on Monday that".
    """
    if word(sentence, first - 3) in TOLD and word(sentence, first - 2) == ",":
        return True
    came = first - 1
    while word(sentence, came) in {"on", "late", "early"}:
        came -= 1
    if word(sentence, last) in {":", ";"} and word(sentence, came) in FURTHER:
        return True
    if word(sentence, last) in COME_OF and word(sentence, came) in COMING | {"became"}:
        return word(sentence, came - 1 - (word(sentence, came - 1) in HAVING)) in TOLD
    return holds(sentence, COMING, max(0, first - CAME), first) and any(
        word(sentence, at) in TOLD
        and word(sentence, at + 1) in {"of", "that"}
        and WHO.isdisjoint(gap(sentence, at, first))
        and not (word(sentence, at + 1) == "that" and counts(sentence, at, first))
        for at in range(max(0, first - HEARD), first)
    )


def brings_news(sentence: Sentence, last: int) -> bool:
    """Whether a day is told of that brought a statement: "on Monday came the admission"."""
    came = word(sentence, last) in BRINGING
    return came and holds(sentence, TOLD, last + 1, last + CAME)


def is_so(sentence: Sentence, first: int) -> bool:
    """Whether a clause without a verb tells who said it: "…, so the army's spokesman on Monday"."""
    sos = [at for at in range(max(1, first - CAME - 1), first) if is_thus(sentence, at)]
    return (
        bool(sos)
        and word(sentence, sos[-1] - 1) in PAUSES
        and not near(sentence, "measure", sos[-1], first)
    )


def is_thus(sentence: Sentence, at: int) -> bool:
    """Whether "so" or "thus" stands for what was said, and not in "so much", "so many"."""
    return word(sentence, at) in THUS and word(sentence, at + 1) not in MEASURED


def points_back(sentence: Sentence, first: int) -> bool:
    """Whether a sentence only tells who said what stands before it: "So the general on Monday".

    Nothing is counted or done in it, but in an aside: ", as two members recounted".
    """
    last = next(iter(places_near(sentence, {"as"}, first, len(sentence.tokens))), None)
    last = len(sentence.tokens) if last is None else last
    if counts(sentence, 0, last) or near(sentence, "measure", 0, last):
        return False
    said = word(sentence, 0)
    was = said in POINTING and word(sentence, 1) in BEING
    return said in THUS or (was and not SAYING.isdisjoint(sentence.said))


def is_made(sentence: Sentence, at: int) -> bool:
    """Whether a figure is made public at a token: "a tally |made out by", "a list |drawn up by"."""
    on = at + 1 + (word(sentence, at + 1) in {"on", "late", "early"})
    given = word(sentence, at) in {"given", "made"} and date_at(sentence, on)
    if not given and (word(sentence, at) not in MAKING or word(sentence, at + 1) not in PARTICLES):
        return False
    return holds(sentence, STATEMENTS | NEWS, max(0, at - MADE), at)
