"""The cache: what takes long to make and is the same each time, kept in the user's cache folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from analysis.write.several import saved

KEPT = 3  # files of one sort, such as those of several versions that are in use


def made_once(name: str, make: Callable[[], bytes]) -> bytes:
    """What a file of the cache holds, such as `vega-1.9.js`; it is made where none is there whole.

    Where nothing can be kept, it is made each time.
    """
    place = kept_at(name)
    if (found := kept(place)) is not None:
        return found
    content = make()
    with suppress(OSError):
        saved([(place, f"{digest(content)}\n".encode() + content)])
        clear(place)
    return content


def kept_at(name: str) -> Path:
    """The file of the cache that has a name."""
    return user_cache_path("reportedly", appauthor=False) / name


def kept(place: Path) -> bytes | None:
    """What a file holds, if it is there and as it was written."""
    try:
        said, _, content = place.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if said == digest(content).encode() else None


def digest(content: bytes) -> str:
    """The SHA-256 of what is kept, by which a damaged file is found out."""
    return hashlib.sha256(content).hexdigest()


def clear(newest: Path) -> None:
    """Remove the files of a sort, such as `vega`, that are older than the newest few."""
    sort, _, _ = newest.name.partition("-")
    files = sorted(newest.parent.glob(f"{sort}-*"), key=lambda file: -file.stat().st_mtime)
    for file in files[KEPT:]:
        file.unlink()
