"""A report: one page with all charts, every claim, the words behind them, methods and reports.

It asks no host for anything, and runs no script but its own, which it names by their digests. All
that reports say is put into it as text.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from html import escape

from analysis.charts import wording
from analysis.charts.answers import Database
from analysis.charts.notes import sourced
from analysis.charts.pages import OPTIONS, filled, inert, part
from analysis.charts.program import vega
from analysis.charts.questions import Question
from analysis.charts.settling import settled
from analysis.export.ledgers import State
from analysis.export.report.asked import asked
from analysis.export.report.methods import methods
from analysis.export.report.plates import Plate, missing, plates, section
from analysis.export.report.rows import Claims, Extent, Passages, claims, held, table
from analysis.export.report.sources import reports
from analysis.export.sidecar import LICENCE, citation

TITLE = "Who says how many"
CLAIMS_CSV = 'reportedly sql "from estimates" --to claims.csv'


def page(db: Database, names: Iterable[str], question: Question, ledger: State) -> str:
    """The page of a ledger, with the charts of these names as far as they show something."""
    whole = settled(db, question)
    drawn, blank = plates(db, names, whole)
    told = claims(db)
    parts = {
        "title": TITLE,
        "lead": escape(lead(told, whole)),
        "asked": asked(db, whole, is_given=whole == question),
        "style": part("panel.css") + own("report.css"),
        "contents": contents(drawn),
        "charts": "".join(section(each, whole) for each in drawn),
        "missing": missing(blank),
        "left_out": left_out(told),
        "methods": methods(told.rows, ledger),
        "reports": reports(told.rows),
        "citation": escape(cited(told.extent, ledger)),
        "licence": escape(LICENCE),
        "table": inert(table(told)),
        "held": inert(held(passages(told, drawn))),
        "options": inert(OPTIONS),
    }
    return filled(own("report.html"), parts | programs())


def passages(told: Claims, drawn: list[Plate]) -> Passages:
    """The passages of the table and of all charts, each once."""
    of_charts = {key: said for each in drawn for key, said in each.passages.items()}
    return of_charts | told.passages


def lead(told: Claims, question: Question) -> str:
    """What the page holds, in two or three sentences."""
    on = told.extent
    unnamed = f" ({on.unnamed:,} of them not named)" if on.unnamed else ""
    origins = f"{wording.counted(on.origins, 'origin')}{unnamed}"
    said = [
        f"{wording.counted(on.claims, 'claim')} of {origins} in "
        f"{wording.counted(on.reports, 'report')}"
    ]
    if on.last:
        said.append(f", published {wording.period(on.first, on.last)}")
    said.append(", each with the words that it rests on.")
    if question.where:
        said.append(f" Of the charts' rows only those are drawn that hold: {question.where}.")
    return "".join(said)


def contents(drawn: list[Plate]) -> str:
    """The list of the charts."""
    said = "".join(f'<li><a href="#{each.name}">{escape(each.title)}</a></li>' for each in drawn)
    return f"<ol>{said}</ol>" if drawn else ""


def left_out(told: Claims) -> str:
    """How many claims the table leaves out, and how to get them."""
    if not told.left_out:
        return ""
    verb = "is" if told.left_out == 1 else "are"
    return (
        f" It holds the {len(told.rows):,} that were published last; {told.left_out:,} more {verb} "
        f"left out. All of them: <code>{escape(CLAIMS_CSV)}</code>"
    )


def cited(on: Extent, ledger: State) -> str:
    """How to cite the page."""
    many = {"claim": on.claims, "report": on.reports, "origin": on.origins}
    return citation(TITLE, sourced(ledger.reports or 0, ledger.built, many), ledger)


def own(name: str) -> str:
    """A file beside this module."""
    return part(name, __package__)


def programs() -> dict[str, str]:
    """The page's scripts, and their digests, by which the browser lets them run."""
    scripts = {
        "vega": vega(),
        "panel": part("panel.js"),
        "rows": own("table.js"),
        "program": own("report.js"),
    }
    return scripts | {"allowed": " ".join(allowed(script) for script in scripts.values())}


def allowed(script: str) -> str:
    """What a page's policy calls a script that may run.

    >>> allowed("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
