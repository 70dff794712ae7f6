"""Export: every chart as files that stand on their own, with the rows and reports behind it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from analysis.charts.answers import Database, held_open
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question
from analysis.charts.settling import settled
from analysis.export import report
from analysis.export.conditions import Unfit, answered
from analysis.export.formats import WRITERS, Drawn, as_json
from analysis.export.ledgers import State, state
from analysis.export.sidecar import sidecar
from analysis.write.several import saved

USUAL = ("svg", "png", "html", "csv")


def export(
    db: Database,
    folder: str | Path,
    *,
    charts: Iterable[str] | None = None,
    formats: Iterable[str] = USUAL,
    question: Question = Question(),
) -> list[Path]:
    """The files written to a folder: each chart in each format; all charts unless some are named.

    Formats are svg, png, pdf, html, json (Vega-Lite), csv and xlsx (the rows). A part of the
    question that a chart does not take is ignored there; `question.where` is a condition on the
    columns of the rows. Beside each chart stands `<chart>.meta.json`: its question and query, the
    reports with their links, and how to cite it. The same ledger gives the same bytes, but for
    PDF. All files are written, or none. Raises ValueError where there is no such chart or format,
    or where the condition does not fit a chart that is named; without names, those are left out
    that it does not fit.
    """
    kinds = known(formats, WRITERS, "format")
    names = None if charts is None else known(charts, EXHIBITS, "chart")
    with held_open(db) as db:
        ledger, question = state(db), settled(db, question)
        if names is None:
            made = fitting(db, kinds, question, ledger)
        else:
            made = [file for name in names for file in files(db, name, kinds, question, ledger)]
    return saved([(Path(folder) / file, content) for file, content in made])


def page(
    db: Database,
    file: str | Path,
    *,
    charts: Iterable[str] | None = None,
    question: Question = Question(),
) -> Path:
    """The file, once it holds one HTML page of the whole ledger: to read, search, print and send.

    It shows every chart that has something to show (all unless some are named), each claim in a
    table with the words behind it, methods, reports and a citation. It asks no host for anything.
    `question` is asked of the charts, as in `export`; the table holds all claims, up to 20,000 of
    those published last. The same ledger gives the same bytes. Raises ValueError where there is no
    such chart, or where the condition fits none of them.
    """
    names = known(EXHIBITS if charts is None else charts, EXHIBITS, "chart")
    with held_open(db) as db:
        content = report.page(db, names, question, state(db))
    return saved([(Path(file), content.encode())])[0]


def fitting(
    db: Database, formats: list[str], question: Question, ledger: State
) -> list[tuple[str, bytes]]:
    """The files of every chart that the condition fits; raises Unfit where it fits none.

    What it says is then of the chart that has the most columns.
    """
    made: list[tuple[str, bytes]] = []
    unfit = []
    for name in EXHIBITS:
        try:
            made += files(db, name, formats, question, ledger)
        except Unfit as error:
            unfit.append(error)
    if unfit and not made:
        raise max(unfit, key=lambda error: len(error.columns))
    return made


def files(
    db: Database, name: str, formats: list[str], question: Question, ledger: State
) -> list[tuple[str, bytes]]:
    """The files of one chart, each with its content."""
    said = answered(db, name, question)
    drawn = Drawn(EXHIBITS[name].draw(said).to_dict(validate=False), said.rows)
    about = sidecar(db, name, said, drawn, ledger)
    return [
        *((f"{name}.{kind}", WRITERS[kind](drawn, about)) for kind in formats),
        (f"{name}.meta.json", as_json(about)),
    ]


def known(asked: Iterable[str], there: Iterable[str], what: str) -> list[str]:
    """What is asked for, once each; raises ValueError where it is not there.

    >>> known(["svg", "svg"], ["svg", "png"], "format")
    ['svg']
    """
    for name in (names := list(dict.fromkeys(asked))):
        if name not in there:
            raise ValueError(f"{name!r} is no {what}. There are {', '.join(there)}.")
    return names
