"""Trusting: a claim that holds only if its source does: "if Kyiv can be trusted, N died"."""

from __future__ import annotations

from analysis.interpret.around import counts_between
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, holds, places, word
from analysis.model import Sentence
from analysis.words import grammar

OPENING = grammar("opening a condition")
CREDIT = grammar("giving credit")
BEHIND = {"goes": "by", "go": "by", "kept": "up"}
NOT_IF = frozenset({"as", "even", "what", "only"})
WALLS = frozenset({";", "but", "while", "whereas", "although", ":"})
STOPS = frozenset({";", ":", ".", ""})
CLAUSE = 24  # tokens of a condition
REACH = 25


def trusting(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """The tokens of a condition under which a claim holds, if there is one."""
    for at in places(sentence, OPENING):
        last = condition_end(sentence, at)
        trusted = word(sentence, at - 1) not in NOT_IF and gives_credit(sentence, at + 1, last)
        if trusted and reaches(sentence, what, at, last):
            return at, last
    return None


def condition_end(sentence: Sentence, at: int) -> int:
    """Where the clause that a condition opens ends: at a stop, or a comma that opens no aside."""
    end = at + 1
    while end - at < CLAUSE and word(sentence, end) not in STOPS:
        if word(sentence, end) == ",":
            if not opens_aside(word(sentence, end + 1)):
                return end
            end = next((n for n in range(end + 1, at + CLAUSE) if word(sentence, n) == ","), end)
        end += 1
    return end


def opens_aside(said: str) -> bool:
    """Whether a word behind a comma opens an aside: ", which CNN saw," or ", writing on X,"."""
    return said in {"which", "who", "whose"} or said.endswith("ing")


def gives_credit(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a condition is that somebody is right: "has its sums right", "one goes by Kyiv"."""
    return any(
        said in CREDIT and (said not in BEHIND or word(sentence, first + n + 1) == BEHIND[said])
        for n, said in enumerate(gap(sentence, first, last))
    )


def reaches(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a condition stands in the sentence of a claim with no other number between.

    One that stands behind a number is about that one alone.
    """
    if first <= what.first < last:
        last = what.first if gives_credit(sentence, first + 1, what.first) else first
    if last == first:
        return False
    before = last <= what.first
    starts, ends = (first, what.first) if before else (what.last, first)
    if before and counts_between(sentence, max(0, first - REACH), first):
        return False
    near = ends - starts <= REACH + CLAUSE and not holds(sentence, WALLS, starts, ends)
    return near and counts_between(sentence, starts, ends) == 0
