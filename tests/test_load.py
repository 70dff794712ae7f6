"""What goes into the tables: ids, rows, coded claims, links, and what the tables refuse."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from ledgers import bare

from analysis import views
from analysis.load import coded, gazetteer
from analysis.load.database import append, schemas
from analysis.load.derived import derive
from analysis.load.errors import InputError
from analysis.load.faults import fault
from analysis.load.ids import identifier, report_id
from analysis.load.intake import entries, sound
from analysis.load.links import link
from analysis.load.readings import Read, readings
from analysis.load.rows import Entry, shard
from analysis.model import (
    Claim,
    Date,
    Evidence,
    Figure,
    Hop,
    Movement,
    Number,
    Reading,
    Reject,
    Report,
)

TEXT = "Some 12 men\x00 of the 👩‍👩‍👧 5th went, said the e\u0301lite ‏وزارة‎ ministry."
NOBODY = Hop("claimant", "unattributed", None, "unattributed", "unattributed", "", None, None)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a ledger with every table and view, and no row."""
    path: Path = tmp_path_factory.mktemp("empty") / "x.duckdb"
    bare(path).close()
    return path


@pytest.fixture
def db(empty: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of it for one test alone."""
    with closing(duckdb.connect(shutil.copy(empty, tmp_path))) as connection:
        yield connection


def claim(text: str, quote: str, number: str, **fields: Any) -> Claim:
    """A claim about a number in a text: deployed troops of PRK, unless told otherwise."""
    starts, at = text.index(quote), text.index(number)
    figure = fields.pop("figure", Figure(best=float(number.replace(",", ""))))
    found = Number(at, at + len(number), number, figure, "claim", "a count of troops")
    plain: dict[str, Any] = {
        "measure": "deployed",
        "counted": "troops",
        "actor": "PRK",
        "place": None,
        "place_id": None,
        "earliest": None,
        "latest": None,
        "period_precision": None,
        "period_basis": "none",
        "chain": (NOBODY,),
        "stance": "asserts",
        "certainty": "stated",
        "change": "level",
        "evidence": (Evidence("number", at, at + len(number)),),
        "rule": "A",
        "starts": starts,
        "ends": starts + len(quote),
        "quote": quote,
        "number": found,
        "figure": figure,
    }
    return Claim(**plain | fields)


def named(name: str, source_id: str | None = None) -> tuple[Hop, ...]:
    """A chain of one named person."""
    return (Hop("claimant", name, source_id, "person", "named", "said", None, None),)


def taken(db: duckdb.DuckDBPyConnection, *found: Entry) -> None:
    """Put entries into a ledger, with its views and links."""
    append(db, shard(found), schemas(db))
    derive(db)
    link(db)
    views.store(db)


def entry(name: str, text: str, *claims: Claim, day: date | None = None, **fields: Any) -> Entry:
    """A report by a publisher of its own, with what the rules read in it."""
    basis = "said" if day else "none"
    report = Report(name, text, publisher=f"The {name}", published=day, **fields)
    return Entry(replace(report, published_basis=basis), Reading(claims))


def rows(db: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    """All rows of a query."""
    return db.execute(query).fetchall()


def test_comments(db: duckdb.DuckDBPyConnection) -> None:
    """Every table and every column of it says in the database what it means."""
    bare = rows(
        db,
        """
        select table_name, '' from duckdb_tables() where comment is null
        union all
        select table_name, column_name from duckdb_columns()
        where not internal and comment is null
        """,
    )
    assert bare == []


def test_tables(db: duckdb.DuckDBPyConnection) -> None:
    """The ledger has the tables of its design."""
    tables = "select table_name from duckdb_tables() where schema_name = 'main'"
    assert {name for (name,) in rows(db, tables)} == {
        *(
            "reports",
            "texts",
            "near_duplicates",
            "sources",
            "aliases",
            "places",
            "numbers",
            "dates",
            "claims",
            "answering",
            "indefinites",
            "as_read",
            "numbers_read",
        ),
        *("attributions", "evidence", "deployments", "links", "corrections", "runs", "rejects"),
    }


REFUSED = {
    "low over best": "update claims set low = 13, bound = 'range'",
    "low over high": "update claims set best = null, low = 13, high = 12, bound = 'range'",
    "an unknown measure": "update claims set measure = 'eaten'",
    "an unknown stance": "update claims set stance = 'hopes'",
    "a bound without a figure": "update claims set best = null",
    "an assertion of nothing": "update claims set best = null, bound = null",
    "a span without words": "update claims set ends = starts",
    "days in the wrong order": "update claims set earliest = '2024-02-01', latest = '2024-01-01'",
    "an actor that is no country code": "update claims set actor = 'North Korea'",
    "a hop 0 that is no claimant": "update attributions set role = 'relay' where hop = 0",
    "a claimant at a later hop": "update attributions set role = 'claimant' where hop = 1",
    "two hops 0": "insert into attributions from attributions where hop = 0",
    "a grade beyond F": "update sources set reliability = 'G'",
    "a precision beyond 7": "insert into places values ('x', 'X', 'c', null, null, 1, 1, 8)",
    "a day without a basis": "update reports set published = '2024-01-01'",
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED.keys())
def test_refused(db: duckdb.DuckDBPyConnection, change: str) -> None:
    """The tables themselves refuse what breaks a promise that a constraint can hold."""
    taken(db, entry("a", "12 men", claim("12 men", "12 men", "12")))
    with pytest.raises(duckdb.ConstraintException):
        db.execute(change)


def test_offsets(db: duckdb.DuckDBPyConnection) -> None:
    """A slice is the same to the database: NUL, emoji, combining and right-to-left characters."""
    said = [("Some 12 men", "12"), ("5th went", "5"), ("e\u0301lite ‏وزارة‎", "5")]
    claims = [claim(TEXT, quote, number) for quote, number in said]
    claims[2] = replace(claims[2], number=None, figure=None, stance="denies", evidence=())
    taken(db, entry("a", TEXT, *claims))
    slices = rows(
        db,
        """
        select substring(text, starts + 1, ends - starts), quote
        from claims join texts using (text_id)
        """,
    )
    assert sorted(slices) == sorted((quote, quote) for quote, _ in said)


def test_report_id() -> None:
    """A report's id does not hang on where its file stands, nor on a day that the user gave."""
    said = Report("a", "12 men", publisher="P", title="T", path="here/a.md")
    moved = replace(said, id="b", path="there/b.md", published=date(2024, 1, 1))
    assert report_id(said) == report_id(replace(moved, published_basis="given"))
    assert report_id(said) != report_id(replace(moved, published_basis="said"))
    assert report_id(said) != report_id(replace(said, text="13 men"))


def test_versions(db: duckdb.DuckDBPyConnection) -> None:
    """Two texts of one URL are versions of one report, with claims of their own."""
    url = "https://example.org/1"
    texts = ["12 men", "13 men"]
    claims = [claim(text, text, text[:2]) for text in texts]
    found = [entry("a", text, one, url=url) for text, one in zip(texts, claims, strict=True)]
    taken(db, *found)
    assert rows(db, "select count(*), count(distinct report_id) from texts") == [(2, 1)]
    assert rows(db, "select count(distinct claim_id) from claims") == [(2,)]


def test_claim_id() -> None:
    """Claims of one number by rule and by coding differ in id; a longer quote changes nothing."""
    text = "some 12 men"
    short, long = claim(text, "12 men", "12"), claim(text, "some 12 men", "12")
    one = shard([entry("a", text, short)])["claims"][0]["claim_id"]
    assert shard([entry("a", text, long)])["claims"][0]["claim_id"] == one
    both = Entry(entry("a", text).report, Reading((short,)), (short,))
    assert len({row["claim_id"] for row in shard([both])["claims"]}) == 2


def test_same_span() -> None:
    """Two claims without a number may share a quote and still have ids of their own."""
    denial = replace(claim("12 men", "12 men", "12"), number=None, figure=None, stance="denies")
    doubled = shard([entry("a", "12 men", denial, replace(denial, measure="killed"))])
    assert len({row["claim_id"] for row in doubled["claims"]}) == 2


def test_found_sources(db: duckdb.DuckDBPyConnection) -> None:
    """A source that no list has gets its kind and name as id, and is marked as found."""
    text = "12 men"
    chain = named("Ann O'Nym-Müller of Nowhere")
    taken(db, entry("Quux Courier", text, claim(text, text, "12", chain=chain)))
    assert rows(db, "select source_id, kind, is_listed from sources order by all") == [
        ("outlet-quux-courier", "outlet", False),
        ("person-ann-onym-muller-of-nowhere", "person", False),
    ]


def test_publisher_hop(db: duckdb.DuckDBPyConnection) -> None:
    """The report's publisher ends every chain, known or not, and whatever the rules put there."""
    text = "12 men"
    other = Hop("publisher", "Other", None, "outlet", "named", "", None, None)
    said = claim(text, text, "12", chain=(NOBODY, other))
    anonymous = replace(entry("a", text, said), report=Report("b", text))
    taken(db, anonymous, entry("c", "12 men!", claim("12 men!", text, "12")))
    hops = rows(db, "select hop, role, source_id from attributions where hop > 0 order by all")
    assert hops == [(1, "publisher", "outlet-c"), (1, "publisher", "outlet-unknown")]


def test_numbers(db: duckdb.DuckDBPyConnection) -> None:
    """Every number is one row: the claim's as a claim, the rest as decided, with a reason."""
    text = "12 men on 3 May"
    other = Number(10, 11, "3", Figure(best=3.0), "date", "a day before a month")
    found = Reading((claim(text, "12 men", "12"),), (other,))
    taken(db, Entry(Report("a", text), found))
    assert rows(db, "select said, decision, reason from numbers order by starts") == [
        ("12", "claim", "a count of troops"),
        ("3", "date", "a day before a month"),
    ]


def test_deployments(db: duckdb.DuckDBPyConnection) -> None:
    """A claim that troops were sent is a completed deployment, and denied where it is denied."""
    text = "12 men, 13 men, 14 men dead"
    moved = Movement(None, None, "under_way")
    taken(
        db,
        entry(
            "a",
            text,
            claim(text, "12 men", "12", movement=moved),
            claim(text, "13 men", "13", stance="denies"),
            claim(text, "14 men", "14", measure="killed"),
        ),
    )
    assert rows(db, "select best, status from deployments order by all") == [
        (12, "under_way"),
        (13, "denied"),
    ]


def test_all_null_columns(db: duckdb.DuckDBPyConnection) -> None:
    """A column that is empty throughout a shard keeps the type that its table gives it."""
    taken(db, entry("a", "12 men", claim("12 men", "12 men", "12")))
    taken_types = db.sql("select low, latest, place_id from claims").types
    assert [str(kind) for kind in taken_types] == ["DOUBLE", "DATE", "VARCHAR"]


WRONG = {
    "is no slice": {"ends": 99},
    "is not the quote": {"quote": "13 men"},
    "do not ascend": {"figure": Figure(low=13, high=12)},
    "neither low, best nor high": {"figure": Figure(bound="range")},
    "asserts, but has no figure": {"figure": None},
    "measure is": {"measure": "eaten"},
    "counted is": {"counted": "Two Words"},
    "actor is": {"actor": "Korea"},
    "is after latest": {"earliest": date(2024, 2, 1), "latest": date(2024, 1, 1)},
    "its chain is": {"chain": ()},
    "its chain is publisher": {"chain": (replace(NOBODY, role="publisher"),)},
    "7:99 is no slice": {"evidence": (Evidence("actor", 7, 99),)},
    "its number at 0:2 is not within its quote": {"starts": 1, "quote": "2 men"},
}


@pytest.mark.parametrize(("said", "change"), WRONG.items(), ids=WRONG.keys())
def test_fault(said: str, change: dict[str, Any]) -> None:
    """A claim that breaks a promise is told apart, with what is wrong with it."""
    sound = claim("12 men", "12 men", "12")
    assert fault(sound, "12 men") is None
    assert said in str(fault(replace(sound, **change), "12 men"))


def test_misread() -> None:
    """A claim that the rules got wrong is rejected alone, and its number is left undecided."""
    text = "12 men"
    wrong = claim(text, text, "12", measure="eaten")
    assert wrong.number
    reading = Reading((wrong,), (wrong.number,))
    reject, kept = entries([Read(Report("a", text), reading)], {})
    assert isinstance(reject, Reject)
    assert "rule 'A' misread '12 men': measure is 'eaten'" in reject.reason
    assert isinstance(kept, Entry)
    assert kept.reading.claims == ()
    assert (kept.reading.numbers[0].decision, kept.reading.numbers[0].said) == ("other", "12")


def test_misread_date() -> None:
    """A date that ends before it begins is rejected alone: the rest of its report goes in."""
    first, last = date(2024, 2, 1), date(2024, 1, 1)
    right = Date(0, 6, "1 2024", last, first, "day", "2024-01-01/2024-02-01", "said")
    wrong = replace(right, starts=7, ends=11, said="late", earliest=first, latest=last)
    read = Read(Report("a", "1 2024 late", path="a.md"), Reading((), (), (right, wrong)))
    reject, kept = entries([read], {})
    said = "a.md: the rules misread the date 'late': earliest 2024-02-01 is after latest 2024-01-01"
    assert str(reject).startswith(said)
    assert isinstance(kept, Entry)
    assert kept.reading.dates == (right,)


def test_failing_rules() -> None:
    """A text on which the rules fail goes in without their claims, and is named as a bug."""

    def fails(text: str, **_: object) -> Reading:
        raise RecursionError(text)

    reject, kept = entries(readings([Report("a", "12 men", path="a.md")], [], fails, 1), {})
    assert str(reject).startswith("a.md: the rules failed on it: RecursionError: 12 men.")
    assert isinstance(kept, Entry)


def test_half_a_character() -> None:
    """A text with half a surrogate pair is rejected: no database could hold it."""
    [reject] = sound([Report("a", "12 \ud83d men")])
    assert isinstance(reject, Reject)
    assert reject.reason.startswith("not Unicode text")


def test_repeated_report() -> None:
    """A report that was read already, word for word, is rejected with the name of the first."""
    one = Report("a", "12 men", url="https://example.org/1", path="a.md")
    kept, reject = sound([one, replace(one, path="b.md")])
    assert kept is one
    assert str(reject) == "b.md: the same report as a.md. Delete one of the two."


def test_repeated_report_of_one_file() -> None:
    """Of two lines of a file with the same report under two ids, the second is rejected."""
    one = Report("a", "12 men", path="all.jsonl")
    kept, reject = sound([one, replace(one, id="b")])
    assert kept is one
    assert str(reject) == "all.jsonl: its reports 'a' and 'b' are the same. Delete one of the two."


def coded_line(**fields: Any) -> dict[str, Any]:
    """A line of coded claims about the text `12 men`."""
    known = {"report": "a", "quote": "12 men", "starts": 0, "ends": 6, "number_starts": 0}
    known |= {"number_ends": 2, "best": 12, "bound": "exact", "measure": "deployed"}
    return known | {"counted": "troops", "claimant": "Ann", "stance": "asserts"} | fields


def read_lines(folder: Path, *said: str) -> list[Entry | Reject]:
    """What comes of lines of coded claims for the one report `12 men`."""
    (folder / "a.jsonl").write_text("\n".join(said), encoding="utf-8")
    lines, rejects = coded.lines(folder)
    return [*rejects, *entries([Read(Report("a", "12 men"), Reading(()))], lines)]


BAD_LINES = {
    "not a JSON object": "{",
    "without report, quote": "[]",
    "without claimant": json.dumps(coded_line(claimant=None)),
    "no report 'z' was read": json.dumps(coded_line(report="z")),
    "is not the quote": json.dumps(coded_line(quote="12 cats")),
    "is no slice": json.dumps(coded_line(ends=60)),
    "2:2 is no slice": json.dumps(coded_line(number_starts=2)),
    "its number at 0:2 is not within its quote": json.dumps(coded_line(starts=3, quote="men")),
    "measure is 'eaten'": json.dumps(coded_line(measure="eaten")),
    "bound is 'sharp'": json.dumps(coded_line(bound="sharp")),
    "a field cannot be read": json.dumps(coded_line(latest="yesterday")),
    "do not ascend": json.dumps(coded_line(low=13)),
    "stance is 'hopes'": json.dumps(coded_line(stance="hopes")),
    "claimant is 5, not a text": json.dumps(coded_line(claimant=5)),
    "place is [1], not a text": json.dumps(coded_line(place=[1])),
    "surrogates not allowed": json.dumps(coded_line(claimant="\ud800")),
    "recursion": "[" * 20_000,
    "not all finite": json.dumps(coded_line(best=float("nan"))),
    "finite numbers": json.dumps(coded_line(best=None, high=float("inf"), bound="at_most")),
    "a field cannot be read: int": json.dumps(coded_line(best=10**400)),
    "a field cannot be read: cannot convert": json.dumps(coded_line(starts=float("inf"))),
    "cuts '12' in two": json.dumps(coded_line(number_ends=1)),
    "high need a bound, such": json.dumps(coded_line(bound=None)),
    "need a bound": json.dumps(coded_line(bound=None, low=1, number_starts=None, stance="denies")),
    "via names 2 and via_ids 1: give": json.dumps(coded_line(via=["X", "Y"], via_ids=["x"])),
    "via is 'Wire', not a list": json.dumps(coded_line(via="Wire")),
    "'NATO' has the id 'nato', and not 'ann'": json.dumps(
        coded_line(claimant="NATO", claimant_id="ann")
    ),
    "'Reuters' has the id": json.dumps(coded_line(via=["Reuters"], via_ids=["ann"])),
}


@pytest.mark.parametrize(("reason", "line"), BAD_LINES.items(), ids=BAD_LINES.keys())
def test_bad_line(tmp_path: Path, reason: str, line: str) -> None:
    """A coded line that cannot stand is rejected with file and line; the line after it goes in."""
    found = read_lines(tmp_path, "", line, json.dumps(coded_line()))
    [reject] = [item for item in found if isinstance(item, Reject)]
    [kept] = [item for item in found if isinstance(item, Entry)]
    assert (reject.path, reject.line) == (str(tmp_path / "a.jsonl"), 2)
    assert reason in reject.reason
    assert reject.remedy
    assert len(kept.coded) == 1


def test_one_id_of_two_sources(tmp_path: Path) -> None:
    """Of two names with one id, in whatever file, the later is rejected, and both are named."""
    lines = [coded_line(claimant=name, claimant_id="person-ann") for name in ("Ann", "ann", "Bob")]
    for number, line in enumerate(lines):
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(line), encoding="utf-8")
    kept, [reject] = coded.lines(tmp_path)
    assert (len(kept["a"]), reject.path) == (2, str(tmp_path / "2.jsonl"))
    assert reject.reason == "the id 'person-ann' is that of 'Ann', and not of 'Bob'"


def test_unnamed_sources_may_be_described_anew(tmp_path: Path) -> None:
    """Those of whom only a description is known may be described in two ways."""
    for number, name in enumerate(("anonymous official", "anonymous senior official")):
        line = coded_line(claimant=name, claimant_id="anon-official")
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert coded.lines(tmp_path)[1] == []


@pytest.mark.parametrize(
    ("recorded", "read", "change"),
    [
        (None, "increase", "increase"),
        (None, "level", "level"),
        ("level", "increase", "level"),
        ("decrease", "level", "decrease"),
    ],
)
def test_coded_change(tmp_path: Path, recorded: str | None, read: str, change: str) -> None:
    """A coded increase is no level, not even where its line leaves it to the rules to say so."""
    line = coded_line() | ({"change": recorded} if recorded else {})
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    lines, _ = coded.lines(tmp_path)
    reading = Reading((claim("12 men", "12 men", "12", change=read),))
    [found] = entries([Read(Report("a", "12 men"), reading)], lines)
    assert isinstance(found, Entry)
    assert [one.change for one in found.coded] == [change]


def test_coded_chain(db: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """A coded claim has its claimant, its relays in order and the publisher, and its evidence."""
    line = coded_line(via=["Wire", "Gazette"], via_ids=["wire-x", None], claimant="anonymous men")
    [found] = read_lines(tmp_path, json.dumps(line))
    assert isinstance(found, Entry)
    taken(db, found)
    assert rows(db, "select hop, role, source_id, anonymity from attributions order by all") == [
        (0, "claimant", "body-anonymous-men", "anonymous"),
        (1, "relay", "wire-x", "named"),
        (2, "relay", "body-gazette", "named"),
        (3, "publisher", "outlet-unknown", "unattributed"),
    ]
    assert rows(db, "select field, starts, ends from evidence") == [("number", 0, 2)]
    assert rows(db, "select decision, reason from numbers") == [("claim", coded.FOUND)]


def test_who_speaks_together_is_one_hop(db: duckdb.DuckDBPyConnection) -> None:
    """Two lawmakers who brief together pass a figure on side by side, not one to the other."""
    text = "NIS counts 30 men, Kim of the PPP and the Democrats' Lee told Ann, who told Yon."
    relays = (
        Hop("relay", name, None, "person", "named", "", None, None)
        for name in ("Lee", "Kim", "Ann", "Yon")
    )
    taken(db, entry("A", text, claim(text, "30 men", "30", chain=(*named("NIS"), *relays))))
    assert rows(
        db, "select hop, source_id from attributions where role = 'relay' order by all"
    ) == [
        (1, "person-kim"),
        (1, "person-lee"),
        (2, "person-ann"),
        (3, "person-yon"),
    ]
    assert rows(db, "select chain from estimates") == [("NIS → Kim and Lee → Ann → Yon → The A",)]
    passed = "select from_source, to_source from relays where to_role = 'relay' order by all"
    pairs = [("Ann", "Yon"), ("Kim", "Ann"), ("Lee", "Ann"), ("NIS", "Kim"), ("NIS", "Lee")]
    assert rows(db, passed) == pairs


def test_gazetteer_name() -> None:
    """A source goes by its gazetteer id, whichever of its names in whichever case is used."""
    listed = next(row for row in gazetteer.listed_sources() if row["kind"] == "ministry")
    assert gazetteer.source_id(listed["name"].upper(), "outlet") == listed["source_id"]


def test_judged(tmp_path: Path) -> None:
    """The analyst's grades come from a table; a grade beyond F is an error that names the line."""
    path = tmp_path / "reliability.csv"
    path.write_text("source_id,reliability,rationale\na,b,often right\n", encoding="utf-8")
    assert gazetteer.judged(path) == {"a": ("B", "often right")}
    path.write_text("source_id,reliability\na,B\nb,Z\n", encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(f"{path}:3: reliability is 'Z'")):
        gazetteer.judged(path)
    path.write_text("source,grade\n", encoding="utf-8")
    with pytest.raises(InputError, match="needs the columns"):
        gazetteer.judged(path)


def linked(db: duckdb.DuckDBPyConnection, relation: str) -> list[tuple[Any, ...]]:
    """The links of one kind, as the publishers and figures at both ends."""
    return rows(
        db,
        f"""
        select later.publisher, later.quote, earlier.publisher, earlier.quote
        from links
        join estimates as later on later.claim_id = from_id
        join estimates as earlier on earlier.claim_id = to_id
        where relation = '{relation}'
        order by all
        """,
    )


def said(publisher: str, day: int, quote: str, **fields: Any) -> Entry:
    """A report of a day in October 2024 with one claim by NIS."""
    text = f"{quote}, in {publisher}"
    fields = {"chain": named("NIS", "kor-nis")} | fields
    number = quote.split()[0]
    return entry(publisher, text, claim(text, quote, number, **fields), day=date(2024, 10, day))


def test_repeats(db: duckdb.DuckDBPyConnection) -> None:
    """The same figure by the same claimant within three days is a repetition of the last one."""
    taken(
        db,
        said("A", 1, "30 men"),
        said("B", 3, "30 men"),
        said("C", 9, "30 men"),
        said("D", 2, "30 men", chain=(NOBODY,)),
        said("E", 2, "30 men", chain=(NOBODY,)),
        said("F", 2, "30 men", stance="denies"),
    )
    assert linked(db, "repeats") == [("The B", "30 men", "The A", "30 men")]


def test_an_increase_is_no_level(db: duckdb.DuckDBPyConnection) -> None:
    """An increase repeats, revises, confirms and denies no level of the same size."""
    moscow = named("Moscow", "rus-government")
    taken(
        db,
        said("A", 1, "30 men"),
        said("B", 2, "30 men more", change="increase"),
        said("C", 3, "30 more men", change="increase"),
        said("D", 4, "30 lies", chain=moscow, stance="denies", change="increase"),
        said("E", 4, "30 men here", chain=moscow, stance="confirms"),
    )
    assert linked(db, "repeats") == [("The C", "30 more men", "The B", "30 men more")]
    assert linked(db, "revises") == []
    assert linked(db, "denies") == [("The D", "30 lies", "The C", "30 more men")]
    assert linked(db, "confirms") == [("The E", "30 men here", "The A", "30 men")]


def test_repeats_in_one_text(db: duckdb.DuckDBPyConnection) -> None:
    """Within one text even nobody's figure is repeated."""
    text = "30 men came; those 30 men left"
    again = replace(claim(text, "those 30 men", "30"), number=None)
    taken(db, entry("A", text, claim(text, "30 men", "30"), again))
    assert linked(db, "repeats") == [("The A", "those 30 men", "The A", "30 men")]


def test_revises(db: duckdb.DuckDBPyConnection) -> None:
    """Another figure as of a later day revises the one before, unless it was given then too."""
    taken(
        db,
        said("A", 1, "30 men"),
        said("B", 5, "40 men"),
        said("C", 5, "41 men"),
        said("D", 9, "40 men"),
        said("E", 9, "50 men", actor="RUS"),
    )
    assert linked(db, "revises") == [("The B", "40 men", "The A", "30 men")]


def test_two_events(db: duckdb.DuckDBPyConnection) -> None:
    """The dead of two separate days are two things, not a revision."""
    days = [date(2024, 10, 1), date(2024, 10, 5)]
    taken(
        db,
        *(
            said(name, day.day, quote, measure="killed", earliest=day, latest=day)
            for name, day, quote in zip("AB", days, ["30 men", "40 men"], strict=True)
        ),
    )
    assert linked(db, "revises") == []


def test_answers(db: duckdb.DuckDBPyConnection) -> None:
    """A denial points at what another asserts: in its own text, else last in the month before."""
    ann, moscow = named("NIS", "kor-nis"), named("Moscow", "rus-government")
    text = "40 men went, said NIS. 'Fake', said Moscow."
    denial: dict[str, Any] = {"number": None, "figure": None, "stance": "denies", "evidence": ()}
    fake = replace(claim(text, "'Fake'", "40", chain=moscow), **denial)
    late = said("D", 20, "30 lies", chain=moscow)
    other = replace(late.reading.claims[0], **denial)
    taken(
        db,
        said("A", 1, "30 men"),
        said("B", 2, "31 men", chain=moscow),
        entry("C", text, claim(text, "40 men", "40", chain=ann), fake, day=date(2024, 10, 9)),
        replace(late, reading=Reading((other,))),
        said("E", 21, "30 men", chain=moscow, stance="confirms"),
        said("F", 21, "99 men", chain=moscow, stance="denies"),
    )
    assert linked(db, "denies") == [
        ("The C", "'Fake'", "The C", "40 men"),
        ("The D", "30 lies", "The C", "40 men"),
    ]
    assert linked(db, "confirms") == [("The E", "30 men", "The A", "30 men")]


def test_answers_skip_oneself(db: duckdb.DuckDBPyConnection) -> None:
    """A denial does not point at the denier's own last words, but at the other's before them."""
    moscow = named("Moscow", "rus-government")
    late = said("D", 20, "30 lies", chain=moscow, stance="denies")
    bare = replace(late.reading.claims[0], number=None, figure=None, evidence=())
    taken(
        db,
        said("A", 1, "30 men"),
        said("B", 2, "31 men", chain=moscow),
        said("C", 3, "32 men", chain=moscow),
        replace(late, reading=Reading((bare,))),
    )
    assert linked(db, "denies") == [("The D", "30 lies", "The A", "30 men")]


FIGURELESS: dict[str, Any] = {"number": None, "figure": None, "evidence": ()}
OCTOBER = {"earliest": date(2024, 10, 1), "latest": date(2024, 10, 9)}


@pytest.mark.parametrize(
    ("denial", "other", "is_linked"),
    [
        ({"measure": "deployed"}, {"measure": "present"}, True),
        ({"measure": "present"}, {"measure": "training"}, True),
        ({"measure": "present"}, {"measure": "engaged"}, True),
        ({"measure": "engaged"}, {"measure": "present"}, False),
        ({"measure": "training"}, {"measure": "present"}, False),
        ({"measure": "deployed"}, {"measure": "planned"}, False),
        ({"measure": "casualties"}, {"measure": "killed"}, True),
        ({"measure": "killed"}, {"measure": "casualties"}, False),
        ({"measure": "killed"}, {"measure": "present"}, False),
        ({"counted": "troops"}, {"counted": "officers"}, True),
        ({"counted": "officers"}, {"counted": "troops"}, False),
        ({"counted": "troops"}, {"counted": "workers"}, False),
        ({"actor": "RUS"}, {"actor": "PRK"}, False),
        ({"place_id": "rus"}, {"place_id": "kursk-oblast"}, True),
        ({"place_id": "kursk-oblast"}, {"place_id": "rus"}, False),
        ({"place_id": "ukr"}, {"place_id": "kursk-oblast"}, False),
        ({}, {"place_id": "kursk-oblast"}, True),
        (OCTOBER, {}, False),
        ({"latest": date(2024, 10, 20)}, {}, True),
        ({}, {"latest": date(2024, 8, 1)}, False),
        ({"stance": "doubts"}, {}, True),
        ({"stance": "confirms"}, {}, False),
    ],
)
def test_what_a_denial_can_be_about(
    db: duckdb.DuckDBPyConnection, denial: dict[str, Any], other: dict[str, Any], is_linked: bool
) -> None:
    """A denial in another report answers what was said before it of the thing that it denies."""
    late = said("B", 20, "30 lies", chain=named("Moscow"), **{"stance": "denies"} | denial)
    bare = replace(late.reading.claims[0], **FIGURELESS)
    before, after = said("A", 15, "30 men", **other), said("C", 21, "31 men", **other)
    taken(db, before, replace(late, reading=Reading((bare,))), after)
    db.execute("update places set parent_id = 'rus' where place_id = 'kursk-oblast'")
    db.execute("delete from links")
    link(db)
    found = [("The B", "30 lies", "The A", "30 men")] if is_linked else []
    assert linked(db, bare.stance) == found


def test_denied_side_by_side(db: duckdb.DuckDBPyConnection) -> None:
    """In one text a doubt of a figure points at whoever gives that figure, not at the nearest."""
    text = "Hardly 40, said C. 50 men, said B. 30 to 40 men, said A. Only 60 came in May, said D."
    a, b, c, d = (named(name) for name in "ABCD")
    may = {"earliest": date(2025, 5, 1), "latest": date(2025, 5, 31)}
    october = {"earliest": date(2024, 10, 8), "latest": date(2024, 10, 8)}
    doubted = claim(text, "Hardly 40", "40", chain=c, figure=Figure(best=40), stance="doubts")
    plain = claim(text, "said C", "60", chain=c, stance="denies", **october)
    denied = replace(plain, **FIGURELESS)
    range_ = claim(text, "30 to 40 men", "30", chain=a, figure=Figure(low=30, high=40))
    after = claim(text, "60 came", "60", chain=d, **may)
    taken(
        db, entry("A", text, range_, claim(text, "50 men", "50", chain=b), doubted, denied, after)
    )
    assert linked(db, "doubts") == [("The A", "Hardly 40", "The A", "30 to 40 men")]
    assert linked(db, "denies") == [("The A", "said C", "The A", "50 men")]


def test_identifier() -> None:
    """Parts are kept apart: no two lists of parts run into the same id."""
    assert identifier("x", 1, "2") != identifier("x", "1", 2) != identifier("x", 12)
