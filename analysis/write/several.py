"""Several files of results that take their places together, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from secrets import token_hex

from analysis.write.whole import fresh, named, on_disk, replace


def saved(files: Iterable[tuple[Path, bytes]]) -> list[Path]:
    """The paths, once each holds its content, in folders that are made where they are missing.

    All are written before the first takes its place. Raises OSError, naming it, where one fails;
    then every file is as it was. No file system puts several files in place in one step: whoever
    reads meanwhile finds each whole, but may find some old and some new, and so does who comes
    after a machine that stopped in that moment.
    """
    with ExitStack() as together:
        made = []
        for path, content in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            new = together.enter_context(fresh(path))
            with named(path, new), on_disk(new) as stream:
                stream.write(content)
            made.append((new, path))
        placed(made)
    return [path for _, path in made]


def placed(made: Iterable[tuple[Path, Path]]) -> None:
    """Put each new file in its place; where one cannot be, all places are as they were."""
    with ExitStack() as spare, ExitStack() as undo:
        for new, path in made:
            old = kept(path, spare)
            undo.callback(put_back, old, path)
            with named(path, new):
                replace(new, path)
        undo.pop_all()


def kept(path: Path, spare: ExitStack) -> Path | None:
    """What stands at a place under a second name, until `spare` ends; none where nothing does."""
    if not os.path.lexists(path):
        return None
    old = path.with_name(f".{path.name}.{token_hex(4)}.old")
    spare.callback(old.unlink, missing_ok=True)
    with named(path, old):
        try:
            os.link(path, old, follow_symlinks=False)
        except (OSError, NotImplementedError):  # not every file system has second names
            shutil.copy2(path, old, follow_symlinks=False)
    return old


def put_back(old: Path | None, path: Path) -> None:
    """Put back what stood at a place, if something else stands there now."""
    if old is None:
        path.unlink(missing_ok=True)
    elif not os.path.samestat(old.lstat(), path.lstat()):
        os.replace(old, path)
