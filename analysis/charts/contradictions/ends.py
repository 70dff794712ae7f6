"""The two ends of disputes as marks: each claim's figure, name and words, and what joins them."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.charts import frames, panels, questions, wording
from analysis.charts.readable import SAID

SIDES = ("lower", "higher")
FIELDS = (
    "claimant", "claimant_kind", "place", *wording.FIGURE, "certainty", "as_of",
    "quote", "claim_id",
)  # fmt: skip
SHORT = {
    "planned": "to be sent", "deployed": "sent", "present": "present", "training": "in training",
    "engaged": "in combat", "killed": "killed", "wounded": "wounded",
    "casualties": "killed or wounded", "captured": "captured or detained", "missing": "missing",
    "returned": "returned", "supplied": "supplied", "requested": "asked for",
    "other": "counted otherwise",
}  # fmt: skip
LONGEST = 30
ABOUT = 0.1  # how far "about" reaches either way, as in the view `levels`


def ends(disputes: pl.DataFrame) -> pl.DataFrame:
    """A row an end of a dispute, the lower ends first, with its place on the axis.

    An axis of ratios: one is the upper end of the lower figure. So figures of different things,
    such as the killed and the sent, never stand on one scale.
    """
    sides = [
        disputes.select(
            "nth",
            pl.lit(side).alias("side"),
            *(pl.col(f"{side}_{field}").alias(field) for field in FIELDS),
        )
        for side in SIDES
    ]
    whole = panels.grouped(pl.concat(sides))
    told = pl.DataFrame([words(end) for end in whole.iter_rows(named=True)])
    return placed(whole.hstack(told), disputes)


def placed(marks: pl.DataFrame, disputes: pl.DataFrame) -> pl.DataFrame:
    """Ends with their places: of the mark, of both ends of the interval, and of the outer one."""
    reach = pl.when(bound="approx").then(ABOUT).otherwise(0.0)
    spans = marks.with_columns(
        first=pl.coalesce("low", pl.col("best") * (1 - reach), "high"),
        last=pl.coalesce("high", pl.col("best") * (1 + reach), "low"),
    )
    lower = spans.filter(side="lower").select("nth", one=pl.col("last"))
    scaled = spans.join(lower, on="nth", maintain_order="left").with_columns(
        at=pl.coalesce("best", "low", "high") / pl.col("one"),
        first=pl.col("first") / pl.col("one"),
        last=pl.col("last") / pl.col("one"),
    )
    return scaled.with_columns(
        outer=pl.when(side="lower").then("first").otherwise("last"),
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
    )


def words(end: dict[str, Any]) -> dict[str, str]:
    """What is written at an end, and what is told of it to those who point at it."""
    figure, read = wording.figure(end), wording.read(end)
    hedge = " (hedged)" if end["certainty"] == "hedged" else ""
    day = wording.day(end["as_of"])
    return {
        "sign": sign(end),
        "said": SAID[sign(end)],
        "figure": read + hedge,
        "name": short(end["claimant"]),
        "below": f"{figure}{hedge}, {day}",
        "where": end["place"] or "not said",
        "day": day,
        "told": f"{end['claimant']}: {read}{hedge}, as of {day}",
    }


def sign(end: dict[str, Any]) -> str:
    """The sign of a figure, by the name that the theme has for it."""
    if end["best"] is not None:
        return "about" if end["bound"] == "approx" else "figure"
    if end["low"] is not None and end["high"] is not None:
        return "vague" if end["indefinite"] else "range"
    return "at_least" if end["high"] is None else "at_most"


def short(name: str, most: int = LONGEST) -> str:
    """A name that fits beside a mark.

    >>> short("NIS"), short("South Korea, Ukraine, the United States and European allies")
    ('NIS', 'South Korea, Ukraine, the…')
    """
    name = name[:1].upper() + name[1:]
    return name if len(name) <= most else name[:most].rsplit(" ", 1)[0].rstrip(",") + "…"


def joins(disputes: pl.DataFrame, is_whose: bool) -> pl.DataFrame:
    """A row a dispute: the line from the lower figure to the higher, and what stands beside it."""
    told = pl.DataFrame([beside(row, is_whose) for row in disputes.iter_rows(named=True)])
    lines = disputes.select("nth", "ratio", "claim_ids", one=pl.lit(1.0))
    return frames.plain(lines.hstack(told))


def beside(dispute: dict[str, Any], is_whose: bool) -> dict[str, str]:
    """The words beside a dispute: what it is about, its ratio, and how many stand where."""
    what, when = thing(dispute, is_whose)
    times = ratio(dispute["ratio"])
    sides = f"{dispute['lower_origins']} against {dispute['higher_origins']}"
    return {
        "what": what,
        "when": when,
        "times": f"{times}×",
        "sides": sides,
        "about": (
            f"{dispute['lower_claimant']} and {dispute['higher_claimant']}: {times} times apart; "
            f"{sides} of {wording.counted(dispute['origins'], 'origin')}"
        ),
    }


def ratio(times: float) -> str:
    """A ratio to two or three digits.

    >>> ratio(13.333), ratio(1.0846), ratio(235.29)
    ('13', '1.08', '235')
    """
    return f"{times:,.0f}" if times >= 10 else f"{times:.2g}" if times >= 1.95 else f"{times:.3g}"


def thing(dispute: dict[str, Any], is_whose: bool) -> tuple[str, str]:
    """What a dispute is about: what is counted, and where and when.

    >>> from datetime import date
    >>> row = {"measure": "killed", "counted": "troops", "actor": "PRK", "lower_place": None}
    >>> thing(row | {"month": date(2024, 12, 1)}, is_whose=True)
    ('North Korean troops killed', 'Dec 2024')
    """
    whose = f"{questions.people(dispute['actor'])} " if is_whose and dispute["actor"] else ""
    what = f"{whose}{dispute['counted'].replace('_', ' ')} {SHORT[dispute['measure']]}"
    place = f"{dispute['lower_place']}, " if dispute["lower_place"] else ""
    return f"{what[:1].upper()}{what[1:]}", f"{place}{wording.month(dispute['month'])}"
