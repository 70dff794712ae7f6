"""From a text to its reading: detect, interpret, normalise. Pure: no file, no clock, no network."""

from __future__ import annotations

from datetime import date

from analysis.detect import Sentences
from analysis.interpret.claims import reading as interpreted
from analysis.interpret.voices import Voice
from analysis.model import Claim, Reading
from analysis.normalise import sources


def reading(text: str, *, published: date | None = None, publisher: str | None = None) -> Reading:
    """Every claim, number and date that the rules find in a text."""
    found = Sentences(text, published)
    return interpreted(text, found, found.dates, published, voice(publisher))


def voice(publisher: str | None) -> Voice | None:
    """The publisher as the last voice of every chain."""
    if publisher is None:
        return None
    source = sources.publisher(publisher)
    return Voice(source.name, source.source_id, source.kind, source.country)


def extract(
    text: str, *, published: date | None = None, publisher: str | None = None
) -> list[Claim]:
    """The claims of a text, in the order in which their words stand.

    >>> claim = extract("Some 3,000 troops have arrived in Russia, Kyiv said.")[0]
    >>> claim.figure, claim.measure, claim.counted, claim.place_id, claim.claimant.name
    (~3000, 'deployed', 'troops', 'rus', 'Ukraine')
    """
    return list(reading(text, published=published, publisher=publisher).claims)
