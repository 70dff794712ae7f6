"""Mentions: the table of examples, and what stands where two readings overlap."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

import pytest

from analysis.detect import Sentences
from analysis.model import Mention
from analysis.words.tokens import tokens

TABLE = files("analysis.detect.mentions") / "mentions.toml"


def examples() -> Iterator[object]:
    """Each phrase of the table with its reading; what is not read yet is expected to fail."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    for reading, phrases in table.pop("fails").items():
        for said in phrases:
            yield pytest.param(said, reading, id=said, marks=pytest.mark.xfail(strict=True))
    for reading, phrases in table.items():
        for said in phrases:
            yield pytest.param(said, reading, id=said)


def found(said: str) -> tuple[Mention, ...]:
    """The mentions of a phrase."""
    return tuple(mention for sentence in Sentences(said, None) for mention in sentence.mentions)


@pytest.mark.parametrize(("said", "reading"), list(examples()))
def test_mentions(said: str, reading: str) -> None:
    """A phrase names whom the table says, and what each is."""
    read = "; ".join(f"{m.name} [{m.kind}]" for m in found(said))
    assert (read or "nothing") == reading


def test_ids_of_listed_bodies() -> None:
    """A country's body has the gazetteer's id, and an unlisted one the country's and its sort."""
    assert [m.source_id for m in found("Ukraine's army and Fiji's navy")] == [
        "ukr-armed-forces",
        "fji-navy",
    ]


def test_longer_name_stands() -> None:
    """Where two names overlap the longer stands."""
    assert [m.name for m in found("the Ministry of Foreign Affairs of Ukraine said")] == [
        "Ministry of Foreign Affairs of Ukraine"
    ]


def test_mentions_stay_inside_the_sentence() -> None:
    """No mention ends behind the last word, wherever a text breaks off."""
    for said in ("sources from Western", "officials from the West", "so said the same agency"):
        assert all(m.last <= len(tokens(said)) for m in found(said))


def test_mentions_do_not_overlap() -> None:
    """Each word belongs to one mention at most."""
    said = "Two senior officials at South Korea's National Intelligence Service (NIS) told Reuters"
    spans = [(m.first, m.last) for m in found(said)]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert len(spans) == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pyongyang denied it. The North has sent more.", ["North Korea"]),
        ("Troops massed. The North has sent more.", []),
        ("Seoul spoke. The North Wind blew.", []),
    ],
)
def test_halves_of_korea(text: str, names: list[str]) -> None:
    """ "The North" is North Korea where the text is about Korea, and elsewhere nobody."""
    assert [m.name for m in Sentences(text)[1].mentions if m.source_id] == names


def test_marks_by_first_token() -> None:
    """A sentence gives its marks by the token at which they begin, worked out once."""
    sentence = Sentences("Ukraine and Russia exchanged prisoners of war.")[0]
    assert {at: m.value for at, m in sentence.at("country").items()} == {0: "UKR", 2: "RUS"}
    assert sentence.at("country") is sentence.at("country")
    assert sentence.at("hedge") == {}
