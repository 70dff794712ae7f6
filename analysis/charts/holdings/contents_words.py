"""What the chart of contents says in words, worked out from the parts that it shows."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from analysis.charts import notes, wording
from analysis.charts.answers import Answer

FIRST = 3  # kinds that the description names
INSIDE = "in a claim"
METHODS = {"coded": "written down by close reading", "rule": "read by the rules"}
KINDS = {
    "date": "parts of dates",
    "ordinal": "ranks of order",
    "designation": "parts of names",
    "measure": "other measures",
    "distance": "distances, areas",
    "percentage": "shares",
    "money": "money",
    "age": "ages",
    "time": "times of day",
    "score": "scores",
    "phone": "phone numbers",
    "claim": "claims taken out",
    "other": "anything else",
}


def named(rows: pl.DataFrame) -> pl.DataFrame:
    """Parts with a name, and what is told of them when they are pointed at."""
    is_claims = pl.col("part") == "claims"
    kind = pl.col("kind").replace(KINDS)
    counted = pl.col("many").map_elements(wording.number, pl.String)
    method = pl.col("method").replace(METHODS)
    return rows.with_columns(
        name=pl.when(is_claims).then("kind").otherwise(kind),
        told=pl.when(is_claims)
        .then(pl.format("{} claims, {}: {}", "kind", method, counted))
        .otherwise(pl.format("Numbers that are {}: {}", kind, counted)),
    )


def many(rows: pl.DataFrame, part: str, *kinds: str) -> int:
    """How many of a part there are, or of some kinds of it."""
    found = rows.filter(pl.col("part") == part)
    return int((found.filter(pl.col("kind").is_in(kinds)) if kinds else found)["many"].sum())


def headings(rows: pl.DataFrame) -> list[str]:
    """What stands above each side."""
    claims, numbers = many(rows, "claims"), many(rows, "numbers")
    left_out = numbers - many(rows, "numbers", INSIDE)
    return [
        wording.counted(claims, "claim"),
        f"{wording.counted(left_out, 'number')} of {numbers:,} in no claim",
    ]


def reading(rows: pl.DataFrame) -> str:
    """How to read the chart, and nothing that it does not hold."""
    methods = set(rows.filter(pl.col("part") == "claims")["method"])
    solid = f"filled: {METHODS['coded']}" if "coded" in methods else ""
    hollow = f"hollow: {METHODS['rule']}" if "rule" in methods else ""
    looks = "; ".join(filter(None, (solid, hollow)))
    said = f"Left, claims by what they say happened ({looks}). " if looks else ""
    return f"{said}Right, what all other numbers in the reports were taken for. The scales differ."


def small_print(said: Answer, rows: pl.DataFrame) -> list[str]:
    """In which languages the reports are, and where it all comes from."""
    languages = rows.filter(pl.col("part") == "reports")
    listed = wording.listing(pairs(languages.select("kind", "many").iter_rows()))
    kept = f"Reports by language (ISO 639-1): {listed}." if listed else ""
    return [kept, notes.whence(said, {"claim": many(rows, "claims")})]


def pairs(counted: Iterable[tuple[str, int]]) -> list[str]:
    """Things with their numbers.

    >>> pairs([("en", 1200)])
    ['en, 1,200']
    """
    return [f"{name}, {count:,}" for name, count in counted]


def description(title: str, rows: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    said = [f"{title}. {'; '.join(headings(rows))}."]
    for part, doing in (("claims", "Most claims"), ("numbers", "Most other numbers")):
        kinds = named(rows).filter(pl.col("part") == part, pl.col("kind") != INSIDE)
        whole = kinds.group_by("name").agg(pl.col("many").sum())
        largest = whole.sort("many", "name", descending=[True, False]).head(FIRST)
        if not largest.is_empty():
            said.append(f"{doing}: {wording.listing(pairs(largest.iter_rows()))}.")
    return " ".join(said)
