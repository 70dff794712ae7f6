"""Export: every chart as files that stand on their own, and the rows behind it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import polars as pl
import vl_convert

from analysis.charts.answers import Database, answer
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.pages import page
from analysis.charts.pictures import png
from analysis.charts.questions import Question
from analysis.export.tables import table
from analysis.load.whole import save

Writer = Callable[[dict[str, Any], pl.DataFrame], bytes]

WRITERS: dict[str, Writer] = {
    "svg": lambda spec, rows: vl_convert.vegalite_to_svg(spec).encode(),
    "png": lambda spec, rows: png(spec),
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
    question: Question = Question(),  # noqa: B008
) -> list[Path]:
    """The files written to a folder: each chart in each format; all charts unless some are named.

    The same ledger gives the same bytes. All files are made before the first is written, and none
    is ever half written. Raises ValueError where there is no such chart or format.
    """
    names = known(EXHIBITS if charts is None else charts, EXHIBITS, "chart")
    kinds = known(formats, WRITERS, "format")
    made = [(file, content) for name in names for file, content in drawn(db, name, kinds, question)]
    Path(folder).mkdir(parents=True, exist_ok=True)
    return [save(Path(folder) / file, content) for file, content in made]


def drawn(
    db: Database, name: str, formats: list[str], question: Question
) -> list[tuple[str, bytes]]:
    """The files of one chart, each with its content."""
    said = answer(db, name, question)
    spec = EXHIBITS[name].draw(said).to_dict()
    return [(f"{name}.{kind}", WRITERS[kind](spec, said.rows)) for kind in formats]


def known(asked: Iterable[str], there: Iterable[str], what: str) -> list[str]:
    """What is asked for, once each; raises ValueError where it is not there.

    >>> known(["svg", "svg"], ["svg", "png"], "format")
    ['svg']
    """
    for name in (names := list(dict.fromkeys(asked))):
        if name not in there:
            raise ValueError(f"{name!r} is no {what}. There are {', '.join(there)}.")
    return names
