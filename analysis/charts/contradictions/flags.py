"""Flags: figures of one source that do not add up, each with the sentence that says why.

A flag is a doubt and no verdict, and changes nothing; the words of both sides stand below it.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, notes, panels, questions, theme, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.contradictions import backing, cells
from analysis.charts.contradictions.backing import Words
from analysis.charts.contradictions.cells import Cell, Piece
from analysis.charts.questions import COMMONEST, Question

MOST, BREADTH = 14, 860
LEFT, RIGHT = 22, 250
KINDS = {
    "sum": ("The sum is off", "Killed and wounded against both together"),
    "part": ("A part above its whole", "What is “of them” is more than they are"),
    "tenfold": ("Ten times as many", "A digit may have slipped"),
    "fall": ("A total that falls", "Lower than the same source said before"),
}


def flags(db: Database, actor: str | None = COMMONEST) -> alt.VConcatChart:
    """Figures of one source that do not add up: what kind of doubt, whose figures, and why.

    `actor=None` takes everybody's.
    """
    return draw(answer(db, "flags", Question(actor=actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = titled(said.question)
    rows = steady(said.rows)
    if rows.is_empty():
        return notes.nothing(
            said,
            title,
            "In this ledger no two figures of one source are at odds in claims"
            f"{said.question.whose or backing.COMPARED}.",
        )
    return drawn(said, rows.head(MOST), title)


def steady(rows: pl.DataFrame) -> pl.DataFrame:
    """Flags without the signs that turn the direction of writing, in lists of quotes as well."""
    still = pl.element().str.replace_all(frames.TURNS, "")
    return frames.steady(rows).with_columns(pl.col("against_quotes").list.eval(still))


def titled(question: Question) -> str:
    """What the chart is called."""
    whose = f"{questions.country(question.actor)}: figures" if question.actor else "Figures"
    return f"{whose} that do not add up"


def drawn(said: Answer, shown: pl.DataFrame, title: str) -> alt.VConcatChart:
    """Flags in rows, with the words around them."""
    both = shown.explode("claim_ids").drop("claim_id").rename({"claim_ids": "claim_id"})
    claims = backing.claims(said, [backing.side(both)])
    small_print = (left_out(said.rows.height - shown.height),)
    words = Words(title, READING, small_print, description(title, said.rows, shown))
    return backing.finished(said, table(shown), claims, words, BREADTH)


READING = (
    "Each row is a doubt and no verdict: the slip may be the source’s, an outlet’s, or one of "
    "reading. Figures that can both be true raise none. A hollow dot is a weaker doubt, where a "
    "figure is hedged or its day is only that of a report."
)


def table(shown: pl.DataFrame) -> alt.LayerChart:
    """The rows: the kind of doubt at the left, the sentence and the words at the right."""
    doubts = list(shown.iter_rows(named=True))
    lines, tops = cells.rows([[kind(row), *sides(row)] for row in doubts])
    kept = panels.grouped(shown).select("claim_ids", "kind_group", "severity", told="explanation")
    marks = frames.plain(kept.with_columns(y=pl.Series(tops[:-1], dtype=pl.Float64) + 11))
    parts = [cells.ruled(tops, BREADTH), *cells.text(lines), *dots(marks)]
    chart = alt.LayerChart(layer=parts, width=BREADTH, height=tops[-1])
    apart: alt.LayerChart = chart.resolve_scale(color="independent")
    return apart


def kind(row: dict[str, Any]) -> Cell:
    """What kind of doubt it is."""
    name, below = KINDS[row["kind"]]
    pieces = Piece(name, 13, "bold"), Piece(below, 11, colour=theme.SOFT)
    return Cell(LEFT, RIGHT - LEFT - 24, pieces, row["explanation"], tuple(row["claim_ids"]))


def sides(row: dict[str, Any]) -> list[Cell]:
    """The sentence that explains it, and below it the words of both sides."""
    words = wording.quoted(row["quote"])
    against = ", ".join(map(wording.quoted, row["against_quotes"]))
    pieces = (
        Piece(row["explanation"], 13, most=5),
        Piece(f"The words: {words} beside {against}.", 12, colour=theme.SOFT),
    )
    return [Cell(RIGHT, BREADTH - RIGHT, pieces, row["explanation"], tuple(row["claim_ids"]))]


def dots(marks: pl.DataFrame) -> list[alt.Chart]:
    """A dot before each doubt in the colour of whose figures they are, hollow where it is weak."""
    base = alt.Chart(marks).encode(
        cells.place()[1], alt.Description("told:N"), lettering.fixed(alt.XValue, LEFT - 14)
    )
    dot = base.mark_circle(size=90, opacity=1)
    hole = base.mark_circle(size=26, opacity=1, color="white")
    look = cells.kinds(marks["kind_group"].to_list())
    return [
        dot.encode(alt.Color("kind_group:N", **look)),
        hole.transform_filter(alt.datum.severity == "weak"),
    ]


def left_out(rest: int) -> str:
    """How many doubts are not drawn."""
    if not rest:
        return ""
    return f"{wording.counted(rest, 'doubt')} more {'is' if rest == 1 else 'are'} not drawn."


def description(title: str, rows: pl.DataFrame, shown: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    said = [f"{title}. {wording.counted(rows.height, 'doubt')}."]
    for row in shown.iter_rows(named=True):
        said.append(f"{KINDS[row['kind']][0]}: {row['explanation']}")
    return " ".join(said)
