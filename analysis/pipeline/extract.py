"""From a text to its reading: detect, interpret, normalise. Pure: no file, no clock, no network."""

from __future__ import annotations

from datetime import date, datetime

from analysis.detect import Sentences
from analysis.detect.dates import dates as detected_dates
from analysis.interpret.chains import attributed_statements as attributed
from analysis.interpret.claims import reading as interpreted
from analysis.interpret.voices import Voice
from analysis.model import Attributed, Claim, Date, DateSaid, Number, Reading
from analysis.normalise import sources
from analysis.pipeline.garbage import uncollected


@uncollected()
def reading(text: str, *, published: date | None = None, publisher: str | None = None) -> Reading:
    """Every claim, number and date that the rules find in a text."""
    day = day_of(published)
    found = Sentences(words(text), day)
    return interpreted(text, found, found.dates, day, voice(publisher))


def words(text: str) -> str:
    """The text itself; raises TypeError where it is none.

    >>> words(b"Ten men.")
    Traceback (most recent call last):
    TypeError: the text must be a str, not bytes: decode it first, as text.decode("utf-8")
    """
    if isinstance(text, str):
        return text
    remedy = ': decode it first, as text.decode("utf-8")' if isinstance(text, bytes) else ""
    raise TypeError(f"the text must be a str, not {type(text).__name__}{remedy}")


def day_of(published: date | None) -> date | None:
    """The publication day, of a date or a time; raises TypeError where it is neither.

    >>> day_of(datetime(2024, 10, 25, 9, 30))
    datetime.date(2024, 10, 25)
    >>> day_of("2024-10-25")
    Traceback (most recent call last):
    TypeError: published must be a date, as date(2024, 10, 25), and not the str '2024-10-25'
    """
    if published is None or isinstance(published, date):
        return published.date() if isinstance(published, datetime) else published
    said = f"the {type(published).__name__} {published!r}"
    raise TypeError(f"published must be a date, as date(2024, 10, 25), and not {said}")


def voice(publisher: str | None) -> Voice | None:
    """The publisher as the last voice of every chain; raises TypeError where it is no name."""
    if publisher is None:
        return None
    if not isinstance(publisher, str):
        raise TypeError(f"the publisher must be a str, not {type(publisher).__name__}")
    if not publisher.strip():
        return None
    source = sources.publisher(publisher)
    return Voice(source.name, source.source_id, source.kind, source.country)


def numbers(text: str) -> list[Number]:
    """Every number expression of a text with its figure and what it was decided to be.

    Offsets are code points into the text, ends exclusive. Raises TypeError where it is no text.

    >>> found = numbers("Some 40 men of the 11th brigade left, for $3 each.")
    >>> [(number.said, number.figure, number.decision) for number in found]
    [('40', ~40, 'claim'), ('11th', 11, 'ordinal'), ('3', 3, 'money')]
    """
    return list(reading(text).numbers)


def dates(text: str, published: date | None = None) -> list[Date]:
    """Every date expression of a text with the days it allows, ends included.

    Days that are told from the day of publication stay unknown without it. Raises TypeError where
    the text is none, or the day of publication no date.

    >>> [(d.said, d.edtf) for d in dates("since early October", date(2024, 10, 25))]
    [('since early October', '2024-10-01/..')]
    """
    return detected_dates(words(text), day_of(published))


def dates_said(text: str, published: date | None = None) -> list[DateSaid]:
    """Every date expression with the source of the innermost statement that holds it.

    >>> found = dates_said("Troops may leave as early as Sunday, Kyiv said.", date(2024, 10, 25))
    >>> found[0].date.edtf, found[0].claimant
    ('2024-10-27/..', 'Ukraine')
    """
    sentences = Sentences(words(text), day_of(published))
    statements = attributed(sentences)
    result = []
    for found in sentences.dates:
        around = [s for s in statements if s.content.starts <= found.starts < s.content.ends]
        inner = min(around, key=lambda s: len(s.content), default=None)
        result.append(
            DateSaid(found, inner.name if inner else None, inner.source_id if inner else None)
        )
    return result


def attributions(text: str) -> list[Attributed]:
    """Every reported statement of a text: who, by which words, and which words are theirs.

    Offsets are code points into the text, ends exclusive. Raises TypeError where it is no text.

    >>> said = attributions("Nobody is there, Moscow says.")[0]
    >>> said.name, said.kind, "Nobody is there, Moscow says."[said.cue.starts : said.cue.ends]
    ('Russia', 'say', 'Moscow says')
    """
    return attributed(Sentences(words(text)))


def extract(
    text: str, *, published: date | None = None, publisher: str | None = None
) -> list[Claim]:
    """The claims of a text, in the order in which their words stand.

    Days that are told from the day of publication stay unknown without it; the publisher stands at
    the end of each chain. Offsets are code points into the text, ends exclusive. Raises TypeError
    where the text is none, the day of publication no date, or the publisher no name.

    >>> claim = extract("Some 3,000 troops have arrived in Russia, Kyiv said.")[0]
    >>> claim.figure, claim.measure, claim.counted, claim.place_id, claim.claimant.name
    (~3000, 'deployed', 'troops', 'rus', 'Ukraine')
    """
    return list(reading(text, published=published, publisher=publisher).claims)
