"""Near: which of the words there are may be meant by one that is not among them."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches


def nearest(said: str, there: Collection[str]) -> str | None:
    """The word that is spelled most like what was said, in any case of letters, if one is.

    >>> nearest("prk", ["RUS", "PRK"]), nearest("solders", ["soldiers"]), nearest("x", ["troops"])
    ('PRK', 'soldiers', None)
    """
    folded = {word.lower(): word for word in there}
    found = get_close_matches(said.lower(), folded, 1)
    return folded[found[0]] if found else None


def choice(said: str, there: Collection[str]) -> str:
    """What there is to choose from, and first what may be meant.

    >>> choice("kiled", ["killed", "wounded"])
    "Is it 'killed'? There are killed, wounded."
    """
    near = nearest(said, there)
    return f"{f'Is it {near!r}? ' if near else ''}There are {', '.join(there)}."
