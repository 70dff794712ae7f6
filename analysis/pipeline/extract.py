"""From a text to its reading: detect, interpret, normalise. Pure: no file, no clock, no network."""

from __future__ import annotations

from datetime import date

from analysis.detect import Sentences
from analysis.detect.dates import dates as detected_dates
from analysis.interpret.chains import attributed_statements as attributed
from analysis.interpret.claims import reading as interpreted
from analysis.interpret.voices import Voice
from analysis.model import Attributed, Claim, Date, DateSaid, Number, Reading, Span
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


def numbers(text: str) -> list[Number]:
    """Every number expression of a text with its figure and what it was decided to be.

    >>> found = numbers("Some 40 men of the 11th brigade left, for $3 each.")
    >>> [(number.said, number.figure, number.decision) for number in found]
    [('40', ~40, 'claim'), ('11th', 11, 'ordinal'), ('3', 3, 'money')]
    """
    return list(reading(text).numbers)


def dates(text: str, published: date | None = None) -> list[Date]:
    """Every date expression of a text with the days it allows.

    >>> [(d.said, d.edtf) for d in dates("since early October", date(2024, 10, 25))]
    [('since early October', '2024-10-01/..')]
    """
    return detected_dates(text, published)


def dates_said(text: str, published: date | None = None) -> list[DateSaid]:
    """Every date expression with the source of the innermost statement that holds it.

    >>> found = dates_said("Troops may leave as early as Sunday, Kyiv said.", date(2024, 10, 25))
    >>> found[0].date.edtf, found[0].claimant
    ('2024-10-27/..', 'Ukraine')
    """
    statements = attributions(text)
    result = []
    for found in detected_dates(text, published):
        around = [s for s in statements if s.content.starts <= found.starts < s.content.ends]
        inner = min(around, key=lambda s: len(s.content), default=None)
        result.append(
            DateSaid(found, inner.name if inner else None, inner.source_id if inner else None)
        )
    return result


def attributions(text: str) -> list[Attributed]:
    """Every reported statement of a text: who, by which words, and which words are theirs.

    >>> said = attributions("Nobody is there, Moscow says.")[0]
    >>> said.name, said.kind, text_of(said.cue, "Nobody is there, Moscow says.")
    ('Russia', 'say', 'Moscow says')
    """
    return attributed(Sentences(text))


def text_of(span: Span, text: str) -> str:
    """The words of a span."""
    return text[span.starts : span.ends]


def extract(
    text: str, *, published: date | None = None, publisher: str | None = None
) -> list[Claim]:
    """The claims of a text, in the order in which their words stand.

    >>> claim = extract("Some 3,000 troops have arrived in Russia, Kyiv said.")[0]
    >>> claim.figure, claim.measure, claim.counted, claim.place_id, claim.claimant.name
    (~3000, 'deployed', 'troops', 'rus', 'Ukraine')
    """
    return list(reading(text, published=published, publisher=publisher).claims)
