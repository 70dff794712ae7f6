"""Names: which sources and places a name may stand for, however it is written."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache

from analysis.words import rows

Ids = Mapping[str, Set[str]]


@dataclass(frozen=True, slots=True)
class Names:
    """The ids that each plain name of a source or of a place stands for."""

    sources: Ids
    places: Ids


def plain(name: str | None) -> str:
    """A name without case, accents, punctuation or a leading article.

    >>> plain("The Côte-d'Ivoire Army"), plain(None)
    ('cote d ivoire army', '')
    """
    letters = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def ids_by_name(table: Iterable[Mapping[str, str]], key: str) -> Ids:
    """The ids behind every name, id and alias of a table, by plain name.

    >>> bodies = [{"source_id": "kor-mnd", "name": "Ministry", "aliases": "the MND|Seoul"}]
    >>> sorted(ids_by_name(bodies, "source_id"))
    ['kor mnd', 'ministry', 'mnd', 'seoul']
    """
    ids: dict[str, set[str]] = defaultdict(set)
    for row in table:
        for name in (row["name"], row[key], *row["aliases"].split("|")):
            ids[plain(name)].add(row[key])
    return dict(ids)


@cache
def names() -> Names:
    """The names of all known sources and places."""
    return Names(
        ids_by_name(rows("sources"), "source_id"),
        ids_by_name(rows("places"), "place_id"),
    )


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or somewhere, by id or name; neither where nobody or nowhere is meant."""

    id: str | None
    name: str | None

    def __bool__(self) -> bool:
        return bool(self.id or self.name)


def same(coded: Named, said: Named, ids: Ids) -> bool:
    """Whether both are the same: by id, by plain name, or because one is an alias of the other.

    >>> same(Named("kor-mnd", "Ministry"), Named(None, "Seoul"), {"seoul": {"kor-mnd"}})
    True
    """
    if not coded:
        return not said
    if coded.id and coded.id == said.id:
        return True
    name = plain(said.name)
    return name == plain(coded.name) or coded.id in ids.get(name, ())
