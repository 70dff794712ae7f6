"""Where: the places that claims name, on a map of the world and on one of where most of them are.

A region is not a point. What a claim names is told by the shape of its mark: a dot is a place known
to within 25 km; an open, broken ring stands somewhere in the district or region that it is for, a
square somewhere in its country, which is tinted. Areas grow with the number of claims.
"""

from __future__ import annotations

from dataclasses import dataclass

import altair as alt
import polars as pl

from analysis.charts import frames, maps, nearby, notes, sheets, theme, wording
from analysis.charts.answers import PASSAGES_A_ROW, Answer, Database, answer
from analysis.charts.questions import HAPPENED, Question
from analysis.charts.sheets import Sheet

MOST_PLACES, MOST_SAID = 1_000, 8
DRAWN = ["place", "fineness", "claims", "reports", "origins", "told", "x", "y", "size",
         "claim_ids", "stands_for"]  # fmt: skip


@dataclass(frozen=True)
class Fineness:
    """How finely a place is known: UCDP's where_prec, a reader's words, and the mark."""

    words: str
    precisions: tuple[int, ...]
    shape: str
    dash: tuple[int, int]
    fill: str
    least: float


FINENESS = (
    Fineness("a place, known to within 25 km", (1, 2), "circle", (1, 0), theme.PLACE, 4),
    Fineness("a district or region: somewhere in it", (3, 4), "circle", (4, 3), theme.HOLLOW, 7),
    Fineness("an area without clear borders", (5,), "diamond", (1, 2), theme.HOLLOW, 7),
    Fineness("a country (tinted): somewhere in it", (6,), "square", (1, 0), theme.HOLLOW, 6),
    Fineness("at sea or in the air", (7,), "triangle-down", (1, 0), theme.HOLLOW, 6),
)
UNKNOWN = FINENESS[2]


def places_named(
    db: Database, measure: str = "deployed", counted: str = "troops", actor: str | None = "PRK"
) -> alt.VConcatChart:
    """Where: every place that claims of one measure name, by how many do and how finely.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "places_named", Question(measure, counted, actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    happened = (HAPPENED | {"present": "were"})[said.question.measure]
    title = f"Where {said.question.things} {happened}, by the places that claims name"
    places = frames.steady(said.rows)
    shown = known(places).head(MOST_PLACES)
    if shown.is_empty():
        return notes.nothing(said, title, nothing(places, said.question.things))
    near = nearby.close_up(shown)
    drawings = [sheet_drawn(shown, sheet, near) for sheet in (sheets.world(), near) if sheet]
    whole = alt.vconcat(*drawings, spacing=18).properties(
        title=notes.footing(small_print(said, places, shown), sheets.WIDTH)
    )
    chart = notes.finished(
        said, whole, notes.heading(title, reading(shown), sheets.WIDTH), description(title, shown)
    )
    return maps.mapped(chart, [sheet for sheet in (sheets.world(), near) if sheet])


def known(places: pl.DataFrame) -> pl.DataFrame:
    """The places whose coordinates are known, with how finely they are, the most named first."""
    names = {each: fine.words for fine in FINENESS for each in fine.precisions}
    fineness = pl.col("precision").replace_strict(
        names, default=UNKNOWN.words, return_dtype=pl.String
    )
    return (
        places.filter(pl.col("latitude").is_not_null(), pl.col("longitude").is_not_null())
        .with_columns(fineness=fineness)
        .sort("claims", "place_id", descending=[True, False])
    )


def sheet_drawn(shown: pl.DataFrame, sheet: Sheet, near: Sheet | None) -> alt.LayerChart:
    """The places in view of a sheet, on its map."""
    rows = marked(shown, sheet)
    labels = maps.beside(rows, sheet)
    is_world = sheet.kind == "equalEarth"
    countries = shown.filter(pl.col("precision") == 6)["country"].drop_nulls()
    layers = [
        *maps.land(sheet, countries),
        *maps.countries(sheet, labels, rows),
        *(maps.frame(sheet, near) if is_world and near else []),
        marks(rows, shown, has_legend=is_world),
        *maps.words(labels),
        *([] if is_world else maps.ruler(sheet)),
    ]
    return maps.drawn(sheet, layers, heading(sheet, rows))


def heading(sheet: Sheet, rows: pl.DataFrame) -> str:
    """What a sheet shows."""
    if sheet.kind == "equalEarth":
        return "The world"
    fine = rows.filter(pl.col("precision") <= 4)
    breadth = wording.number(float(f"{sheet.breadth:.2g}"))
    return f"Closer: {fine['place'][0]} and around, {breadth} km from left to right"


def marked(shown: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    """The places in view, with their marks and the words beside them."""
    least = {fine.words: fine.least for fine in FINENESS}
    rows = maps.on_paper(shown, sheet, most=int(shown["claims"].max() or 1))  # type: ignore[arg-type]
    floor = pl.col("fineness").replace_strict(least, return_dtype=pl.Float64)
    count = pl.col("claims").cast(pl.String)
    return rows.with_columns(
        radius=pl.max_horizontal("radius", floor),
        label=pl.format("{} {}", "place", count),
        told=pl.Series([told(row) for row in rows.iter_rows(named=True)], dtype=pl.String),
        claim_ids=pl.col("claim_ids").list.head(PASSAGES_A_ROW),
        stands_for="claims",
    ).with_columns(size=(2 * pl.col("radius")) ** 2)


def told(place: dict[str, object]) -> str:
    """A place for those who cannot see it."""
    counts = [(int(str(place[many])), noun) for many, noun in COUNTS]
    sizes = ", ".join(wording.counted(many, noun) for many, noun in counts)
    return f"{place['place']}, {place['fineness']}: {sizes}"


COUNTS = (("claims", "claim"), ("reports", "report"), ("origins", "origin"))


def marks(rows: pl.DataFrame, shown: pl.DataFrame, has_legend: bool) -> alt.Chart:
    """The marks of places, larger ones below."""
    present = [fine for fine in FINENESS if fine.words in set(shown["fineness"])]
    legend = alt.Legend(
        title="A claim names", columns=3, symbolSize=110
    ) if has_legend else None  # fmt: skip
    named = [fine.words for fine in present]

    def scale(values: list[object]) -> alt.Scale:
        return alt.Scale(domain=named, range=values)

    tips = {"place": "Place", "fineness": "It is", "claims": "Claims", "reports": "Reports",
            "origins": "Origins"}  # fmt: skip
    points = alt.Chart(frames.plain(rows.select(DRAWN))).mark_point(
        filled=False, strokeWidth=1.5, opacity=1
    )
    return points.encode(
        maps.X,
        maps.Y,
        alt.Size("size:Q", scale=None, legend=None),
        alt.Shape("fineness:N", scale=scale([fine.shape for fine in present]), legend=legend),
        alt.StrokeDash("fineness:N", scale=scale([list(f.dash) for f in present]), legend=legend),
        alt.Fill("fineness:N", scale=scale([fine.fill for fine in present]), legend=legend),
        alt.Stroke("fineness:N", scale=scale([theme.PLACE for _ in present]), legend=legend),
        alt.Description("told:N"),
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in tips.items()],
    )


def reading(shown: pl.DataFrame) -> str:
    """How to read the map."""
    said = (
        "Each mark is a place that claims name. Its area grows with the number of claims, which "
        "stands beside it."
    )
    is_rough = shown.filter(pl.col("precision").is_between(3, 7)).height > 0
    warning = "What is said of a region or a country is not said of the point where its mark is."
    return f"{said} {warning}" if is_rough else said


def nothing(places: pl.DataFrame, things: str) -> str:
    """Why there is nothing to draw."""
    if places.is_empty():
        return f"This ledger holds no such claim about {things}."
    return f"There is nothing to draw on a map, but {off_the_map(places)}."


def off_the_map(places: pl.DataFrame) -> str:
    """How many claims are not on the map, and why."""
    lost = places.filter(pl.col("place_id").is_not_null(), pl.col("latitude").is_null())
    named = (f"{row['place']} {row['claims']:,}" for row in lost.iter_rows(named=True))
    silent = int(places.filter(pl.col("place_id").is_null())["claims"].sum())
    said = (
        f"claims about places of unknown coordinates: {wording.listing(named, MOST_SAID)}"
        if lost.height
        else "",
        f"{wording.counted(silent, 'claim')} without a place" if silent else "",
    )
    return "; ".join(filter(None, said))


def small_print(said: Answer, places: pl.DataFrame, shown: pl.DataFrame) -> list[str]:
    """What is left out, whose borders these are, and where it comes from."""
    more = known(places).height - shown.height
    few = f"The {shown.height:,} places named most are drawn; {more:,} are not." if more else ""
    off = off_the_map(places)
    lost = f"Not on the map: {off}." if off else ""
    return [*filter(None, [lost, few]), maps.BORDERS, notes.whence(said, sizes(shown))]


def sizes(shown: pl.DataFrame) -> dict[str, int]:
    """How many claims there are behind places, in how many reports, of how many origins."""
    reports = shown["report_ids"].explode().n_unique()
    origins = shown["origin_names"].explode().drop_nulls().n_unique()
    return {"claim": int(shown["claims"].sum()), "report": reports, "origin": origins}


def description(title: str, shown: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    most = (
        f"{row['place']} ({row['fineness']}) {row['claims']:,}"
        for row in shown.head(MOST_SAID).iter_rows(named=True)
    )
    rest = shown.height - MOST_SAID
    named = "; ".join(most) + (f"; and {rest:,} more" if rest > 0 else "")
    behind = sizes(shown)
    claims, reports = (wording.counted(behind[noun], noun) for noun in ("claim", "report"))
    return f"{title}: a map. {claims} in {reports} name {wording.counted(shown.height, 'place')}: {named}."
