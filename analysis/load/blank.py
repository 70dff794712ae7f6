"""A blank ledger: every table and view, and no rows but those of the gazetteer.

Making one takes more than a second, most of it for the views, and it is the same each time. So it
is kept in the user's cache folder, under the digest of all that it is made of, and a build begins
with a copy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from analysis import views, words
from analysis.load import gazetteer
from analysis.load.database import READABLE, append, created, schemas
from analysis.write.cache import made_once

if TYPE_CHECKING:
    import duckdb

MADE_OF = ("analysis.load", "analysis.views", "analysis.words")
LEFT_OUT = "__pycache__"


def begun(path: Path) -> duckdb.DuckDBPyConnection:
    """A copy of the blank ledger, to be filled; raises OSError where there is no room."""
    import duckdb

    path.write_bytes(made_once(f"ledger-{digest()}.duckdb", made))
    return duckdb.connect(str(path), config=READABLE)


def made() -> bytes:
    """The file of a blank ledger."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.duckdb"
        with closing(created(path)) as db:
            db.begin()
            append(db, gazetteer.listed(), schemas(db))
            db.commit()
            views.install(db)
            db.execute("checkpoint")
        return path.read_bytes()


def digest() -> str:
    """The digest of what a blank ledger is made of: tables, views, vocabularies, and the engine.

    Vocabularies that were added are among them: a gazetteer of one's own makes another ledger.
    """
    import duckdb

    found = hashlib.sha256(duckdb.__version__.encode())
    for file in (file for package in MADE_OF for file in below(files(package))):
        found.update(file.read_bytes())
    for path in words.added():
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()[:16]


def below(folder: Traversable) -> Iterator[Traversable]:
    """The files of a folder and of those in it, in order of their names."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            yield entry
        elif entry.name != LEFT_OUT:
            yield from below(entry)
