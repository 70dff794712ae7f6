"""Called: towns whose name a sentence gives to the land around them: "the region of Kherson"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from analysis.interpret.near import gap, word
from analysis.interpret.places.gazetteer import COUNTRY, place_rows
from analysis.model import Mark, Sentence
from analysis.words import grammar

KINDS = grammar("kinds of land") - {"city", "municipality", "town"}
TOWNS = frozenset({"city", "town", "village"})
DESCRIBING = frozenset({"border", "administrative"})


def as_called(sentence: Sentence, mark: Mark) -> Mark:
    """A town's mark, or that of the land of its name where the sentence calls it one."""
    if mark.detail not in TOWNS:
        return mark
    behind = mark.last + (word(sentence, mark.last) in DESCRIBING)
    of = word(sentence, mark.first - 1) == "of"
    kind, last = (word(sentence, mark.first - 2), mark.last) if of else ("", mark.last)
    if kind not in KINDS:
        kind, last = word(sentence, behind), behind + 1
    land = land_of(" ".join(gap(sentence, mark.first, mark.last)), kind) if kind in KINDS else None
    return mark._replace(value=land, last=last, detail="region") if land else mark


def land_of(name: str, kind: str) -> str | None:
    """The land of a name, by its kind.

    >>> land_of("kherson", "region"), land_of("kherson", "state")
    ('kherson-oblast', None)
    """
    return lands().get(f"{name} {kind}")


@cache
def lands() -> Mapping[str, str]:
    """Every place that is no town, by its names."""
    rows = (row for row in place_rows().values() if row["kind"] not in TOWNS | {COUNTRY})
    return {
        name.lower(): row["place_id"]
        for row in rows
        for name in (row["name"], *row["aliases"].split("|"))
    }
