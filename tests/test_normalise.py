"""Normalising: the ways of writing one source come to one id, and two sources to two."""

from __future__ import annotations

import pytest

import analysis
from analysis.normalise.sources import publisher
from analysis.words.slugs import slug

SAME = [
    ("The Border Gazette", "Border Gazette", "border gazette", "BORDER GAZETTE", "Border-Gazette"),
    ("Głos Wiejski", "Glos Wiejski", "GŁOS WIEJSKI"),
    ("L’Écho du Fleuve", "L'Echo du Fleuve", "L'ÉCHO DU FLEUVE"),
    ("U.S. Border Wire", "US Border Wire", "U.S Border Wire"),
    ("Straße Heute", "STRASSE HEUTE"),
    ("Правда Заречья", "ПРАВДА ЗАРЕЧЬЯ"),
    ("Ｂｏｒｄｅｒ Times", "Border Times", " The Border Times. "),
    ("ＢＢＣ News", "B.B.C. News", "BBC News"),
    ("The New York Times", "New York Times"),
]
APART = [
    ("Border Gazette", "Border Gazeteer", "Theborder Gazette", "Border", "Gazette"),
    ("Газета RU", "Новости RU", "RU"),
    ("Хай", "Хаи"),
    ("हिन्दी दैनिक", "हनद दनक"),
    ("が新聞", "か新聞"),
    ("국방일보", "국민일보"),
    ("+++", "!!!", "The"),
]
CLAIMANTS = [
    ("Владимир Зеленский", "Владимир Путин"),
    ("Αλέξης Τσίπρας", "Κυριάκος Μητσοτάκης"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_ways_of_writing_a_name_have_one_id(names: tuple[str, ...]) -> None:
    """Articles, case, accents, width and punctuation do not make another publisher."""
    assert len({publisher(name).source_id for name in names}) == 1


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_different_names_have_different_ids(names: tuple[str, ...]) -> None:
    """Different letters, marks that are letters in their script, and signs stay apart."""
    assert len({publisher(name).source_id for name in names}) == len(names)


@pytest.mark.parametrize("names", CLAIMANTS, ids=lambda names: names[0])
def test_claimants_in_any_script_have_ids_of_their_own(names: tuple[str, ...]) -> None:
    """Two claimants that no list has stay two, whatever letters their names are written in."""
    said = [analysis.extract(f"Some 40 men came, {name} said.")[0].claimant for name in names]
    assert [each.name for each in said] == list(names)
    assert len({each.source_id for each in said}) == len(names)


def test_letters_without_ascii_are_kept_beside_those_in_ascii() -> None:
    """A name of two scripts keeps what tells it from another."""
    assert slug("Союз 2") != slug("Фонд 2") != slug("2")


def test_ids_in_ascii_stand() -> None:
    """The id of a name in Latin letters is made of ASCII letters, digits and hyphens."""
    said = {"Al-Masdar Al-'Âm, Ltd.": "al-masdar-al-am-ltd", "Zhō Ｎeill 2": "zho-neill-2"}
    assert [slug(name) for name in said] == list(said.values())


def test_claims_of_one_publisher_end_in_one_id() -> None:
    """A chain ends in the same source, with or without its article; the name stays as given."""
    names = ("The Border Gazette", "Border Gazette")
    ends = [analysis.extract("Some 40 men came.", publisher=name)[0].chain[-1] for name in names]
    assert len({end.source_id for end in ends}) == 1
    assert [end.name for end in ends] == list(names)
