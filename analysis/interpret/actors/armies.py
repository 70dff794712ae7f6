"""Armies: the state to whose army the counted belong, by its name: "five IDF soldiers"."""

from __future__ import annotations

from analysis.interpret.actors.whose import Whose
from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.model import Sentence
from analysis.words.gazetteer import sources

BELONGING = frozenset({"of", "from"})


def of_army(sentence: Sentence, what: Counted) -> Whose | None:
    """The state of the army before a counted noun or behind it: "men of the Bundeswehr"."""
    found = [mark for mark in near(sentence, "source", what.first, what.last)]
    if word(sentence, what.last) in BELONGING:
        at = what.last + 1 + (word(sentence, what.last + 1) == "the")
        found += near(sentence, "source", at, at + 1)
    for mark in found:
        country = sources()[mark.value].country
        if mark.detail == "military" and country:
            return Whose(country, (mark.first, mark.last))
    return None
