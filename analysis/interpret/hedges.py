"""Hedges: the words that make a claim less than certain, and whether they reach it."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.frames import word
from analysis.interpret.measures import Measured
from analysis.model import Mark, Sentence
from analysis.words import grammar

MODALS = frozenset(["may", "might", "could"])
WALLS = frozenset({";", "while", "but", "whereas", "although"})
BELIEVING = grammar("believing")


def hedge(
    sentence: Sentence, what: Counted, read: Measured | None, frame: tuple[int, int, int] | None
) -> tuple[int, int] | None:
    """The tokens of the word that hedges a claim, if one reaches it."""
    for at in range(max(0, what.first - 2), what.last):
        if word(sentence, at) == "estimated" or word(sentence, at) in {
            "presumably",
            "possibly",
            "perhaps",
            "probably",
            "reportedly",
            "likely",
        }:
            return at, at + 1
    for mark in sentence.of("hedge"):
        if reaches(sentence, what, read, mark):
            return mark.first, mark.last
    return None


def reaches(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge stands in the clause of a claim, before it or on its verb."""
    first, last = (mark.last, what.first) if mark.first < what.first else (what.last, mark.first)
    between = [word(sentence, k) for k in range(first, last)]
    if WALLS.intersection(between):
        return False
    others = sum(1 for q in sentence.quantities if q.kind == "count" and first <= q.first < last)
    if mark.value in MODALS or mark.value in {
        "seem",
        "appear",
        "likely",
        "unlikely",
        "probably",
        "perhaps",
        "possibly",
        "potentially",
    }:
        return on_verb(sentence, what, read, mark, between, others)
    if mark.first < what.first:
        commas = between.count(",") + 2 * between.count("and") * (others > 0)
        limit = 3 if mark.value in BELIEVING or mark.value.startswith("be ") else 2
        return commas <= limit and others <= 1 and last - first <= 22
    if "," in between and mark.value in BELIEVING:
        return own_frame(sentence, mark, between)
    return others == 0 and last - first <= 10 and between.count(",") <= 1


def own_frame(sentence: Sentence, mark: Mark, between: list[str]) -> bool:
    """Whether a belief stands behind what is believed: "…, the officials think"."""
    at = mark.last
    return word(sentence, at) in {".", ",", "", "”", '"'} and len(between) <= 25


def on_verb(
    sentence: Sentence,
    what: Counted,
    read: Measured | None,
    mark: Mark,
    between: list[str],
    others: int,
) -> bool:
    """Whether a modal stands on the verb of the claim."""
    if others:
        return False
    if read and read.verb is not None:
        gap = read.verb.first - mark.last
        if 0 <= gap <= 4:
            return True
        if read.verb.first < mark.first:
            return False
    return len(between) <= 8 and not {",", "that", "who", "which"}.intersection(between)
