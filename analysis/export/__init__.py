"""Export: every chart as files that stand on their own, and the rows behind it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import polars as pl
import vl_convert

from analysis.charts.exhibits import EXHIBITS
from analysis.charts.frames import Database
from analysis.export.pages import page
from analysis.export.tables import table
from analysis.load.whole import save

Writer = Callable[[dict[str, Any], pl.DataFrame], bytes]

WRITERS: dict[str, Writer] = {
    "svg": lambda spec, rows: vl_convert.vegalite_to_svg(spec).encode(),
    "png": lambda spec, rows: vl_convert.vegalite_to_png(spec, scale=2),
    "html": lambda spec, rows: page(spec).encode(),
    "json": lambda spec, rows: (json.dumps(spec, indent=2, ensure_ascii=False) + "\n").encode(),
    "csv": lambda spec, rows: table(rows).encode(),
}


def export(
    db: Database,
    folder: str | Path,
    *,
    charts: Iterable[str] | None = None,
    formats: Iterable[str] = tuple(WRITERS),
    measure: str = "deployed",
    counted: str = "troops",
    actor: str | None = "PRK",
) -> list[Path]:
    """The files written to a folder: each chart in each format; all charts unless some are named.

    The charts show the claims of one measure, of one thing counted, and of one actor (None: of
    everybody). The same ledger gives the same bytes. All are made before the first is written, and
    no file is ever half written. Raises ValueError where there is no such chart, format or measure.
    """
    names = known(EXHIBITS if charts is None else charts, EXHIBITS, "chart")
    kinds = known(formats, WRITERS, "format")
    asked = (measure, counted, actor)
    made = [(file, content) for name in names for file, content in drawn(db, name, kinds, asked)]
    Path(folder).mkdir(parents=True, exist_ok=True)
    return [save(Path(folder) / file, content) for file, content in made]


def drawn(
    db: Database, name: str, formats: list[str], asked: tuple[str, str, str | None]
) -> list[tuple[str, bytes]]:
    """The files of one chart, each with its content."""
    rows = EXHIBITS[name].rows(db, *asked)
    spec = EXHIBITS[name].draw(rows, *asked).to_dict()
    return [(f"{name}.{kind}", WRITERS[kind](spec, rows)) for kind in formats]


def known(asked: Iterable[str], there: Iterable[str], what: str) -> list[str]:
    """What is asked for, once each; raises ValueError where it is not there.

    >>> known(["svg", "svg"], ["svg", "png"], "format")
    ['svg']
    """
    for name in (names := list(dict.fromkeys(asked))):
        if name not in there:
            raise ValueError(f"{name!r} is no {what}. There are {', '.join(there)}.")
    return names
