"""Arrows on a map: bent along the globe, apart from each other, and ending where a mark begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import atan2, degrees, hypot, sqrt
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import lettering, theme, wording
from analysis.charts.maps import ground as maps
from analysis.charts.maps.labels import Anchor, Box, Label, paper_of, sides
from analysis.charts.maps.movements_rows import STATUSES
from analysis.charts.maps.sheets import Point, Sheet, point, vector
from analysis.charts.tooltips import tooltips

STEPS, BENT, APART = 32, 0.16, 0.09  # points an arrow, and how far it bends, in its length
HEAD, WIDEST, NARROWEST, ROOM = 170, 6.0, 1.8, 8  # square pixels, pixels, pixels, pixels
SHARES, AIR = (0.5, 0.35, 0.65, 0.2, 0.8), 5.0  # of the way: where words may stand; pixels
UPON = (0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6)  # of the way: where words stand upon a line
LETTERED = 12  # arrows with words beside them
MANY = 8  # claims: fewer never make the broadest arrow
SHAPE = "M0,-1.1L0.8,0.9L0,0.5L-0.8,0.9Z"
DASHES = {"planned": [5, 4], "under_way": [2, 3]}
TOLD = ("said", "figures", "whose", "most", "from_place", "to_place", "claims", "reports",
        "origins", "told", "claim_ids", "stands_for")  # fmt: skip
TIPS = {"from_place": "From", "to_place": "To", "said": "Said to be", "figures": "How many",
        "whose": "Claimed by", "most": "Largest by",
        "claims": "Claims", "reports": "Reports", "origins": "Origins"}  # fmt: skip


def placed(
    moves: Sequence[dict[str, Any]], sheet: Sheet, radii: Mapping[str, float]
) -> list[dict[str, Any]]:
    """Movements as arrows on a sheet: those between the same places lie beside each other."""
    found: list[dict[str, Any]] = []
    most, nth = max([MANY, *(move["claims"] for move in moves)]), Counter[tuple[str, str]]()
    for move in moves:
        ends = (move["from_place_id"], move["to_place_id"])
        width = max(NARROWEST, WIDEST * sqrt(move["claims"] / most))
        radius = radii.get(move["to_place_id"], 0.0)
        drawn = arrow(move, sheet, BENT + APART * nth[ends], radius)
        found.append(drawn | {"label": label(move), "width": width, "head": HEAD + 30 * width})
        nth[ends] += 1
    return found


def label(move: Mapping[str, Any]) -> str:
    """What stands beside an arrow: how many are said to go, and in how many claims.

    >>> label({"figures": "thousands", "claims": 1}), label({"figures": "3,000", "claims": 2})
    ('thousands', '3,000 (2 claims)')
    """
    many = move["claims"]
    return f"{move['figures']} ({wording.counted(many, 'claim')})" if many > 1 else move["figures"]


def arrow(move: dict[str, Any], sheet: Sheet, bend: float, radius: float) -> dict[str, Any]:
    """A movement with its line, cut before the mark at its end, its head and its middle."""
    start = (move["from_longitude"], move["from_latitude"])
    end = (move["to_longitude"], move["to_latitude"])
    line = bent(start, end, bend)
    free = [at for at in line if apart(sheet.at(at), sheet.at(end)) > radius + ROOM]
    line = free if len(free) > 2 else line
    (before_x, before_y), (x, y) = sheet.at(line[-2]), sheet.at(line[-1])
    middle_x, middle_y = sheet.at(line[len(line) // 2])
    angle = round(degrees(atan2(x - before_x, before_y - y)), 1)
    ends = {"x": x, "y": y, "middle_x": middle_x, "middle_y": middle_y}
    return move | ends | {"line": line[:-1], "angle": angle}


def bent(start: Point, end: Point, bend: float) -> list[Point]:
    """Points of a line that leaves the shortest way by a share of its length.

    >>> bent((0.0, 0.0), (90.0, 0.0), bend=0.0)[STEPS // 2]
    (45.0, 0.0)
    """
    a, b = vector(start), vector(end)
    aside = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    found = []
    for step in range(STEPS + 1):
        share = step / STEPS
        off = 4 * share * (1 - share) * bend
        x, y, z = (
            (1 - share) * p + share * q + off * n for p, q, n in zip(a, b, aside, strict=True)
        )
        found.append(point((x, y, z)))
    return found


def apart(one: Point, other: Point) -> float:
    """How many pixels two places on the paper are apart."""
    return hypot(one[0] - other[0], one[1] - other[1])


def layers(arrows: Sequence[dict[str, Any]]) -> list[alt.Chart]:
    """Lines with their heads, and a cross on what is denied; a head leads to the passages."""
    if not arrows:
        return []
    there = {arrow["status"] for arrow in arrows}
    present = [status for status in STATUSES if status.name in there]
    colours = alt.Scale(
        domain=[status.words for status in present],
        range=[theme.PLACE if status.is_said else theme.REFUSED for status in present],
    )
    dashes = alt.Scale(
        domain=[status.words for status in present],
        range=[DASHES.get(status.name, [1, 0]) for status in present],
    )
    heads = alt.Chart(pl.DataFrame([flat(arrow) for arrow in arrows]))
    return [lines(arrows, colours, dashes), ends(heads, colours), *crosses(heads, arrows)]


def lines(arrows: Iterable[dict[str, Any]], colours: alt.Scale, dashes: alt.Scale) -> alt.Chart:
    """The lines of arrows."""
    key = alt.Legend(title="A force is said to be", columns=4, symbolType="stroke", symbolSize=400)
    shapes = alt.Chart(alt.InlineData(values=[feature(arrow) for arrow in arrows]))
    drawn: alt.Chart = shapes.mark_geoshape(filled=False, aria=False).encode(
        alt.StrokeWidth("width:Q", scale=None),
        alt.StrokeDash("said:N", scale=dashes, legend=key),
        alt.Stroke("said:N", scale=colours, legend=key),
        tooltip=tooltips(TIPS),
    )
    return drawn


def ends(heads: alt.Chart, colours: alt.Scale) -> alt.Chart:
    """The heads of arrows."""
    drawn: alt.Chart = heads.mark_point(shape=SHAPE, filled=True, opacity=1).encode(
        maps.X,
        maps.Y,
        alt.Angle("angle:Q", scale=None),
        alt.Size("head:Q", scale=None),
        alt.Fill("said:N", scale=colours, legend=None),
        alt.Description("told:N"),
        tooltip=tooltips(TIPS),
    )
    return drawn


def crosses(heads: alt.Chart, arrows: Iterable[dict[str, Any]]) -> list[alt.Chart]:
    """Crosses on the arrows of what is denied or doubted."""
    refused = [status.name for status in STATUSES if not status.is_said]
    if not any(arrow["status"] in refused for arrow in arrows):
        return []
    some = heads.transform_filter(alt.FieldOneOfPredicate(field="status", oneOf=refused))
    look: dict[str, Any] = {"fill": theme.REFUSED, "stroke": "white", "strokeWidth": 1}
    marks = some.mark_point(shape="cross", angle=45, size=130, opacity=1, aria=False, **look)
    middle = (lettering.at("middle_x"), lettering.at("middle_y", alt.Y))
    return [marks.encode(*middle)]


def feature(arrow: dict[str, Any]) -> dict[str, Any]:
    """An arrow's line as GeoJSON."""
    told = {name: arrow[name] for name in TIPS} | {"width": arrow["width"]}
    line = {"type": "LineString", "coordinates": [list(at) for at in arrow["line"]]}
    return {"type": "Feature", "geometry": line} | told


def flat(arrow: dict[str, Any]) -> dict[str, Any]:
    """An arrow's head as a row."""
    drawn = ("x", "y", "angle", "head", "middle_x", "middle_y", "status")
    return {name: arrow[name] for name in (*TOLD, *drawn)}


def lettered(names: pl.DataFrame, arrows: Sequence[dict[str, Any]], sheet: Sheet) -> list[Label]:
    """The words on the map; those of an arrow that has no room beside it stand upon its line."""
    wanted = anchors(arrows, sheet)
    labels = maps.beside(names, sheet, wanted)
    marks = [anchor.box for anchor in maps.anchors(names)]
    for arrow, anchor in zip(arrows, wanted, strict=False):
        if not {*labels} & {*sides(anchor)}:
            full = [*marks, *map(paper_of, labels)]
            lines = [box for other in arrows if other is not arrow for box in boxes(other, sheet)]
            places = sorted(upon(arrow, sheet), key=lambda label: met(label, lines))
            labels += [label for label in places if not met(label, full, AIR)][:1]
    return labels


def upon(arrow: dict[str, Any], sheet: Sheet) -> Iterator[Label]:
    """The places for an arrow's words upon its own line."""
    for share in UPON:
        yield Label(arrow["label"], *sheet.at(arrow["line"][int(STEPS * share)]), "center")


def met(label: Label, full: Iterable[Box], air: float = 0.0) -> int:
    """On how many of those papers a label lies, with so much air around it."""
    paper = paper_of(label)
    airy = Box(paper.left - air, paper.top - air, paper.right + air, paper.bottom + air)
    return sum(airy.meets(box) for box in full)


def anchors(arrows: Sequence[dict[str, Any]], sheet: Sheet) -> list[Anchor]:
    """Where the words of the first arrows belong: near no other, whose they would seem to be."""
    paper = [boxes(arrow, sheet) for arrow in arrows]
    found = []
    for at, arrow in enumerate(arrows[:LETTERED]):
        line = arrow["line"]
        (x, y), *elsewhere = (sheet.at(line[int(len(line) * share)]) for share in SHARES)
        spared = tuple(box for other in (*paper[:at], *paper[at + 1 :]) for box in other)
        found.append(Anchor(arrow["label"], x, y, arrow["width"], tuple(elsewhere), spared))
    return found


def boxes(arrow: dict[str, Any], sheet: Sheet) -> list[Box]:
    """The paper along an arrow."""
    return [Box(x - AIR, y - AIR, x + AIR, y + AIR) for x, y in map(sheet.at, arrow["line"])]
