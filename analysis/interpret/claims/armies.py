"""Armies: those of a state's army whom a sentence speaks of by its name: "KPA soldiers"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import near
from analysis.interpret.claims.weights import ARTICLES, FORCES, OPPOSING, harms, speaks_at
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words.gazetteer import sources


def of_armies(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Where those of an army stand who neither speak nor harm nor are fought, and its country."""
    for mark in sentence.of("source"):
        country = sources()[mark.value].country
        if mark.detail != "military" or not country:
            continue
        if near(sentence, "country", mark.first, mark.last):
            continue
        men = men_of(sentence, mark)
        if men is None or word(sentence, men[0] - 1) in OPPOSING:
            continue
        if not speaks_at(sentence, men[1]) and not harms(sentence, men[1]):
            yield mark.first, country


def men_of(sentence: Sentence, army: Mark) -> tuple[int, int] | None:
    """The tokens of an army and its men: "KPA soldiers", "soldiers of the Korean People's Army"."""
    if word(sentence, army.last) in FORCES:
        return army.first, army.last + 1
    of = army.first - 1 - (word(sentence, army.first - 1) == "the")
    if word(sentence, of - 2) in ARTICLES:
        return None  # "an officer of the Bundeswehr"
    if word(sentence, of) == "of" and word(sentence, of - 1) in FORCES:
        return of - 1, army.last
    return None
