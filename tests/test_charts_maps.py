"""The maps: places that claims name, and movements, from odd ledgers too."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import vl_convert
from ledgers import bare

import analysis
from analysis import charts
from analysis.charts.maps import basemap, movements_table, nearby, sheets
from analysis.load.derived import derive

PLACES: dict[str, tuple[Any, ...]] = {
    "rus": ("Russia", "country", "RUS", 61.52, 105.32, 6),
    "prk": ("North Korea", "country", "PRK", 40.34, 127.51, 6),
    "kursk": ("Kursk Oblast", "oblast", "RUS", 51.75, 36.02, 4),
    "sumy": ("Sumy", "city", "UKR", 50.91, 34.8, 1),
    "anadyr": ("Anadyr", "city", "RUS", 64.73, 177.5, 1),
    "nome": ("Nome", "city", "USA", 64.5, -165.4, 1),
    "bering": ("Bering Sea", "sea", None, 58.0, -178.0, 7),
    "east": ("<b>eastern</b> \u202eRussia", "region", "RUS", None, None, 5),
}
CLAIM = {"measure": "deployed", "best": 3000, "bound": "exact", "stance": "asserts", "from": None}
HEAD = """
insert into sources by name
    select 'nis' as source_id, 'NIS' as name, 'intelligence' as kind, true as is_listed;
insert into runs by name select 'run' as run_id, timestamp '2026-01-01' as started_at, 1 as seconds,
    '0' as version, '0' as engine, '' as input_digest, 1 as reports, 0 as claims_rule,
    0 as claims_coded, 0 as sources, 0 as numbers, 0 as rejects;
"""
STATUS = {"planned": "planned", "present": "stationed"}


def put(db: Any, table: str, **row: Any) -> None:
    """Put a row into a table."""
    marks = ", ".join("?" for _ in row)
    db.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", list(row.values()))


def ledger(path: Path, *claims: dict[str, Any]) -> Any:
    """A ledger of these claims, each with its place and where it came from."""
    with closing(bare(path / "maps.duckdb")) as db:
        db.execute(HEAD)
        for key, (name, kind, country, latitude, longitude, precision) in PLACES.items():
            put(db, "places", place_id=key, name=name, kind=kind, country=country,
                latitude=latitude, longitude=longitude, precision=precision)  # fmt: skip
        for nth, said in enumerate(claims):
            write(db, nth, CLAIM | said)
        derive(db)
    return analysis.connect(path / "maps.duckdb")


def write(db: Any, nth: int, said: dict[str, Any]) -> None:
    """Put one claim, with its report, chain and movement, into a ledger."""
    one, place, status = f"c{nth}", said.get("place"), STATUS.get(said["measure"], "completed")
    put(db, "reports", report_id=f"r{nth}", publisher_id="nis", title="A report", language="en",
        published="2024-10-25", published_basis="said", url="https://example.org")  # fmt: skip
    put(db, "texts", text_id=f"t{nth}", report_id=f"r{nth}", published="2024-10-25",
        media_type="text/markdown", sha256=f"{nth:064}", text="3,000 men went.",
        is_current=True)  # fmt: skip
    put(db, "numbers", number_id=f"n{nth}", text_id=f"t{nth}", starts=0, ends=5, said="3,000",
        decision="claim")  # fmt: skip
    put(db, "claims", claim_id=one, text_id=f"t{nth}", number_id=f"n{nth}", starts=0, ends=9,
        quote="3,000 men", best=said["best"], bound=said["bound"], measure=said["measure"],
        counted="troops", actor="PRK", place_id=place, claimant_id="nis", stance=said["stance"],
        certainty="stated", change="level", method="rule", rule="test",
        period_basis="none")  # fmt: skip
    for hop, role in enumerate(("claimant", "publisher")):
        put(db, "attributions", claim_id=one, hop=hop, role=role, source_id="nis",
            anonymity="named")  # fmt: skip
    put(db, "evidence", claim_id=one, field="number", starts=0, ends=5)
    if said["measure"] != "killed":
        denied = said["stance"] == "denies"
        put(db, "deployments", deployment_id=f"d{nth}", claim_id=one, actor="PRK",
            counted="troops", from_place_id=said["from"], to_place_id=place,
            status="denied" if denied else status, best=said["best"])  # fmt: skip


def text(chart: Any) -> str:
    """All that a picture of a chart says."""
    return vl_convert.vegalite_to_svg(chart.to_dict())


def marks(chart: Any, field: str) -> list[dict[str, Any]]:
    """The rows of a chart that have passages and a field."""
    held = (rows for rows in chart.to_dict()["datasets"].values() if isinstance(rows, list))
    return [row for rows in held for row in rows if {"claim_ids", field} <= row.keys()]


def test_precision_is_told_by_the_mark(tmp_path: Path) -> None:
    """A town, a region, a country and a sea each have their own words and shape."""
    places = ("sumy", "kursk", "rus", "bering")
    said = text(charts.places_named(ledger(tmp_path, *({"place": place} for place in places))))
    for words in ("known to within 25 km", "a district or region", "a country", "at sea"):
        assert words in said
    assert "Natural Earth" in said


def test_every_arrow_has_its_own_words(tmp_path: Path) -> None:
    """Arrows of which the same is said have their words each, at places of their own."""
    ways = [{"place": "rus", "from": start} for start in ("prk", "sumy", "anadyr")]
    chart = charts.movements(ledger(tmp_path, *ways, *ways[:1]))
    held = (rows for rows in chart.to_dict()["datasets"].values() if isinstance(rows, list))
    words = {(row["said"], row["x"]) for rows in held for row in rows if "align" in row}
    said = sorted(said for said, _ in words if said.startswith("3,000"))
    assert said == ["3,000", "3,000", "3,000 (2 claims)"]


def test_marks_lead_to_passages(tmp_path: Path) -> None:
    """Each mark has its claims, whose passages go with the chart."""
    chart = charts.places_named(ledger(tmp_path, {"place": "kursk"}, {"place": "kursk"}, {}))
    [world, near] = marks(chart, "fineness")
    assert world["claim_ids"] == near["claim_ids"] == ["c0", "c1"]
    assert world["stands_for"] == world["claims"] == 2
    assert {"c0", "c1"} <= chart.to_dict()["usermeta"]["passages"].keys()
    assert "1 claim without a place" in text(chart)


def test_places_without_coordinates_are_named(tmp_path: Path) -> None:
    """What cannot be put on a map is counted below it, as text that does nothing."""
    chart = charts.places_named(ledger(tmp_path, {"place": "east"}, {"place": "rus"}))
    assert "&lt;b&gt;eastern&lt;/b&gt; Russia 1" in text(chart)
    alone = tmp_path / "alone"
    alone.mkdir()
    assert "nothing to draw on a map" in text(charts.places_named(ledger(alone, {"place": "east"})))


def test_no_claims(tmp_path: Path) -> None:
    """A ledger without such claims says so."""
    db = ledger(tmp_path)
    assert "holds no claim about" in text(charts.places_named(db))
    assert "holds no claim" in text(charts.movements(db))


def test_denials_are_no_places(tmp_path: Path) -> None:
    """What is denied is not counted as being somewhere."""
    db = ledger(tmp_path, {"place": "rus"}, {"place": "kursk", "stance": "denies"})
    assert {row["place"] for row in marks(charts.places_named(db), "fineness")} == {"Russia"}
    assert "denied" in text(charts.movements(db))


def test_arrows_need_both_ends(tmp_path: Path) -> None:
    """A claim with origin and destination is an arrow; one without an origin is a mark."""
    db = ledger(tmp_path, {"place": "rus", "from": "prk"}, {"place": "kursk"}, {"place": "kursk"})
    chart = charts.movements(db)
    heads = marks(chart, "angle")
    assert [(head["from_place"], head["to_place"]) for head in heads] == [("North Korea", "Russia")]
    assert heads[0]["claim_ids"] == ["c0"]
    assert [row["claims"] for row in marks(chart, "fineness")] == [2]
    assert "2 of 3 claims do not say from where" in text(chart)


def test_the_map_shows_what_is_named(tmp_path: Path) -> None:
    """Places near each other are not drawn on a map of the world; those far apart are."""
    assert "All places of known coordinates" in text(
        charts.places_named(ledger(tmp_path, {"place": "rus"}, {"place": "kursk"}))
    )
    far = pl.DataFrame({"longitude": [36.0, -58.4, 151.2], "latitude": [51.8, -34.6, -33.9]})
    assert nearby.overview(far).is_world


def test_places_stand_with_their_country(tmp_path: Path) -> None:
    """A country, whence to it, and the places in it are lines below each other, which say so."""
    moves = [{"place": "rus", "from": "prk"}, {"place": "nome"}, {"place": "kursk"}]
    db = ledger(tmp_path, *moves, {"place": "rus"}, {"place": "rus"}, {"place": "kursk"})
    found = movements_table.ordered(movements_table.ways(db.sql("from movements('troops', 'PRK')")))
    lines = found.select("to_place", "below").rows()
    assert lines[:2] == [("Russia", None), ("Russia", "from North Korea")]
    assert lines[2][1] == "in Russia"
    assert "what is said of a region is not in the row" in text(charts.movements(db))


def test_who_goes_to_no_place_stands_last(tmp_path: Path) -> None:
    """However many claims say nothing of where to, their line is below all others."""
    db = ledger(tmp_path, {"place": None}, {"place": None}, {"place": "kursk"})
    found = movements_table.ordered(movements_table.ways(db.sql("from movements('troops', 'PRK')")))
    assert found["to_place"].to_list() == ["Kursk Oblast", None]


def test_a_force_at_home_has_not_moved(tmp_path: Path) -> None:
    """The strength of an army in its own country is no movement."""
    db = ledger(tmp_path, {"place": "prk", "measure": "present"}, {"place": "rus"})
    assert db.sql("from movements('troops', 'PRK')")["to_place"].to_list() == ["Russia"]


def test_planned_and_denied_arrows_differ(tmp_path: Path) -> None:
    """A planned movement is dashed, a denied one grey and crossed, each a row of its own."""
    db = ledger(
        tmp_path,
        {"place": "rus", "from": "prk", "measure": "planned"},
        {"place": "rus", "from": "prk", "stance": "denies"},
    )
    chart = charts.movements(db)
    assert {head["said"] for head in marks(chart, "angle")} == {"planned", "denied"}
    layers = chart.to_dict()["vconcat"][0]["vconcat"][0]["layer"]
    [dash] = [
        layer["encoding"]["strokeDash"]["scale"]
        for layer in layers
        if layer["mark"].get("type") == "geoshape" and "encoding" in layer
    ]
    assert dict(zip(dash["domain"], dash["range"], strict=True))["planned"] == [5, 4]
    assert any(layer["mark"].get("shape") == "cross" for layer in layers)


def test_across_the_date_line(tmp_path: Path) -> None:
    """Places on both sides of the date line are close, and the map is drawn around it."""
    sheet = sheets.around([(177.5, 64.73), (-165.4, 64.5)], 400, least=500)
    assert abs(sheet.middle[0]) > 170
    assert all(sheet.holds(*sheet.at(place)) for place in ((177.5, 64.73), (-165.4, 64.5)))
    db = ledger(tmp_path, {"place": "nome", "from": "anadyr"}, {"place": "bering"})
    assert {"Anadyr", "Nome"} <= set(text(charts.movements(db)).replace("<", ">").split(">"))
    assert "Closer: Nome" in text(charts.places_named(db))


@pytest.mark.parametrize("place", [(36.02, 51.75), (127.51, 40.34), (-58.4, -34.6)])
def test_a_place_lies_where_vega_puts_it(place: tuple[float, float]) -> None:
    """The projections of this package are those of Vega."""
    for sheet in (sheets.world(), sheets.around([place], 400, least=9_000)):
        spec = {
            "data": {"values": [{"x": place[0], "y": place[1]}]},
            "width": sheet.width, "height": sheet.height, "padding": 0,
            "projection": sheet.projection, "mark": {"type": "point", "shape": "circle"},
            "encoding": {"longitude": {"field": "x", "type": "quantitative"},
                         "latitude": {"field": "y", "type": "quantitative"}},
            "config": {"view": {"stroke": None}},
        }  # fmt: skip
        [at] = [part for part in vl_convert.vegalite_to_svg(spec).split('"') if "translate(" in part
                and "graphics-symbol" not in part][-1:]  # fmt: skip
        x, y = (float(part) for part in at.removeprefix("translate(").rstrip(")").split(","))
        assert sheet.at(place) == pytest.approx((x, y), abs=0.2)


def test_the_countries_in_view() -> None:
    """A close map holds the countries that it shows, and no other."""
    sheet = sheets.around([(36.02, 51.75)], 400, least=600)
    names = {basemap.names().get(country.code or "") for country in basemap.countries(sheet)}
    assert names == {"Russia", "Ukraine", "Belarus"}
    assert len(basemap.trimmed(basemap.topology("fine"), sheet)["arcs"]) < 200


def test_the_closer_map_is_where_most_claims_are(tmp_path: Path) -> None:
    """The closer map is chosen from the claims, and countries do not choose it."""
    db = ledger(tmp_path, *[{"place": "rus"}] * 3, {"place": "anadyr"}, *[{"place": "sumy"}] * 2)
    sheet = nearby.close_up(db.sql("from places_named('deployed', 'troops', 'PRK')"))
    assert sheet is not None
    assert sheet.middle == pytest.approx((34.8, 50.91), abs=0.01)
