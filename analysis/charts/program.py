"""The program that draws charts in a browser: Vega, bundled once and then kept.

Bundling takes a second or two, and a page of a chart holds the whole of it. So it is kept in the
user's cache folder, for each version of the library that bundles it.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

import vl_convert
from platformdirs import user_cache_path

from analysis.write.several import saved

SNIPPET = "window.vegaEmbed = vegaEmbed;"


@cache
def vega() -> str:
    """The program that draws charts; it is bundled anew where none is kept whole."""
    place = kept_at()
    if (program := kept(place)) is not None:
        return program
    program = vl_convert.javascript_bundle(SNIPPET).replace("</script", "<\\/script")
    with suppress(OSError):  # without a place to keep it, the next process bundles it again
        saved([(place, f"{digest(program)}\n{program}".encode())])
    return program


def kept_at() -> Path:
    """The file in which the program is kept."""
    return (
        user_cache_path("reportedly", appauthor=False) / f"vega-{version('vl-convert-python')}.js"
    )


def kept(place: Path) -> str | None:
    """The program that a file holds, if it is there and as it was written."""
    try:
        said, _, program = place.read_bytes().decode().partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return program if said == digest(program) else None


def digest(program: str) -> str:
    """The SHA-256 of a program, by which a damaged one is found out."""
    return hashlib.sha256(program.encode()).hexdigest()
