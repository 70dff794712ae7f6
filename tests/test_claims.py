"""Claims: what is counted, whose, where, when and how surely, as the rules' tables list it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from analysis.model import UNATTRIBUTED, Claim, Report
from analysis.pipeline.extract import extract, reading
from analysis.read import reports

PUBLISHED = date(2024, 10, 25)


def counted(claim: Claim) -> str:
    """A claim's figure and class: `~3000 troops`."""
    return f"{claim.figure} {claim.counted}"


def whole(claim: Claim) -> str:
    """A claim's figure, class, actor, measure and place: `~3000 troops PRK deployed rus`."""
    said = (claim.figure, claim.counted, claim.actor, claim.measure, claim.place_id)
    return " ".join(str(each) if each is not None else "-" for each in said)


def period(claim: Claim) -> str:
    """A claim's days and their precision: `2024-10-01..2024-10-31 month`."""
    if claim.period_precision is None:
        return "-"
    return f"{claim.earliest or ''}..{claim.latest or ''} {claim.period_precision}"


TABLES: dict[str, Callable[[Claim], str]] = {
    "counted/counted.toml": counted,
    "measures/measures.toml": lambda claim: claim.measure,
    "places/places.toml": lambda claim: claim.place_id or "-",
    "periods/periods.toml": period,
    "hedges.toml": lambda claim: claim.certainty,
    "actors/actors.toml": lambda claim: claim.actor or "-",
    "denials.toml": lambda claim: claim.stance,
    "matters.toml": lambda claim: f"{claim.stance} {claim.measure}",
    "claims/claims.toml": whole,
    "claims/changes.toml": lambda claim: claim.change,
}


def examples() -> Iterator[object]:
    """Each phrase of the tables with its reading; those of `[fails]` as expected failures."""
    for name in TABLES:
        path = files("analysis.interpret") / name
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        fails = table.pop("fails", {})
        for expected, phrases in table.items():
            for phrase in phrases:
                yield pytest.param(name, phrase, expected, id=phrase)
        for expected, phrases in fails.items():
            for phrase in phrases:
                marks = pytest.mark.xfail(strict=True)
                yield pytest.param(name, phrase, expected, id=phrase, marks=marks)


@pytest.mark.parametrize(("table", "phrase", "expected"), list(examples()))
def test_phrase_is_read_as_its_table_says(table: str, phrase: str, expected: str) -> None:
    """A phrase makes the claims that stand before it in the table, and no others."""
    claims = extract(phrase, published=PUBLISHED)
    assert (" + ".join(TABLES[table](claim) for claim in claims) or "nothing") == expected


def test_class_of_a_number_alone_is_that_counted_before() -> None:
    """A number without a noun counts what the sentence before counted."""
    text = "Kyiv said 3,000 soldiers were sent. Another 1,500 will follow, it said."
    assert [counted(claim) for claim in extract(text)] == ["3000 troops", "1500 troops"]


def test_another_is_an_increase_and_a_total_is_a_level() -> None:
    """ "Another" adds to what was there; "the total" does not."""
    text = "Pyongyang sent another 1,500 soldiers, bringing the total to 3,000 soldiers."
    assert [claim.change for claim in extract(text)] == ["increase", "level"]


def test_quote_of_a_force_runs_from_its_article_to_the_number() -> None:
    """The quote of "a force of N" holds the collective with its article."""
    claim = extract("Kyiv saw a force of about 3,000 near the border.")[0]
    assert claim.quote == "a force of about 3,000"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('The ministry put the toll at "no fewer than 500".', 'the toll at "no fewer than 500"'),
        ("Kyiv put the toll at “no fewer than 500”, it said.", "the toll at “no fewer than 500”"),
        ("It killed 150 'neutralised terrorists'.", "150 'neutralised terrorists'"),
        ('Kyiv put the toll at "at least 500, and rising fast".', "at least 500"),
        ('He spoke of "some 500" men who were killed.', '"some 500" men'),
        ('"Some 500 men were killed," he said.', "Some 500 men"),
        ("Some 500 soldiers' bodies were found.", "Some 500 soldiers"),
    ],
)
def test_quote_holds_both_quotation_marks_or_neither(text: str, quote: str) -> None:
    """The words of a claim never keep one quotation mark of two."""
    assert extract(text)[0].quote == quote


def test_number_that_is_no_claim_says_why() -> None:
    """A number that counts something unknown is kept with the reason."""
    number = reading("Two factories were hit.").numbers[0]
    assert number.decision == "other"
    assert number.reason == "counts something the vocabulary does not hold, near 'factories'"


def test_numbers_of_those_who_speak_make_no_claim() -> None:
    """ "Three diplomats said" counts the speakers, and says so."""
    reasons = [n.reason for n in reading("Three diplomats said 3,000 soldiers left.").numbers]
    assert reasons[0] == "counts those who speak"


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Two military bloggers reported that at least 20 fighters had died.", ["20"]),
        ("Five former soldiers have described how 20 comrades were killed.", ["20"]),
        ("Four soldiers wrote on Monday that 40 men had died.", ["40"]),
        ("Four soldiers reported seeing 40 bodies.", ["40"]),
        ("Two soldiers reported missing were found dead.", ["Two"]),
        ("Five soldiers described by Kyiv as North Korean were killed.", ["Five"]),
    ],
)
def test_few_who_tell_something_make_no_claim(said: str, numbers: list[str]) -> None:
    """Of those who tell something only what they tell is counted; who is told of is counted."""
    claims = extract(said)
    assert [c.number.said for c in claims if c.number] == numbers


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Seven members of one family died when their home was hit.", ["Seven"]),
        ("Six soldiers of one unit died.", ["Six"]),
        ("Seven people from one family died.", ["Seven"]),
        ("Seven soldiers and one officer died.", ["Seven", "one"]),
        ("Of seven soldiers one died.", ["seven", "one"]),
    ],
)
def test_one_group_that_people_are_of_makes_no_claim(said: str, numbers: list[str]) -> None:
    """ "Members of one family" counts the members alone."""
    assert [c.number.said for c in extract(said) if c.number] == numbers


def test_evidence_shows_the_words_of_each_field() -> None:
    """Each field of a claim has the words that it was read from."""
    text = "About 3,000 North Korean soldiers may have been killed in Kursk, Kyiv said."
    claim = extract(text)[0]
    words = {each.field: text[each.starts : each.ends] for each in claim.evidence}
    assert words == {
        "number": "3,000",
        "bound": "About",
        "counted": "soldiers",
        "measure": "killed",
        "claimant": "Kyiv said",
        "actor": "North Korean",
        "place": "Kursk",
        "hedge": "may",
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Kyiv said on Monday that 900 North Koreans had come to Kursk. 40 of them died.",
            {"actor": ["North Koreans"], "period": ["Monday"], "claimant": ["Kyiv said"]},
        ),
        (
            "The ministry has counted North Korean soldiers in Kursk. Yonhap reported, citing the "
            "spy agency, that 300 of them were killed.",
            {"actor": ["North Korean"], "place": ["Kursk"], "relay": ["Yonhap"]},
        ),
        (
            "On Friday the army said it had lost 90 soldiers. Another 30 are missing.",
            {"counted": ["soldiers"], "claimant": ["the army said"], "period": ["Friday"]},
        ),
        (
            "There are now dozens of soldiers in Kursk, Kyiv said.",
            {"period": ["now"], "bound": ["dozens"], "place": ["Kursk"]},
        ),
        ("The army has 300 or more dead.", {"bound": ["or more"]}),
        (
            "Max Mustermann, an analyst, met the press on Friday. He said 300 soldiers had died.",
            {"claimant": ["He said", "Max Mustermann"]},
        ),
        ("The Kremlin denied that 300 soldiers were killed.", {"stance": ["Kremlin denied"]}),
    ],
)
def test_evidence_of_a_last_claim_stands_where_a_text_tells_it(
    text: str, words: dict[str, list[str]]
) -> None:
    """What an earlier sentence tells of a claim has its words there."""
    claim = extract(text, published=date(2024, 10, 25))[-1]
    told: dict[str, list[str]] = {field: [] for field in words}
    for each in claim.evidence:
        told.setdefault(each.field, []).append(text[each.starts : each.ends])
    assert {field: told[field] for field in words} == words


def test_every_field_that_is_read_has_its_words() -> None:
    """In the shipped reports nearly every field of every claim has evidence."""
    read, told = Counter[str](), Counter[str]()
    for report in reports([Path(__file__).parents[1] / "data" / "reports"]):
        assert isinstance(report, Report)
        for claim in extract(report.text, published=report.published, publisher=report.publisher):
            fields = {
                "counted": claim.counted,
                "actor": claim.actor,
                "place": claim.place,
                "period": claim.earliest or claim.latest,
                "claimant": claim.claimant.name != UNATTRIBUTED,
                "relay": any(hop.role == "relay" for hop in claim.chain),
                "stance": claim.stance != "asserts",
                "hedge": claim.certainty == "hedged",
                "bound": claim.figure is not None and claim.figure.bound != "exact",
            }
            read.update(field for field, value in fields.items() if value)
            words = {each.field for each in claim.evidence}
            told.update(field for field, value in fields.items() if value and field in words)
    assert {field: n for field, n in read.items() if told[field] < 0.95 * n} == {}


def test_denial_of_a_figure_is_the_denier_s() -> None:
    """A denied figure is a denial with that figure."""
    claim = extract("The Kremlin denied that 12,000 troops had arrived.")[0]
    assert (claim.stance, claim.figure) == ("denies", claim.number and claim.number.figure)


@pytest.mark.parametrize(
    ("publisher", "claimant"),
    [
        ("KBS", "South Korean Ministry of National Defense"),
        ("Reuters", "defence ministry"),
    ],
)
def test_ministry_without_a_country_is_that_of_the_paper(publisher: str, claimant: str) -> None:
    """A national paper means its own country's; with an international wire nobody knows."""
    said = "The defence ministry said North Korea had sent 300 containers."
    [claim] = extract(said, published=PUBLISHED, publisher=publisher)
    assert claim.claimant.name == claimant


def test_police_of_a_story_from_abroad_are_not_the_paper_s() -> None:
    """A national paper that names another country alone does not mean its own police."""
    said = "A temple in northern India was crowded. Police said 145 people had died."
    [claim] = extract(said, published=PUBLISHED, publisher="KBS")
    assert "Korea" not in claim.claimant.name


def test_deployment_is_a_movement_that_is_completed() -> None:
    """A deployment is a completed movement to its place; a plan is one that is planned."""
    sent, planned = extract("Pyongyang has sent 3,000 soldiers to Russia. It will send 500 more.")
    assert sent.movement is not None
    assert planned.movement is not None
    assert (sent.movement.to_place_id, sent.movement.status) == ("rus", "completed")
    assert planned.movement.status == "planned"


def moved(text: str) -> tuple[str | None, str | None]:
    """Where the first claim's movement leads from and to, as ids of places."""
    movement = extract(text, published=PUBLISHED)[0].movement
    assert movement is not None
    return movement.from_place_id, movement.to_place_id


@pytest.mark.parametrize(
    ("text", "journey"),
    [
        (
            "Pyongyang sent 3,000 soldiers from Vladivostok to Kursk.",
            ("vladivostok", "kursk-oblast"),
        ),
        ("3,000 soldiers have left North Korea for Russia.", ("prk", "rus")),
        ("12,000 soldiers from North Korea will be sent to Russia.", ("prk", "rus")),
        ("Wagner moved 5,000 fighters from Ukraine to Belarus.", ("ukr", "blr")),
        ("Turkey has sent 2,000 Syrian fighters from Idlib to Libya.", ("idlib", "lby")),
        ("Ethiopia pulled 3,000 soldiers out of Somalia.", ("som", "eth")),
        ("1,500 North Korean soldiers returned home from Russia.", ("rus", "prk")),
        ("Rwanda moved 4,000 troops from Goma towards Bukavu.", ("goma", "bukavu")),
        ("3,000 soldiers were sent to Kursk.", (None, "kursk-oblast")),
        ("From Seoul came word of 3,000 soldiers sent to Russia.", (None, "rus")),
        ("It was from Seoul that news came of 3,000 soldiers sent to Russia.", (None, "rus")),
        ("It was from Chongjin that 1,000 soldiers sailed to Russia.", ("chongjin", "rus")),
        ("The United States has 900 troops in Syria.", (None, "syr")),
    ],
)
def test_movement_leads_from_somewhere_to_somewhere(
    text: str, journey: tuple[str | None, str | None]
) -> None:
    """A movement has the origin and the destination that its sentence tells."""
    assert moved(text) == journey


def test_movement_without_a_place_leads_nowhere() -> None:
    """Where the text tells neither, a movement has neither."""
    assert moved("3,000 soldiers were sent.") == (None, None)


def test_new_domain_needs_words_and_no_code(tmp_path: Path) -> None:
    """Rows of a user's own make a class and a measure of words that no table ships."""
    (tmp_path / "units.csv").write_text("said,means\nbeekeeper,people\n", encoding="utf-8")
    verb = "said,part,means,takes\nswarm round,verb,wounded,object\n"
    (tmp_path / "measures.csv").write_text(verb, encoding="utf-8")
    code = (
        "import sys, pathlib, analysis.words as words; words.add(pathlib.Path(sys.argv[1]));"
        "from analysis.pipeline.extract import extract;"
        "found = extract('40 beekeepers were swarmed round in May.');"
        "print([(claim.counted, claim.measure) for claim in found])"
    )
    run = [sys.executable, "-c", code, str(tmp_path)]
    said = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[('people', 'wounded')]"
