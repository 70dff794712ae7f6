"""What the chart of reports and origins says in words, worked out from its figures."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.charts import frames, notes, questions, wording
from analysis.charts.answers import Answer

NAMES = 118  # characters of names below a figure's bars
FREQUENT = 4


def voices(figures: pl.DataFrame) -> str:
    """How many reports print some figures, and how many origins stand behind them.

    >>> row = {"claims": 4, "report_ids": ["r1", "r2", "r3"], "origin_names": ["NIS"]}
    >>> voices(pl.DataFrame([row]))
    '3 reports, 1 origin'
    """
    _, reports, origins = sizes(figures)
    return f"{wording.counted(reports, 'report')}, {wording.counted(origins, 'origin')}"


def sizes(figures: pl.DataFrame) -> tuple[int, int, int]:
    """How many claims give these figures, in how many reports, of how many origins."""
    reports = figures["report_ids"].explode().drop_nulls().n_unique()
    origins = figures["origin_names"].explode().drop_nulls().n_unique()
    return int(figures["claims"].sum()), reports, origins


def words(row: dict[str, Any], said: Answer) -> dict[str, str]:
    """A figure, both counts, who the origins are and when it was published, for a reader."""
    figure, many, who = named(row, said), counts(row), row["speakers"] or []
    told = named(row, said, wording.read(row))
    when = wording.period(row["first_published"], row["last_published"])
    names = frames.straight(wording.listing(who)) or "nobody is named"
    return {
        "figure": figure,
        "read": f"read as {wording.amount(row)}" if row["indefinite"] else "",
        "counts": many,
        "below": frames.straight(fitting(who)),
        "names": names,
        "days": when,
        "told": f"{told}: {many}. {names}",
    }


def named(row: dict[str, Any], said: Answer, read: str = "") -> str:
    """A figure with the words that bound it, and whose, where that may be anybody's."""
    figure = read or wording.figure(row)
    if said.question.actor is not None or not said.rows["actor"].is_not_null().any():
        return figure
    return f"{figure} ({questions.country(row['actor']) if row['actor'] else 'not said whose'})"


def counts(row: dict[str, Any]) -> str:
    """How many reports print a figure and how many origins it has.

    >>> row = {"reports": 9, "texts": 4, "origins": 2, "reports_without_origin": 3}
    >>> counts(row)
    '9 reports (4 texts), 2 origins; 3 name nobody'
    >>> counts(row | {"reports": 1, "texts": 1, "origins": 0, "reports_without_origin": 1})
    '1 report, which names nobody'
    """
    reports, nobody = wording.counted(row["reports"], "report"), row["reports_without_origin"]
    if row["texts"] < row["reports"]:
        reports = f"{reports} ({wording.counted(row['texts'], 'text')})"
    if not row["origins"]:
        return f"{reports}, {'which names' if row['reports'] == 1 else 'which name'} nobody"
    verb = "names" if nobody == 1 else "name"
    unnamed = f"; {nobody:,} {verb} nobody" if nobody else ""
    return f"{reports}, {wording.counted(row['origins'], 'origin')}{unnamed}"


def fitting(names: list[str], room: int = NAMES) -> str:
    """As many names as there is room for, and how many more there are.

    >>> fitting(["Pentagon", "NIS", "Kyiv"], room=16)
    'Pentagon; NIS and 1 more'
    """
    most = next(
        (most for most in range(len(names), 0, -1) if len("; ".join(names[:most])) <= room), 1
    )
    return wording.listing(names, most)


def reading(levels: pl.DataFrame) -> str:
    """How to read the chart, and both counts over all its figures."""
    unnamed = levels["reports_without_origin"].sum()
    copies = levels.filter(pl.col("texts") < pl.col("reports"))
    parts = (
        f"{voices(levels)}. Pale bar: reports that print a figure",
        ", hollow where they name nobody for it" if unnamed else "",
        ". Dark bar: its origins, those who are named as asserting it.",
        " Copies of one wire are one text." if copies.height else "",
    )
    return "".join(parts)


def left_out(rows: pl.DataFrame, shown: pl.DataFrame) -> str:
    """What counts as an origin, and what is among the rows and has no bar."""
    levels = rows.filter(notes.IS_LEVEL)
    others = rows.filter(~notes.IS_LEVEL)
    said = (
        "People of one body are one origin, named in brackets; two bodies of one state are two.",
        fewer(levels["reports"][shown.height :].to_list()),
        notes.not_shown(int(others["claims"].sum()), notes.NO_LEVEL),
    )
    return " ".join(filter(None, said))


def fewer(reports: list[int]) -> str:
    """How many figures are not shown, and in how many reports each of them stands.

    >>> fewer([3, 2, 1]), fewer([1]), fewer([])
    ('3 figures in 3 reports or fewer are not shown.', '1 figure in one report is not shown.', '')
    """
    if not reports:
        return ""
    where = "one report" if max(reports) == 1 else f"{max(reports):,} reports or fewer"
    verb = "is" if len(reports) == 1 else "are"
    return f"{wording.counted(len(reports), 'figure')} in {where} {verb} not shown."


def nothing(said: Answer) -> str:
    """Why there is nothing to draw."""
    if said.rows.is_empty():
        return f"This ledger holds no figure for {said.question.asked}."
    claims = int(said.rows["claims"].sum())
    return f"There is nothing to draw: {notes.not_shown(claims, notes.NO_LEVEL)}"


def description(title: str, said: Answer, levels: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    figures = [
        f"{named(row, said, wording.read(row))}: {counts(row)}."
        for row in levels.head(FREQUENT).iter_rows(named=True)
    ]
    whole = f"{title}. {voices(levels)}; {wording.counted(levels.height, 'figure')}."
    return " ".join([whole, *figures])
