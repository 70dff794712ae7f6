"""Sources: the one id and name behind the many ways of naming somebody."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from analysis.words import rows


class Source(NamedTuple):
    """A source of the gazetteer, or one named after its own words."""

    source_id: str
    name: str
    kind: str
    country: str | None


def plain(name: str) -> str:
    """A name without case, accents, punctuation or a leading article, for comparing.

    >>> plain("The Kyiv Independent"), plain("Türkiye Today")
    ('kyiv independent', 'turkiye today')
    >>> plain("Правда Севера")
    'правда севера'
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.sub(r"[\W_]+", " ", folded).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@cache
def by_name() -> dict[str, Source]:
    """Every listed source by each of its names, the first row that has a name."""
    table: dict[str, Source] = {}
    for row in rows("sources"):
        source = Source(row["source_id"], row["name"], row["kind"], row["country"] or None)
        for name in (row["name"], *row["aliases"].split("|")):
            if plain(name):
                table.setdefault(plain(name), source)
    return table


def publisher(name: str) -> Source:
    """The publisher of a name: the gazetteer's, or a new outlet called after it.

    >>> publisher("the kyiv independent").source_id, publisher("Some Gazette").source_id
    ('outlet-kyiv-independent', 'outlet-some-gazette')
    """
    found = by_name().get(plain(name))
    words = plain(name) or name.strip()
    return found or Source("outlet-" + words.replace(" ", "-"), name, "outlet", None)
