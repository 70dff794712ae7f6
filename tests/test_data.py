"""The shipped reports, the claims coded for them and the gazetteers agree with each other."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, get_args

from analysis.model import Bound, Certainty, Precision, Report, Stance
from analysis.read import reports
from analysis.words import rows

Coded: TypeAlias = dict[str, Any]

DATA = Path(__file__).parent.parent / "data"
OFFSETS = {"starts", "ends", "number_starts", "number_ends"}
FIGURE = {"low", "best", "high", "bound"}
SOURCES = {"claimant", "claimant_id", "via", "via_ids"}
MEANING = {"measure", "counted", "actor", "place", "place_id", "stance", "certainty"}
PERIOD = {"earliest", "latest", "period_precision"}
FIELDS = {"report", "quote"} | OFFSETS | FIGURE | SOURCES | MEANING | PERIOD

MEASURES = """
    planned deployed present training engaged killed wounded casualties captured missing returned
    supplied requested other
"""
COUNTED = """
    troops special_forces officers generals engineers workers interpreters pilots people units
    artillery_shells missiles artillery_pieces rocket_launchers vehicles tanks aircraft ships
    containers other
"""
VALUES: dict[str, set[Any]] = {
    "bound": {*get_args(Bound), None},
    "measure": set(MEASURES.split()),
    "counted": set(COUNTED.split()),
    "stance": set(get_args(Stance)),
    "certainty": set(get_args(Certainty)),
    "period_precision": {*get_args(Precision), None},
    "change": {"level", "increase", "decrease"},
}
ENDS = {
    "exact": {"best"},
    "approx": {"best"},
    "at_least": {"low"},
    "more_than": {"low"},
    "at_most": {"high"},
    "less_than": {"high"},
    "range": {"low", "high"},
    None: set(),
}


@cache
def shipped() -> dict[str, Report]:
    return {found.id: found for found in reports([DATA / "reports"]) if isinstance(found, Report)}


@cache
def coded() -> tuple[Coded, ...]:
    files = sorted((DATA / "coded").glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(map(json.loads, lines))


def ids(table: str, column: str) -> set[str]:
    return {row[column] for row in rows(table)}


def breaking(promise: Callable[[Coded], bool]) -> list[Coded]:
    """The coded claims that break a promise."""
    return [claim for claim in coded() if not promise(claim)]


def test_all_reports_are_shipped() -> None:
    """There are 186 reports, and every file in the folder is one."""
    found = list(reports([DATA / "reports"]))
    assert len(found) == len(shipped()) == len(list((DATA / "reports").iterdir())) == 186


def test_every_report_says_what_it_is() -> None:
    """Every report gives its publisher and a title."""
    assert all(report.publisher and report.title for report in shipped().values())


def test_eight_reports_have_no_day() -> None:
    """Where a publication day could not be established there is none; all others say theirs."""
    bases = [report.published_basis for report in shipped().values()]
    assert (bases.count("none"), bases.count("said")) == (8, 178)


def test_only_one_report_has_no_url() -> None:
    """Every report but NextShark's links to its page."""
    without = [report.publisher for report in shipped().values() if not report.url]
    assert without == ["NextShark"]


def test_every_report_is_coded() -> None:
    """Reports and files of coded claims go by the same names."""
    assert {file.stem for file in (DATA / "coded").iterdir()} == shipped().keys()


def test_claims_stand_in_the_file_of_their_report() -> None:
    """Every claim of a file names the report that goes by the file's name."""
    for file in (DATA / "coded").iterdir():
        lines = file.read_text(encoding="utf-8").splitlines()
        assert {json.loads(line)["report"] for line in lines} == {file.stem}


def test_no_claim_is_coded_twice() -> None:
    """There are 626 coded claims and no two are the same."""
    lines = {json.dumps(claim, sort_keys=True) for claim in coded()}
    assert len(lines) == len(coded()) == 626


def test_quotes_are_in_their_reports() -> None:
    """A coded quote is the slice of its report's text that its offsets name."""

    def is_slice(claim: Coded) -> bool:
        text = shipped()[claim["report"]].text
        return bool(text[claim["starts"] : claim["ends"]] == claim["quote"] != "")

    assert breaking(is_slice) == []


def test_numbers_are_in_their_quotes() -> None:
    """A number span lies inside the quote and is not empty; it has both ends or neither."""

    def is_inside(claim: Coded) -> bool:
        starts, ends = claim["number_starts"], claim["number_ends"]
        if starts is None or ends is None:
            return bool(starts == ends)
        return bool(claim["starts"] <= starts < ends <= claim["ends"])

    assert breaking(is_inside) == []


def test_claims_have_the_fields_of_the_codebook() -> None:
    """A claim has every field of the codebook and no other."""
    assert breaking(lambda claim: claim.keys() - {"change"} == FIELDS) == []


def test_the_codebook_describes_every_field() -> None:
    """The table in the folder's README has a row for every field of a claim."""
    table = (DATA / "README.md").read_text(encoding="utf-8")
    named = {name for row in table.splitlines() for name in row.split("|")[1:2]}
    assert {word.strip("` ") for names in named for word in names.split(",")} >= FIELDS


def test_values_are_those_of_the_codebook() -> None:
    """A field with a fixed list of values has one of them."""

    def is_listed(claim: Coded) -> bool:
        return all(claim[name] in VALUES[name] for name in VALUES.keys() & claim.keys())

    assert breaking(is_listed) == []


def test_intervals_have_the_ends_that_their_bounds_say() -> None:
    """`at_least` has a low end alone, `approx` a best value alone, and a range goes upwards."""

    def is_interval(claim: Coded) -> bool:
        given = {end for end in ("low", "best", "high") if claim[end] is not None}
        upwards = claim["bound"] != "range" or 0 <= claim["low"] < claim["high"]
        return given == ENDS[claim["bound"]] and upwards

    assert breaking(is_interval) == []


def test_claims_without_a_figure_take_a_stance() -> None:
    """What has no figure is a denial, a doubt or a confirmation, and has no number."""
    without = [claim for claim in coded() if claim["bound"] is None]
    assert {claim["number_starts"] for claim in without} == {None}
    assert "asserts" not in {claim["stance"] for claim in without}


def test_periods_go_forwards() -> None:
    """Days are ISO 8601, in order, and have a precision exactly where there is a day."""

    def is_period(claim: Coded) -> bool:
        days = [date.fromisoformat(claim[end]) for end in ("earliest", "latest") if claim[end]]
        return days == sorted(days) and bool(days) == bool(claim["period_precision"])

    assert breaking(is_period) == []


def test_sources_are_in_the_gazetteer() -> None:
    """The claimant and every relay has a name, and an id that stands in `sources.csv`."""
    used = {id for claim in coded() for id in (claim["claimant_id"], *claim["via_ids"])}
    assert used - ids("sources", "source_id") == set()
    assert breaking(lambda claim: all([claim["claimant"], *claim["via"]])) == []
    assert breaking(lambda claim: len(claim["via"]) == len(claim["via_ids"])) == []


def test_places_are_in_the_gazetteer() -> None:
    """A place has a name, and an id that stands in `places.csv`."""
    used = {claim["place_id"] for claim in coded()} - {None}
    assert used - ids("places", "place_id") == set()
    assert breaking(lambda claim: bool(claim["place"]) == bool(claim["place_id"])) == []


def test_actors_are_countries() -> None:
    """An actor's code stands in `countries.csv`."""
    assert {claim["actor"] for claim in coded()} - {None} - ids("countries", "iso3") == set()
