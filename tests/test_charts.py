"""The chart of estimates: what it encodes, what it says, and what it does with odd ledgers."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import altair as alt
import polars as pl
import pytest
import vl_convert
from ledgers import AT_LEAST, AT_MOST, CLAIM, DENIAL, RANGE, THOUSANDS, TYPES, Ledger

from analysis import charts, words
from analysis.charts import questions, renderer, theme
from analysis.charts.answers import answer
from analysis.charts.notes import NO_LEVEL
from analysis.charts.questions import Question


def spec(*claims: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.estimates_by_claimant(Ledger(*claims), **asked).to_dict()


def svg(*claims: dict[str, Any], **asked: Any) -> str:
    """The picture of the same."""
    return vl_convert.vegalite_to_svg(spec(*claims, **asked))


def marks(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """The claims that a chart draws, with the words of their tooltips."""
    return next(rows for rows in drawn["datasets"].values() if "quote" in rows[0])


def layers(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """The layers of a chart's panels."""
    return drawn["vconcat"][0]["spec"]["layer"]


def points(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """How the points of a chart are drawn."""
    encodings = [layer["encoding"] for layer in layers(drawn)]
    return [encoding for encoding in encodings if "shape" in encoding]


def footing(drawn: dict[str, Any]) -> str:
    """The small print of a chart."""
    return " ".join(drawn["vconcat"][0]["title"]["text"])


def test_nothing_slow_is_imported_that_no_chart_needs() -> None:
    """Charts start without the grammar that checks addresses; others may still import it."""
    code = (
        "import sys, analysis.charts; from importlib.util import find_spec; "
        "print('rfc3987_syntax' in sys.modules, find_spec('rfc3987_syntax') is None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == [b"False", b"False"]


def test_title_asks_the_question() -> None:
    """The title is made from the measure, what is counted and whose they are."""
    drawn = spec({"measure": "supplied", "counted": "artillery_shells"}, measure="supplied",
                 counted="artillery_shells")  # fmt: skip
    said = "How many North Korean artillery shells were supplied, by who said so"
    assert drawn["title"]["text"] == said


def test_every_measure_has_a_title() -> None:
    """Each measure of the vocabulary can be asked for."""
    for measure in {row["means"] for row in words.rows("measures")} & set(questions.HAPPENED):
        assert questions.Question(measure, "troops", None).how_many.startswith("How many troops ")


def test_unknown_measure_is_refused() -> None:
    """A measure that no claim has is an error that names those there are."""
    with pytest.raises(ValueError, match="'sent' is not a measure; it is one of planned, deployed"):
        charts.estimates_by_claimant(Ledger(CLAIM), measure="sent")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ({}, "a figure"),
        ({"bound": "approx"}, "about"),
        (RANGE, "a range"),
        (THOUSANDS, "a vague word"),
        (AT_LEAST, "at least"),
        (AT_MOST, "up to"),
        (DENIAL, "denied"),
        ({"stance": "denies"}, "denied"),
        ({"stance": "doubts"}, "doubted"),
        ({"best": None, "bound": None, "stance": "confirms"}, "confirmed"),
    ],
)
def test_each_kind_of_claim_has_its_mark(claim: dict[str, Any], said: str) -> None:
    """What a claim says of its figure decides its shape, which the legend names."""
    drawn = spec(claim, {"claimant": "Other"})
    assert marks(drawn)[0]["said"] == said or marks(drawn)[1]["said"] == said
    assert said in points(drawn)[0]["shape"]["scale"]["domain"]


def test_vague_words_stay_words() -> None:
    """A vague word is a box and no line, and what it is read as is told beside it and below."""
    drawn = spec(THOUSANDS, RANGE)
    said, read = layers(drawn)[1:3]
    assert (said["mark"]["type"], read["mark"]["type"]) == ("rule", "bar")
    assert "!isValid(datum.indefinite)" in said["transform"][0]["filter"]
    assert sorted(mark["figure"] for mark in marks(drawn)) == [
        "10,000 to 12,000",
        "thousands, read as 2,000 to 9,999",
    ]
    assert "“thousands” as 2,000 to 9,999" in footing(drawn)


def test_arrows_point_where_the_figure_is_open() -> None:
    """An open end is an arrow at the end that is known: up for at least, down for up to."""
    drawn = spec(AT_LEAST, AT_MOST)
    assert sorted((mark["said"], mark["at"]) for mark in marks(drawn)) == [
        ("at least", 3000),
        ("up to", 5000),
    ]


def test_a_range_is_a_line_and_no_midpoint() -> None:
    """A range is drawn from its low to its high end, and nothing stands between."""
    drawn = spec(RANGE)
    rule = layers(drawn)[1]
    assert rule["mark"]["type"] == "rule"
    assert (rule["encoding"]["y"]["field"], rule["encoding"]["y2"]["field"]) == ("low", "high")
    assert marks(drawn)[0]["at"] is None


def test_hedged_marks_are_hollow() -> None:
    """What is hedged is not filled, and the legend says so."""
    drawn = spec({"certainty": "hedged"}, {})
    scale = points(drawn)[0]["fill"]["scale"]
    colours = dict(zip(scale["domain"], scale["range"], strict=True))
    assert [colours[mark["filling"]] for mark in marks(drawn)] == ["transparent", "#cc3311"]
    assert ">hedged<" in svg({"certainty": "hedged"}, {})


def test_claims_without_a_figure_stand_on_a_line_of_their_own() -> None:
    """A denial without a figure is drawn below zero, on a line that says there is none."""
    drawn = spec({}, DENIAL)
    assert points(drawn)[-1]["y"]["datum"] < 0
    assert ">no figure<" in svg({}, DENIAL)


def test_tooltip_speaks_to_people() -> None:
    """A mark tells its words, figure, chain, publisher and days as people write them."""
    mark = marks(spec(RANGE | {"latest": date(2024, 11, 6), "earliest": date(2024, 11, 2)}))[0]
    told = ("quote", "figure", "chain", "publisher", "day", "period")
    assert [mark[field] for field in told] == [
        "12,000 troops",
        "10,000 to 12,000",
        "Pentagon → NBC News",
        "NBC News",
        "25 Oct 2024",
        "2–6 Nov 2024",
    ]


def test_panels_are_sorted_by_number_of_claims() -> None:
    """Claimants with most claims come first; the small ones stand together, and are named."""
    few = [{"claimant": f"Person {place}", "claimant_kind": "person"} for place in range(7)]
    drawn = spec(*few, *[{}] * 3, *[{"claimant": "NIS", "claimant_kind": "intelligence"}] * 4)
    assert drawn["vconcat"][0]["facet"]["sort"] == ["NIS", "Pentagon", "Named people"]
    assert "Named people: Person 0; Person 1; Person 2" in footing(drawn)


def test_who_is_not_named_is_no_claimant() -> None:
    """Claims that name nobody have a panel that says so, and are not counted as a claimant."""
    drawn = spec({"claimant": "unattributed", "claimant_kind": "unattributed"}, {})
    assert drawn["vconcat"][0]["facet"]["sort"] == ["Pentagon", "No source given"]
    assert "2 claims, 1 report, 1 origin." in footing(drawn)


def test_claims_of_unknown_date_are_counted() -> None:
    """A claim whose report has no date is not drawn, and the small print says how many are so."""
    drawn = spec({}, {"published": None}, {"published": None})
    assert len(marks(drawn)) == 1
    assert "2 claims of unknown date are not shown." in footing(drawn)


def test_an_increase_is_not_drawn_as_a_level() -> None:
    """An increase or decrease has no mark; the small print counts it, and the rows hold it."""
    more = {"best": 1500.0, "change": "increase", "quote": "another 1,500"}
    drawn = spec({}, more, {"best": 90000.0, "change": "decrease"}, {"published": None} | more)
    assert [mark["figure"] for mark in marks(drawn)] == ["12,000"]
    assert "90,000" not in drawn["description"]
    assert f"3 claims of {NO_LEVEL} are not shown." in footing(drawn)
    assert f"1 claim of {NO_LEVEL} is not shown." in svg(more)
    assert answer(Ledger({}, more), "estimates_by_claimant", Question()).rows[
        "change"
    ].to_list() == ["level", "increase"]


def test_nothing_to_draw_is_said() -> None:
    """A ledger without such claims gives a chart that says so."""
    assert "This ledger holds no claim about how many troops were sent." in svg()
    assert "1 claim of unknown date is not shown." in svg({"published": None})


@pytest.mark.parametrize("claim", [{}, RANGE, AT_MOST, DENIAL, {"certainty": "hedged"}])
def test_one_claim_is_enough(claim: dict[str, Any]) -> None:
    """A single claim of any kind is drawn, with its claimant as the panel's title."""
    assert ">1 claim" in svg(claim).replace("United States, ", "")


def test_log_scale_is_said() -> None:
    """The scale is logarithmic only where half the figures would stick to the floor."""
    wide = spec({"best": 1.0}, {"best": 40.0}, {"best": 9000.0})
    assert points(wide)[0]["y"]["scale"]["type"] == "log"
    assert "logarithmic" in " ".join(wide["title"]["subtitle"])
    assert "logarithmic" not in " ".join(spec({}, RANGE)["title"]["subtitle"])


def test_numbers_and_months_are_marked() -> None:
    """Axes say 10,000 and Oct 2024."""
    picture = svg({"published": date(2024, 10, 18)}, {"published": date(2025, 3, 1)})
    assert ">10,000<" in picture
    assert ">Nov 2024<" in picture


def test_a_few_days_are_marked_as_days() -> None:
    """An axis on which there would be but one month names days."""
    picture = svg({"published": date(2024, 5, 2)}, {"published": date(2024, 5, 4)})
    assert ">2 May 2024<" in picture
    assert ">May 2024<" not in picture


def test_an_alliance_is_no_researcher() -> None:
    """NATO, the UN and the like have a name and a colour of their own."""
    assert theme.kind_groups()["intergovernmental"] == "International bodies"


def test_description_is_worked_out() -> None:
    """The description for those who cannot see the chart says what is in it."""
    assert spec({}, RANGE, DENIAL)["description"] == (
        "How many North Korean troops were sent, by who said so. 3 claims, published 25 Oct 2024; "
        "from 10,000 to 12,000. Pentagon: 2 claims, from 10,000 to 12,000. "
        "Dmitry Peskov: 1 claim, without a figure. Denied by Dmitry Peskov."
    )


def test_links_lead_to_the_web_only() -> None:
    """A mark links to its report where that is a web address; a script's address is dropped."""
    drawn = spec({}, {"url": "javascript:alert(1)", "starts": 20})
    assert [mark["url"] for mark in marks(drawn)] == ["https://example.org/r1", ""]


def test_hostile_text_stays_text() -> None:
    """Tags in quotes, claimants and titles come out as text."""
    tag = "<img src=x onerror=alert(1)>"
    picture = svg({"quote": tag, "claimant": tag, "chain": tag, "url": None})
    assert "<img" not in picture
    assert "&lt;img src=x" in picture


def test_text_cannot_turn_the_words_around_it() -> None:
    """Signs that turn the direction of what follows are not drawn."""
    assert "\u202e" not in svg({"claimant": "Pentagon\u202e", "quote": "12,000\u2067 troops"})


def test_a_hundred_thousand_claims_are_drawn() -> None:
    """Above 5,000 claims those that are alike share a mark, and the small print says so."""
    claims = pl.DataFrame([CLAIM], schema_overrides=TYPES).drop("published", "best")
    many = pl.int_range(100_000, eager=True)
    frame = claims.join(pl.DataFrame({"many": many}), how="cross").with_columns(
        published=date(2024, 1, 1) + pl.duration(days=pl.col("many") % 700),
        claim_id=pl.col("many").cast(pl.String),
        best=(pl.col("many") * 7919 % 20_000).cast(pl.Float64),
    )
    db = Ledger()
    db.hold(frame)
    drawn = charts.estimates_by_claimant(db).to_dict()
    assert len(marks(drawn)) == 5000
    assert "claims share 5,000 marks" in footing(drawn)
    assert "are left out" in footing(drawn)


def test_spec_is_the_same_each_time() -> None:
    """The same ledger gives the same chart."""
    claims = [{"published": date(2024, 10, 1) + timedelta(days=day)} for day in range(40)]
    assert spec(*claims) == spec(*claims)


def test_every_kind_of_source_has_a_colour() -> None:
    """No kind in the table of sources is left to `Other sources`."""
    kinds = {row["kind"] for row in words.rows("sources")}
    assert kinds <= theme.kind_groups().keys()


def linear(colour: str) -> list[float]:
    """The red, green and blue light of a colour."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


# Machado, Oliveira and Fernandes 2009, severity 1.0, in linear light
SIGHTS = {
    "normal": [(1, 0, 0), (0, 1, 0), (0, 0, 1)],
    "protanopia": [
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ],
    "deuteranopia": [
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ],
    "tritanopia": [
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ],
}


def lab(colour: str, sight: str) -> list[float]:
    """A colour as it is seen, in Oklab (Ottosson 2020), where distance is difference."""
    seen = [sum(a * b for a, b in zip(row, linear(colour), strict=True)) for row in SIGHTS[sight]]
    r, g, b = (min(max(part, 0), 1) for part in seen)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return [
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    ]


@pytest.mark.parametrize("sight", SIGHTS)
def test_colours_stay_apart_for_colour_blind_readers(sight: str) -> None:
    """Every two kinds of claimant can be told apart in each kind of sight."""
    for one, other in combinations(theme.GROUPS, 2):
        pairs = zip(lab(one.colour, sight), lab(other.colour, sight), strict=True)
        assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 > 0.08, (one.name, other.name)


def test_notebooks_get_a_chart_and_a_picture() -> None:
    """JupyterLab is given a page in a frame that leads nowhere, and a picture in its place."""
    alt.renderers.enable("default")
    renderer.enable()
    data = renderer.bundle(spec({}))
    assert alt.renderers.active == "reportedly"
    assert (
        'sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox"' in data["text/html"]
    )
    assert '<img alt="How many North Korean troops' in data["text/html"]
    assert data["image/png"].startswith(b"\x89PNG")
    assert data["text/plain"].startswith("How many North Korean troops")


def test_saved_charts_keep_their_links() -> None:
    """Outside notebooks a mark still links to its report."""
    assert points(spec({}))[0]["href"]["field"] == "url"


def test_everybody_is_an_actor_of_none() -> None:
    """Without an actor, claims of all and of none are drawn."""
    ledger = Ledger({}, {"actor": None}, {"actor": "RUS"})
    claims = answer(ledger, "estimates_by_claimant", Question(actor=None)).rows
    assert claims["actor"].to_list() == ["PRK", None, "RUS"]
