"""Gates: what is passed over for speed, by the words alone, holds nothing of what is looked for.

A new rule that only looks at sentences with certain words stands here with its gate.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from analysis.detect import Sentences
from analysis.detect.mentions import mentions
from analysis.interpret.chains.passing_words import may_name_outlet
from analysis.interpret.claims.guests import may_be_guests
from analysis.interpret.claims.tendencies import countries_named, names_guests
from analysis.model import Report, Sentence
from analysis.read import reports
from analysis.words.gazetteer import OUTLETS

ROOT = Path(__file__).parents[1]


def phrases() -> Iterator[str]:
    """Every phrase of the tables of examples."""
    for table in sorted((ROOT / "analysis").rglob("*.toml")):
        for said in tomllib.loads(table.read_text(encoding="utf-8")).values():
            yield from (each for each in said if isinstance(each, str) and " " in each)


@cache
def texts() -> tuple[Sentences, ...]:
    """The shipped reports, and the phrases of the tables."""
    shipped = (
        each.text for each in reports([ROOT / "data" / "reports"]) if isinstance(each, Report)
    )
    return tuple(map(Sentences, (*shipped, *phrases())))


def sentences() -> Iterator[Sentence]:
    """Each of their sentences."""
    return (sentence for text in texts() for sentence in text)


def test_kinds_of_marks() -> None:
    """Where no mark of a kind may stand by the words, none does."""
    for each in sentences():
        assert not [kind for kind in each.marks if not each.detectors.may_hold(each, kind)]


def test_outlets() -> None:
    """Where no outlet may be named or described, none is."""
    for sentence in sentences():
        if not may_name_outlet(sentence):
            found = mentions(sentence.tokens, sentence.lowers, sentence.marks)
            assert not [m for m in found if not OUTLETS.isdisjoint(m.kind.split())]


def test_guests() -> None:
    """A text that names guests and their host is told of by the words of a host alone."""
    for text in texts():
        named = {country for sentence in text for country in countries_named(sentence)}
        assert names_guests(text) == may_be_guests(named)
