"""Scores of small cases that can be worked out by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from analysis.evaluate import ROWS, Coded, Names, coded_claims, evaluation, predicted_claims
from analysis.evaluate.fields import right
from analysis.evaluate.names import ids_by_name
from analysis.evaluate.pairs import pairs

NAMES = Names(
    sources=ids_by_name(
        [
            {"source_id": "kor-nis", "name": "National Intelligence Service", "aliases": "the NIS"},
            {"source_id": "outlet-yonhap", "name": "Yonhap", "aliases": "Yonhap News Agency"},
            {"source_id": "ukr-hur", "name": "Defence Intelligence", "aliases": "HUR|the HUR"},
        ],
        "source_id",
    ),
    places=ids_by_name([{"place_id": "rus", "name": "Russia", "aliases": "RUS"}], "place_id"),
)
FIELDS: dict[str, Any] = {
    "starts": 10,
    "ends": 22,
    "quote": "12,000 troops",
    "number_starts": 10,
    "number_ends": 16,
    "low": None,
    "best": 12000,
    "high": None,
    "bound": "exact",
    "measure": "deployed",
    "counted": "troops",
    "actor": "PRK",
    "place": "Russia",
    "place_id": "rus",
    "earliest": None,
    "latest": "2024-10-25",
    "claimant": "National Intelligence Service",
    "claimant_id": "kor-nis",
    "stance": "asserts",
    "certainty": "stated",
}
CODED = {**FIELDS, "via": ["Yonhap"], "via_ids": ["outlet-yonhap"]}
SAID = {**FIELDS, "id": "a", "chain": ["the NIS", "Yonhap News Agency", "NBC News"]}
DENIAL = {**CODED, "number_starts": None, "best": None, "bound": None, "stance": "denies"}


def at(claim: dict[str, Any], starts: int, ends: int, **fields: Any) -> dict[str, Any]:
    """The claim with its number and quote moved."""
    spans = {"starts": starts, "ends": ends, "number_starts": starts, "number_ends": ends}
    return {**claim, **spans, **fields}


def test_equal_claims_are_right_in_every_row() -> None:
    """A claim read as it was coded is right in every row."""
    assert right(CODED, SAID, NAMES) == set(ROWS)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"best": 11000}, "value figure core"),
        ({"best": 12000.0}, ""),
        ({"low": 12000, "best": None}, "value figure core"),
        ({"bound": "approx"}, "bound figure"),
        ({"measure": "present"}, "measure core"),
        ({"counted": "people"}, "counted core"),
        ({"actor": None}, "actor"),
        ({"earliest": "2024-10-25"}, "period"),
        ({"period_precision": "week"}, ""),
        ({"stance": "confirms"}, "stance"),
        ({"certainty": "hedged"}, "certainty"),
        ({"place_id": None, "place": "RUS"}, ""),
        ({"place_id": "chn", "place": "China"}, "place"),
        ({"place_id": None, "place": None}, "place"),
        ({"claimant_id": None, "claimant": "THE NIS"}, ""),
        ({"claimant_id": "kor-nis", "claimant": "spies"}, ""),
        ({"claimant_id": "ukr-hur", "claimant": "HUR"}, "claimant core"),
        ({"chain": ["NIS", "NBC News"]}, "chain"),
        ({"chain": ["Yonhap", "NIS", "NBC News"]}, "chain"),
        ({"chain": ["NIS", "Yonhap", "CNN"]}, ""),
        ({"chain": []}, "chain"),
    ],
    ids=str,
)
def test_a_field_that_differs(change: dict[str, Any], wrong: str) -> None:
    """A field that differs is wrong, and so is every composite it belongs to."""
    expected = set(ROWS) - ({*wrong.split(), "full"} if wrong else set())
    assert right(CODED, {**SAID, **change}, NAMES) == expected


def test_nowhere_is_only_nowhere() -> None:
    """Where no place was coded, any place that was read is wrong."""
    nowhere = {**CODED, "place": None, "place_id": None}
    assert "place" not in right(nowhere, SAID, NAMES)
    assert "place" in right(nowhere, {**SAID, "place": None, "place_id": None}, NAMES)


def test_a_claim_is_paired_once() -> None:
    """Of two claims read over one coded number, the one that shares more of it is its pair."""
    said = [at(SAID, 10, 12), at(SAID, 10, 16), at(SAID, 40, 46)]
    assert pairs([CODED], said, NAMES) == [(0, 1)]


def test_the_more_alike_wins_a_tie() -> None:
    """Of two claims read over the same number, the one with more right fields is its pair."""
    assert pairs([CODED], [{**SAID, "measure": "killed"}, SAID], NAMES) == [(0, 1)]


def test_quotes_pair_where_a_number_is_missing() -> None:
    """A claim without a number is found by its quote; touching is not overlapping."""
    bare = {**SAID, "number_starts": None, "number_ends": None}
    assert pairs([CODED], [bare], NAMES) == [(0, 0)]
    assert pairs([CODED], [at(SAID, 16, 22)], NAMES) == []


def test_precision_and_recall() -> None:
    """Three coded, two read, one of them found: precision 1/2, recall 1/3, F1 2/5."""
    coded = [Coded("a", (CODED, at(CODED, 100, 106))), Coded("b", (CODED,))]
    result = evaluation(coded, [SAID, at(SAID, 200, 206)], NAMES)
    found = result.scores["found"]
    assert (found.precision, found.recall, found.f1) == (1 / 2, 1 / 3, pytest.approx(2 / 5))


def test_other_reports_do_not_count() -> None:
    """Claims read in a report that nobody coded are left out."""
    result = evaluation([Coded("a", (CODED,))], [SAID, {**SAID, "id": "b"}], NAMES)
    assert (result.predicted, result.scores["full"].f1) == (1, 1.0)


def test_a_report_without_claims_counts_what_was_read_there() -> None:
    """A claim read where none was coded lowers precision."""
    result = evaluation([Coded("a", ())], [SAID], NAMES)
    assert (result.predicted, result.scores["found"].precision) == (1, 0.0)


def test_denials_without_a_figure_stand_apart() -> None:
    """A denial without a figure is in the line of its own, and in no row of the table."""
    said = [SAID, {**DENIAL, "id": "a", "stance": "asserts"}]
    result = evaluation([Coded("a", (CODED, DENIAL))], said, NAMES)
    assert (result.coded, result.predicted, result.scores["full"].f1) == (1, 1, 1.0)
    assert (result.coded_without, result.predicted_without, result.without.f1) == (1, 1, 0.0)


def test_intervals() -> None:
    """One report leaves no room; of a right and a wrong one, a draw may hold either alone."""
    one = evaluation([Coded("a", (CODED,))], [SAID], NAMES)
    two = evaluation([Coded("a", (CODED,)), Coded("b", (CODED,))], [SAID], NAMES)
    assert one.intervals["found"] == (1.0, 1.0)
    assert two.intervals["found"] == (0.0, 1.0)


def test_the_third_that_is_kept_apart() -> None:
    """Reports whose id's SHA-256 three divides are also scored for themselves."""
    coded = [Coded("a", (CODED,)), Coded("2024-10-26", (CODED,))]
    result = evaluation(coded, [SAID], NAMES)
    assert (result.scores["found"].recall, result.apart["found"].recall) == (0.5, 0.0)
    assert result.record()["rows"]["found"]["f1_apart"] == 0.0


def test_intervals_do_not_change() -> None:
    """The draws are the same each time."""
    coded = [Coded(name, (CODED,)) for name in "abcdefgh"]
    said = [{**SAID, "id": name} for name in "abcde"]
    first, second = (evaluation(coded, said, NAMES).intervals["full"] for _ in range(2))
    assert first == second
    assert 0 < first[0] < first[1] < 1


def test_nothing_to_compare() -> None:
    """Without coded claims every score is 0."""
    result = evaluation([], [SAID], NAMES)
    assert (result.scores["full"].f1, result.intervals["full"]) == (0.0, (0.0, 0.0))


def test_misses() -> None:
    """What went wrong is told a line each: not found, not coded, wrong fields."""
    coded = [Coded("a", (at(CODED, 90, 96, quote="30 troops"), CODED))]
    said = [{**SAID, "bound": "approx", "actor": None}, at(SAID, 50, 53, quote="a dozen")]
    assert evaluation(coded, said, NAMES).tallies[0].misses == (
        "not found: '30 troops'",
        "not coded: 'a dozen'",
        "'12,000 troops': wrong bound, actor",
    )


def test_reports_and_claims_are_read_from_lines(tmp_path: Path) -> None:
    """A line is a report with its claims or a claim with its report; an empty file is a report."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"report": "a", **CODED}) + "\n")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": "b", "claims": [CODED, DENIAL]}) + "\n\n")
    (tmp_path / "c.jsonl").write_text("")
    found = [(report.id, len(report.claims)) for report in coded_claims(tmp_path)[0]]
    assert found == [("a", 1), ("b", 2), ("c", 0)]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": 1}', '{"id": "a"}', '{"id": "a", "claims": [1]}', "\udcff"]
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    """A line that is no claim is told with its file and number; the others are read."""
    path = tmp_path / "claims.jsonl"
    path.write_bytes(json.dumps(SAID).encode() + b"\n" + line.encode(errors="surrogateescape"))
    for read in (predicted_claims, coded_claims):
        found, [bad] = read(path)
        assert len(found) == 1
        assert re.search(r"claims\.jsonl:2: .+\. Each line is a claim", str(bad))
