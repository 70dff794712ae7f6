"""Outlets: the words without which a sentence names or describes none; cheap to look for."""

from __future__ import annotations

from functools import cache

from analysis.words import grammar, meanings, rows
from analysis.words.entries import by_kind
from analysis.words.forms import plural
from analysis.words.gazetteer import OUTLETS, state_bodies
from analysis.words.needed import Needed, Telling, by_rarest, needed_of
from analysis.words.tokens import letters


@cache
def listed() -> Needed | None:
    """What the name of any listed outlet needs."""
    return needed_of([each for each in by_kind()["source"] if each.detail in OUTLETS])


@cache
def described() -> Telling:
    """What tells that an outlet may be called by what it is: "the daily", "The X Times"."""
    known = bodies()
    owned = (" ".join(each.words) for each in by_kind()["body"] if each.value in known)
    return by_rarest(letters(said) for said in (*nouns(), *owned))


def nouns() -> list[str]:
    """What an outlet is called by its sort, or by a noun that is part of its name or behind it."""
    tables = (meanings("descriptions"), meanings("sorts"))
    found = [
        said
        for table in tables
        for said, kinds in table.items()
        if not OUTLETS.isdisjoint(kinds.split())
    ]
    named = [row["said"] for row in rows("organisations") if row["means"] in OUTLETS]
    behind = grammar("behind the name of an outlet") | grammar("printed by the press")
    return [*found, *map(plural, found), *named, *behind]


def bodies() -> set[str]:
    """The sorts of a state's bodies that are outlets."""
    listed = {body for (_, body), source in state_bodies().items() if source.kind in OUTLETS}
    return listed | {body for body, kind in meanings("body_kinds").items() if kind in OUTLETS}
