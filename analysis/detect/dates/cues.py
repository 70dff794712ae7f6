"""Cues: the phrases of a clause that look ahead, or that report what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.words import grammar, meanings

WORD = re.compile(r"(?<![^\W\d_])(?!May\b)[^\W\d_]+")  # the month is no "may"
PLURALS = frozenset({"they", "we", "people"})
SEEMING = grammar("seeming to be")


class Cue(NamedTuple):
    """A phrase that looks ahead or back: its words (`last` exclusive) and what it means."""

    first: int
    last: int
    means: str


@cache
def cues() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The words that look ahead, or that report what was said, by their first word.

    What each means is `verb` (it looks ahead), `ahead` (so it does before a date), `near` (so it
    does right before one), `plural` (so it does behind a plural: "talks resume on Monday"), `said`,
    or `foretold` (ahead, but right before a date it is said then).
    """
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for said, means in meanings("date_cues").items():
        words = tuple(said.split())
        index.setdefault(words[0], []).append((words, means))
    return {first: tuple(found) for first, found in index.items()}


def cues_in(words: Sequence[str]) -> list[Cue]:
    """The cues among the words of a clause, in the order of their first words.

    >>> [cue.means for cue in cues_in("that they will be sent he said".split())]
    ['verb', 'said']
    """
    index = cues()
    found = [
        Cue(at, at + len(phrase), "near" if means == "plural" else means)
        for at, word in enumerate(words)
        if word in index
        for phrase, means in index[word]
        if tuple(words[at : at + len(phrase)]) == phrase
        and not is_seeming(words, at, phrase)
        and (means != "plural" or is_plural(words, at))
    ]
    return [cue for cue in found if not any(is_part(cue, other) for other in found)]


def is_part(cue: Cue, other: Cue) -> bool:
    """Whether a cue is only a part of another one: "about to" of "were about to"."""
    return other.first <= cue.first and cue.last <= other.last and cue[:2] != other[:2]


def is_plural(words: Sequence[str], at: int) -> bool:
    """Whether a plural stands before a verb, and no "to", "not" or "did": "talks |resume"."""
    return at > 0 and (words[at - 1].endswith("s") or words[at - 1] in PLURALS)


def is_seeming(words: Sequence[str], at: int, phrase: Sequence[str]) -> bool:
    """Whether "to be" tells what is thought to be so now: "said to be in Kursk"."""
    return phrase == ("to", "be") and at > 0 and words[at - 1] in SEEMING


def lower_words(clause: str) -> list[str]:
    """The words of a clause in lower case, but for the month of May, which is no "may".

    >>> lower_words("They may leave in May")
    ['they', 'may', 'leave', 'in']
    """
    return [word.lower() for word in WORD.findall(clause)]
