"""Sources: the one id and name behind the many ways of naming somebody."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.words import rows
from analysis.words.slugs import LETTERS

PUBLISHERS = 2**10  # of so many names it is kept which publisher they mean
APOSTROPHE = re.compile("['’‘ʼ`´]")
INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b(?:[^\W\d_]\.)+[^\W\d_]\b")


class Source(NamedTuple):
    """A source of the gazetteer, or one named after its own words."""

    source_id: str
    name: str
    kind: str
    country: str | None


def plain(name: str) -> str:
    """A name without case, accents, punctuation or a leading article, for comparing.

    Only Latin and Greek letters lose their marks: in other scripts a mark makes another letter.

    >>> plain("The Kyiv Independent"), plain("Türkiye Today"), plain("Głos Wielkopolski")
    ('kyiv independent', 'turkiye today', 'glos wielkopolski')
    >>> plain("Правда Севера"), plain("L.A. Times"), plain("People’s Daily")
    ('правда севера', 'la times', 'peoples daily')
    """
    said = APOSTROPHE.sub("", INITIALS.sub(joined, unicodedata.normalize("NFKC", name)))
    folded = unmarked(said.casefold().translate(LETTERS))
    words = "".join(sign if sign.isalnum() or is_mark(sign) else " " for sign in folded).split()
    return " ".join(words[1:] if words[:1] == ["the"] and words[1:] else words)


def joined(initials: re.Match[str]) -> str:
    """Initials without their points: "B.B.C." is "BBC"."""
    return initials.group().replace(".", "")


def unmarked(name: str) -> str:
    """A name without the marks of its Latin and Greek letters.

    >>> unmarked("âé"), unmarked("май"), unmarked("が")
    ('ae', 'май', 'が')
    """
    if name.isascii():
        return name
    kept: list[str] = []
    for sign in unicodedata.normalize("NFD", name):
        base = unicodedata.name(kept[-1], "") if kept and unicodedata.combining(sign) else ""
        if not base.startswith(("LATIN", "GREEK")):
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))


def is_mark(sign: str) -> bool:
    """Whether a sign is a mark on a letter, as the vowels of many scripts are."""
    return unicodedata.category(sign).startswith("M")


@cache
def by_name() -> dict[str, Source]:
    """Every listed source by each of its names, the first row that has a name."""
    table: dict[str, Source] = {}
    for row in rows("sources"):
        source = Source(row["source_id"], row["name"], row["kind"], row["country"] or None)
        for name in map(plain, (row["name"], *row["aliases"].split("|"))):
            if name:
                table.setdefault(name, source)
    return table


@lru_cache(PUBLISHERS)
def publisher(name: str) -> Source:
    """The publisher of a name: the gazetteer's, or a new outlet called after it.

    >>> publisher("the kyiv independent").source_id, publisher("Some Gazette").source_id
    ('outlet-kyiv-independent', 'outlet-some-gazette')
    """
    found = by_name().get(plain(name))
    words = plain(name) or name.strip()
    return found or Source("outlet-" + words.replace(" ", "-"), name, "outlet", None)
