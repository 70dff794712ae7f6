"""Denials: who denies or doubts what, and beside it, in its own words, whose claim that was.

A denial is no count of zero: nothing here is a number.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, notes, panels, questions, theme, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.contradictions import backing, cells
from analysis.charts.contradictions.backing import Words
from analysis.charts.contradictions.cells import Cell, Piece, capital
from analysis.charts.contradictions.ends import SHORT
from analysis.charts.questions import COMMONEST, Question

MOST, BREADTH = 16, 860
LEFT, MIDDLE, RIGHT, WIDTH = 22, 412, 496, 340
SIGNS = {sign.name: sign.shape for sign in theme.SIGNS if sign.name in ("denies", "doubts")}
IS_KNOWN = "isValid(datum.denied_group)"
NOTHING = "What it answers was not found in this ledger."


def denials(db: Database, actor: str | None = COMMONEST) -> alt.VConcatChart:
    """Who denies or doubts what, and whose claim: a row a denial, with the words of both.

    `actor=None` takes everybody's.
    """
    return draw(answer(db, "denials", Question(actor=actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = titled(said.question)
    rows = frames.steady(said.rows)
    if rows.is_empty():
        nobody = f"In this ledger nobody denies or doubts a claim{said.question.whose}."
        return notes.nothing(said, title, nobody)
    return drawn(said, chosen(rows), title)


def titled(question: Question) -> str:
    """What the chart is called."""
    whose = f"{questions.country(question.actor)}: who" if question.actor else "Who"
    return f"{whose} denies what, and whose claim it is"


def chosen(rows: pl.DataFrame) -> pl.DataFrame:
    """As many as there is room for, those first whose object is known; in order of time."""
    known = pl.col("denied_claim_id").is_null()
    few = rows.sort(known, maintain_order=True).head(MOST)
    return few.sort("published", nulls_last=True, maintain_order=True)


def drawn(said: Answer, shown: pl.DataFrame, title: str) -> alt.VConcatChart:
    """Denials in rows, with the words around them."""
    claims = backing.claims(said, [backing.side(shown), backing.side(shown, "denied_")])
    small_print = links(shown), left_out(said.rows.height - shown.height)
    words = Words(title, READING, small_print, description(title, said.rows, shown))
    return backing.finished(said, table(shown), claims, words, BREADTH)


READING = (
    "At the left who denies (a cross) or doubts (a stroke), in order of publication; at the right "
    "what that answers, and who had said it. A denial is no count of zero."
)


def table(shown: pl.DataFrame) -> alt.LayerChart:
    """The rows: text at both sides, and between them the sign of the denial."""
    denials = list(shown.iter_rows(named=True))
    lines, tops = cells.rows([[denial(row), denied(row)] for row in denials])
    marks = frames.plain(signs(shown).with_columns(y=pl.Series(tops[:-1], dtype=pl.Float64) + 11))
    parts = [cells.ruled(tops, BREADTH), *cells.text(lines), *between(marks), *dots(marks)]
    chart = alt.LayerChart(layer=parts, width=BREADTH, height=tops[-1])
    apart: alt.LayerChart = chart.resolve_scale(color="independent", shape="independent")
    return apart


def denial(row: dict[str, Any]) -> Cell:
    """Who denies, when, and in which words."""
    hedge = ", with a hedge" if row["certainty"] == "hedged" else ""
    who = f"{capital(row['claimant'])} {row['stance']}{hedge}"
    when = f"{_when(row['published'], row['publisher'])}, on {about(row)}"
    return _cell(LEFT, who, when, row["quote"], row["claim_id"])


def about(row: dict[str, Any]) -> str:
    """What a denial is about.

    >>> about({"counted": "troops", "measure": "deployed"})
    'troops sent'
    """
    return f"{row['counted'].replace('_', ' ')} {SHORT[row['measure']]}"


def denied(row: dict[str, Any]) -> Cell:
    """Whose claim that answers, when it was published, and its words."""
    if row["denied_claim_id"] is None:
        none = Piece(NOTHING, 12, colour=theme.SOFT)
        return Cell(RIGHT, WIDTH, (none,), NOTHING, (row["claim_id"],))
    when = _when(row["denied_published"], row["denied_publisher"])
    return _cell(RIGHT, named(row), when, row["denied_quote"], row["denied_claim_id"])


def _cell(x: int, who: str, when: str, quote: str, claim: str) -> Cell:
    told = f"{who}: {wording.quoted(quote)}, {when}"
    name, below = Piece(who, 13, "bold", most=2), Piece(when, 11, colour=theme.SOFT)
    return Cell(x, WIDTH, (name, below, Piece(wording.quoted(quote))), told, (claim,))


def _when(published: Any, publisher: str) -> str:
    return f"{wording.day(published) if published else 'Day not known'}, {publisher}"


def signs(shown: pl.DataFrame) -> pl.DataFrame:
    """A row a denial: its sign, both kinds of claimant, and both claims."""
    other = pl.col("denied_claimant_kind").replace_strict(
        theme.kind_groups(), default=theme.OTHER, return_dtype=pl.String
    )
    is_known = pl.col("denied_claim_id").is_not_null()
    return panels.grouped(shown).select(
        "claim_ids", "stance", "kind_group",
        denied_group=pl.when(is_known).then(other),
        told=pl.col("claimant") + " " + pl.col("stance"),
    )  # fmt: skip


def between(marks: pl.DataFrame) -> list[alt.Chart]:
    """The sign of each denial, and a line from it to what it answers."""
    base = alt.Chart(marks).encode(cells.place()[1], alt.Description("told:N"))
    line = base.transform_filter(IS_KNOWN).mark_rule(color=theme.SOFT, strokeWidth=1.5)
    gap = base.mark_circle(size=420, color="white", opacity=1)
    sign = base.mark_point(size=110, strokeWidth=2.2, filled=False, opacity=1, color=theme.INK)
    scale = alt.Scale(domain=list(SIGNS), range=list(SIGNS.values()))
    return [
        line.encode(
            lettering.fixed(alt.XValue, MIDDLE - 30), lettering.fixed(alt.X2Value, RIGHT - 22)
        ),
        gap.encode(lettering.fixed(alt.XValue, MIDDLE)),
        sign.encode(
            alt.Shape("stance:N", scale=scale, legend=None), lettering.fixed(alt.XValue, MIDDLE)
        ),
    ]


def dots(marks: pl.DataFrame) -> list[alt.Chart]:
    """A dot before each name, in the colour of its kind."""
    look = cells.kinds([*marks["kind_group"], *marks["denied_group"].drop_nulls()])
    base = alt.Chart(marks).mark_circle(size=70, opacity=1)
    left = base.encode(alt.Color("kind_group:N", **look), lettering.fixed(alt.XValue, LEFT - 14))
    right = base.transform_filter(IS_KNOWN).encode(
        alt.Color("denied_group:N", **look | {"legend": None}),
        lettering.fixed(alt.XValue, RIGHT - 14),
    )
    return [dot.encode(cells.place()[1], alt.Description("told:N")) for dot in (left, right)]


def links(shown: pl.DataFrame) -> str:
    """What the pairs rest on."""
    if shown["denied_claim_id"].drop_nulls().is_empty():
        return ""
    return (
        "What a denial answers is looked up: the nearest claim of the same thing in the same text, "
        "or else the last one in the month before it."
    )


def left_out(rest: int) -> str:
    """How many denials and doubts are not drawn."""
    if not rest:
        return ""
    return f"{rest:,} more {'is' if rest == 1 else 'are'} in the ledger, and not drawn."


def description(title: str, rows: pl.DataFrame, shown: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    counts = [
        wording.counted(rows.filter(pl.col("stance") == stance).height, noun)
        for stance, noun in (("denies", "denial"), ("doubts", "doubt"))
    ]
    said = [f"{title}. {' and '.join(counts)}."]
    for row in shown.iter_rows(named=True):
        who = f"{capital(row['claimant'])} {row['stance']}"
        said.append(f"{who}: {wording.quoted(row['quote'])}{answered(row)}.")
    return " ".join(said)


def answered(row: dict[str, Any]) -> str:
    """What a denial answers, where that is known.

    >>> answered({"denied_claim_id": None})
    ''
    """
    if row["denied_claim_id"] is None:
        return ""
    return f", answering {named(row)}: {wording.quoted(row['denied_quote'])}"


def named(row: dict[str, Any]) -> str:
    """Whose claim is denied."""
    is_nobody = row["denied_claimant_kind"] == "unattributed"
    return "No source given" if is_nobody else capital(row["denied_claimant"])
