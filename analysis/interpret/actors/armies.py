"""Armies: the state to whose army the counted belong, by its name: "five IDF soldiers"."""

from __future__ import annotations

from analysis.interpret.actors.whose import Whose
from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.counted.belonging import past_owner
from analysis.model import Sentence
from analysis.words.gazetteer import sources


def of_army(sentence: Sentence, what: Counted) -> Whose | None:
    """The state of the army before a counted noun or behind it: "men of the Bundeswehr"."""
    found = list(near(sentence, "source", what.first, what.last))
    if ends := past_owner(sentence, what.last):
        found += near(sentence, "source", what.last + 1, ends)
    for mark in found:
        country = sources()[mark.value].country
        if mark.detail == "military" and country:
            return Whose(country, (mark.first, mark.last))
    return None
