"""The gazetteers keep their promises: countries, the bodies of states, sources and places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from analysis.words import meanings, rows

Row = Mapping[str, str]


def words(line: str) -> tuple[str, ...]:
    """The words of a line, which reads better than a list of them."""
    return tuple(line.split())


COLUMNS = {
    "countries": "iso3 iso2 numeric name common names demonyms capital stands_for",
    "bodies": "said means",
    "sources": "source_id name kind country parent_id body wikidata_id aliases",
    "places": "place_id name kind country parent_id latitude longitude where_prec aliases",
}
KEYS = {"countries": "iso3", "bodies": "said", "sources": "source_id", "places": "place_id"}
LISTS = {
    "countries": ("common", "names", "demonyms", "stands_for"),
    "bodies": (),
    "sources": ("aliases",),
    "places": ("aliases",),
}
SOURCE_KINDS = set(
    words(
        "government ministry military intelligence legislature intergovernmental ngo think-tank"
        " monitor outlet wire person anonymous unattributed armed-group company university"
    )
)
PLACE_KINDS = set(
    words(
        "country oblast state province governorate district region city town village port"
        " sea strait other"
    )
)
BODIES = set(
    words(
        "government presidency prime-minister parliament mod mfa interior health justice finance"
        " emergency armed-forces general-staff army navy air-force special-operations intelligence"
        " military-intelligence security-service national-security-council border-guard police"
        " prosecutor embassy un-mission statistics media state-media central-bank"
        " election-commission coast-guard national-guard security-forces"
    )
)
NEWSWORTHY = words(
    "USA RUS UKR CHN GBR FRA DEU POL ISR PSE IRN IRQ SYR LBN YEM SAU TUR EGY JOR QAT ARE IND PAK"
    " AFG BGD MMR KOR PRK JPN TWN PHL VNM AUS CAN ITA ESP NLD NOR SWE FIN LTU LVA EST ROU BLR GEO"
    " ARM AZE KAZ SRB ETH ERI SDN SSD SOM KEN NGA MLI BFA NER TCD CAF COD RWA UGA MOZ LBY TUN DZA"
    " MEX COL VEN HTI BRA"
)
EXPECTED = words("mod mfa interior parliament armed-forces general-staff intelligence un-mission")
LACKING = {
    ("PSE", "mod"): "the Palestinian Authority has no ministry of defence",
    ("PSE", "general-staff"): "nor a general staff",
    ("PSE", "armed-forces"): "nor an army: its forces are called security forces",
    ("TWN", "un-mission"): "Taiwan is not a member of the United Nations",
    ("CAF", "intelligence"): "its service goes by no settled name in the news",
    ("HTI", "intelligence"): "its service goes by no settled name in the news",
}
NOBODYS = (
    "Interior Ministry",
    "Defence Ministry",
    "Defense Ministry",
    "Foreign Ministry",
    "Health Ministry",
    "Ministry of Defence",
    "Ministry of Foreign Affairs",
    "Parliament",
    "National Assembly",
    "General Staff",
    "Joint Chiefs of Staff",
    "Air Force",
    "Special Operations Forces",
    "Military Intelligence",
    "Intelligence Committee",
    "National Guard",
    "Coast Guard",
    "Officials",
    "Lawmakers",
    "State Media",
    "Spy Agency",
    "The North",
    "The South",
    "ADF",
    "IAF",
    "SNA",
    "Central Command",
)
WHERE = [
    ("kyiv", 50, 51, 30, 31),
    ("avdiivka", 48, 48.3, 37.6, 37.9),
    ("makiivka", 47.9, 48.2, 37.8, 38.2),
    ("sudzha", 51.1, 51.3, 35.1, 35.4),
    ("belgorod-oblast", 49.7, 51.5, 35.3, 39.3),
    ("khan-younis", 31.3, 31.4, 34.2, 34.4),
    ("jenin", 32.4, 32.5, 35.2, 35.4),
    ("idlib", 35.8, 36.1, 36.5, 36.8),
    ("goma", -1.8, -1.5, 29.1, 29.4),
    ("el-fasher", 13.4, 13.8, 25.2, 25.5),
    ("wonsan", 39, 39.3, 127.3, 127.6),
    ("new-york", 40.5, 41, -74.3, -73.6),
    ("pemba", -13.2, -12.8, 40.3, 40.7),
    ("black-sea", 41, 47, 27, 42),
    ("chl", -56, -17, -76, -66),
]


def named(table: str) -> Iterator[tuple[str, str]]:
    """Every name and alias of a table in small letters without its article, with the row's id."""
    for row in rows(table):
        for name in {row["name"], *filter(None, row["aliases"].split("|"))}:
            yield name.casefold().removeprefix("the "), row[KEYS[table]]


def claimants(table: str) -> dict[str, set[str]]:
    """The ids that claim each name of a table."""
    found: dict[str, set[str]] = {}
    for name, key in named(table):
        found.setdefault(name, set()).add(key)
    return found


def ancestors(row: Row, table: str) -> list[str]:
    """The ids above a row, nearest first; a ring ends where it began."""
    parents = {r[KEYS[table]]: r["parent_id"] for r in rows(table)}
    found: list[str] = []
    at = row["parent_id"]
    while at and at not in found:
        found.append(at)
        at = parents[at]
    return found


@pytest.mark.parametrize("table", COLUMNS)
def test_columns(table: str) -> None:
    """Each table has its columns, and every row fills no more and no less."""
    for row in rows(table):
        assert list(row) == COLUMNS[table].split()
        assert all(value is not None for value in row.values())


@pytest.mark.parametrize("table", COLUMNS)
def test_ids(table: str) -> None:
    """Ids are unique and in order, so that a change is a change of one line."""
    ids = [row[KEYS[table]] for row in rows(table)]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("table", COLUMNS)
def test_tidy(table: str) -> None:
    """No cell has blanks at its ends or doubled; no list has an empty or repeated entry."""
    for row in rows(table):
        assert all(value == " ".join(value.split()) for value in row.values()), row
        for column in LISTS[table]:
            listed = row[column].split("|") if row[column] else []
            assert all(word and word == word.strip() for word in listed), row
            assert len(listed) == len(set(listed)), row


@pytest.mark.parametrize("table", ["sources", "places"])
def test_id_form(table: str) -> None:
    """An id is small ASCII letters and digits in words joined by hyphens."""
    for row in rows(table):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row[KEYS[table]]), row


@pytest.mark.parametrize("table", ["sources", "places"])
def test_parents(table: str) -> None:
    """Every parent exists, and no row stands above itself."""
    ids = {row[KEYS[table]] for row in rows(table)}
    for row in rows(table):
        assert row["parent_id"] in ids | {""}, row
        assert row[KEYS[table]] not in ancestors(row, table), row


@pytest.mark.parametrize(("table", "kinds"), [("sources", SOURCE_KINDS), ("places", PLACE_KINDS)])
def test_kinds(table: str, kinds: set[str]) -> None:
    """Every kind is one of the fixed list, and every one of the list is used."""
    assert {row["kind"] for row in rows(table)} == kinds


@pytest.mark.parametrize("table", ["sources", "places"])
def test_country_codes(table: str) -> None:
    """Countries of sources and places are codes that the table of countries has."""
    codes = {row["iso3"] for row in rows("countries")} | {""}
    assert {row["country"] for row in rows(table)} <= codes


def test_countries_are_the_iso_list() -> None:
    """The 249 countries and territories of ISO 3166-1 are listed, and Kosovo."""
    table = rows("countries")
    assert len(table) == 250
    for row in table:
        assert re.fullmatch("[A-Z]{3}", row["iso3"])
        assert re.fullmatch("[A-Z]{2}", row["iso2"])
        assert re.fullmatch(r"\d{3}", row["numeric"]) or row["iso3"] == "XKX"
    assert len({row["iso2"] for row in table}) == len(table)


@pytest.mark.parametrize(
    ("said", "iso3"),
    [
        ("DPRK", "PRK"), ("Republic of Korea", "KOR"), ("U.S.", "USA"), ("Britain", "GBR"),
        ("Burma", "MMR"), ("Czechia", "CZE"), ("Türkiye", "TUR"), ("UAE", "ARE"),
        ("Congolese", "COD"), ("Nigerien", "NER"), ("Nigerian", "NGA"), ("Frenchmen", "FRA"),
        ("Palestinians", "PSE"), ("Briton", "GBR"), ("The Hague", "NLD"), ("Kiev", "UKR"),
    ],
)  # fmt: skip
def test_countries_by_name(said: str, iso3: str) -> None:
    """News names, demonyms and seats of government lead to one country."""
    columns = ("name", "common", "names", "demonyms", "stands_for")
    found = {row["iso3"] for row in rows("countries") for c in columns if said in row[c].split("|")}
    assert found == {iso3}


def test_country_names_are_not_shared() -> None:
    """No name, demonym or seat of government belongs to two countries."""
    columns = ("name", "common", "names", "demonyms", "stands_for")
    owners: dict[str, set[str]] = {}
    for row in rows("countries"):
        for said in filter(None, "|".join(row[c] for c in columns).split("|")):
            owners.setdefault(said, set()).add(row["iso3"])
    assert {said: of for said, of in owners.items() if len(of) > 1} == {}


def test_brussels_is_the_european_union() -> None:
    """In the news Brussels stands for the European Union, and not for Belgium."""
    assert claimants("sources")["brussels"] == {"eu"}


def test_every_country_has_a_government() -> None:
    """Each country has one government, named like the country."""
    governments = {row["country"]: row for row in rows("sources") if row["body"] == "government"}
    for row in rows("countries"):
        government = governments[row["iso3"]]
        assert government["source_id"] == f"{row['iso3'].lower()}-government"
        assert government["name"] == row["name"]


def test_every_country_is_a_place() -> None:
    """Each country is a place of precision 6, and each of its parts lies in it."""
    places = {row["place_id"]: row for row in rows("places")}
    for row in rows("countries"):
        place = places[row["iso3"].lower()]
        assert (place["kind"], place["name"], place["where_prec"]) == ("country", row["name"], "6")


def test_places_lie_in_their_country() -> None:
    """A place below a region or country shares its country."""
    countries = {row["place_id"]: row["country"] for row in rows("places")}
    for row in rows("places"):
        assert countries.get(row["parent_id"], "") in {"", row["country"]}, row


def test_body_phrases() -> None:
    """Phrases for bodies are small letters with known meanings, and each code has a phrase."""
    table = meanings("bodies")
    assert set(table.values()) == BODIES
    assert all(said == said.lower() for said in table)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("defence ministry", "mod"), ("ministry of national defense", "mod"),
        ("foreign ministry", "mfa"), ("spy agency", "intelligence"),
        ("joint chiefs", "general-staff"),
        ("military", "armed-forces"), ("air force", "air-force"), ("civil defense", "emergency"),
        ("security council", "national-security-council"), ("state television", "state-media"),
    ],
)  # fmt: skip
def test_bodies_by_phrase(said: str, means: str) -> None:
    """British and American spellings name the same body."""
    assert meanings("bodies")[said] == means


def test_one_row_per_body() -> None:
    """A country has at most one row for each sort of body, and the sorts are known."""
    pairs = Counter((row["country"], row["body"]) for row in rows("sources") if row["body"])
    assert {body for _, body in pairs} <= BODIES
    assert [pair for pair, times in pairs.items() if times > 1] == []


@pytest.mark.parametrize("iso3", NEWSWORTHY)
def test_states_in_the_news(iso3: str) -> None:
    """The states that conflict news names most have their bodies, each by its own name."""
    bodies = {row["body"] for row in rows("sources") if row["country"] == iso3}
    lacking = {body for body in EXPECTED if body not in bodies}
    assert lacking == {body for of, body in LACKING if of == iso3}
    assert bodies & {"presidency", "prime-minister"}


def test_bodies_belong_to_a_country() -> None:
    """Only a source with a country is a body of it."""
    assert all(row["country"] for row in rows("sources") if row["body"])


@pytest.mark.parametrize("table", ["sources", "places"])
def test_names_are_not_shared(table: str) -> None:
    """No name or alias belongs to two rows, whatever its case and article."""
    assert {name: ids for name, ids in claimants(table).items() if len(ids) > 1} == {}


@pytest.mark.parametrize("said", NOBODYS)
def test_generic_names_are_nobodys(said: str) -> None:
    """What every state has, and what two bodies are called, is left to the rules."""
    assert said.casefold().removeprefix("the ") not in claimants("sources")


@pytest.mark.parametrize("table", ["sources", "places"])
def test_aliases_are_proper(table: str) -> None:
    """An alias is never a single small word, and never repeats the name."""
    for row in rows(table):
        for alias in filter(None, row["aliases"].split("|")):
            assert alias != row["name"], row
            assert " " in alias or alias != alias.lower(), row


def test_anonymous_sources_have_no_aliases() -> None:
    """Unnamed sources are found by rules, so that no words of one report stand for them."""
    unnamed = [row for row in rows("sources") if row["kind"] in {"anonymous", "unattributed"}]
    assert unnamed
    assert {row["aliases"] for row in unnamed} == {""}


@pytest.mark.parametrize(
    ("said", "source_id"),
    [
        ("Pentagon", "usa-pentagon"), ("IDF", "isr-idf"), ("HUR", "ukr-hur"), ("NIS", "kor-nis"),
        ("ISPR", "pak-ispr"), ("Gaza Health Ministry", "pse-gaza-health-ministry"),
        ("RSF", "sdn-rsf"), ("ISW", "isw"), ("CENTCOM", "usa-centcom"), ("OCHA", "ocha"),
        ("Ansar Allah", "houthis"), ("ISIS", "islamic-state"), ("AFP", "outlet-afp"),
        ("New York Times", "outlet-the-new-york-times"), ("Zelensky", "person-volodymyr-zelenskyy"),
        ("U.S. State Department", "usa-state-department"), ("Médecins Sans Frontières", "msf"),
    ],
)  # fmt: skip
def test_sources_by_name(said: str, source_id: str) -> None:
    """Names that news uses lead to the one source they stand for."""
    assert claimants("sources")[said.casefold()] == {source_id}


def test_ids_tell_persons_and_agencies() -> None:
    """A person's id begins with `person-`, and a news agency's with `outlet-`."""
    for row in rows("sources"):
        assert row["source_id"].startswith("person-") == (row["kind"] == "person"), row
        if row["kind"] == "wire":
            assert row["source_id"].startswith("outlet-"), row


def test_wikidata_ids() -> None:
    """A Wikidata id is a Q and a number, and no two sources share one."""
    ids = [row["wikidata_id"] for row in rows("sources") if row["wikidata_id"]]
    assert all(re.fullmatch(r"Q[1-9]\d*", qid) for qid in ids)
    assert len(ids) == len(set(ids))


def test_precision_and_coordinates() -> None:
    """Precision is 1 to 7; coordinates come in pairs, in range, with two decimals."""
    for row in rows("places"):
        assert row["where_prec"] in set("1234567"), row
        assert bool(row["latitude"]) == bool(row["longitude"]), row
        if row["latitude"]:
            assert abs(float(row["latitude"])) <= 90, row
            assert abs(float(row["longitude"])) <= 180, row
            assert re.fullmatch(r"-?\d+\.\d\d", row["latitude"]), row


def test_seas_are_of_precision_7() -> None:
    """Seas and straits have precision 7, as in UCDP's scale."""
    wet = {row["where_prec"] for row in rows("places") if row["kind"] in {"sea", "strait"}}
    assert wet == {"7"}


@pytest.mark.parametrize(("place_id", "south", "north", "west", "east"), WHERE)
def test_where(place_id: str, south: float, north: float, west: float, east: float) -> None:
    """Known places lie where maps show them."""
    place = next(row for row in rows("places") if row["place_id"] == place_id)
    assert south <= float(place["latitude"]) <= north
    assert west <= float(place["longitude"]) <= east


@pytest.mark.parametrize(
    ("said", "place_id"),
    [
        ("Kursk", "kursk-oblast"), ("Kursk region", "kursk-oblast"), ("Kherson", "kherson"),
        ("Kherson region", "kherson-oblast"), ("Donbas", "donbas"), ("Sahel", "sahel"),
        ("Gaza Strip", "gaza"), ("northern Gaza", "north-gaza"), ("Khan Yunis", "khan-younis"),
        ("Tripoli", "tripoli"), ("Red Sea", "red-sea"), ("Georgia", "geo"), ("Texas", "texas"),
        ("South Kivu", "south-kivu-province"), ("Helmand", "helmand-province"),
    ],
)  # fmt: skip
def test_places_by_name(said: str, place_id: str) -> None:
    """Names that news uses lead to the one place they stand for."""
    assert claimants("places")[said.casefold()] == {place_id}
