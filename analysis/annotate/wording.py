"""Wording: what was read, in words for people."""

from __future__ import annotations

from datetime import date

from analysis.model import Attributed, Claim, Date, Figure, Number, whole

BOUNDS = {
    "exact": "",
    "approx": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "range": "",
}
BASES = {
    "said": "said in full",
    "publication": "from the publication date",
    "text": "from another date in the text",
    "none": "the days cannot be known",
}
CHANGES = {"level": "", "increase": ", an increase", "decrease": ", a decrease"}

Parts = tuple[tuple[str, str], ...]


def claim_parts(claim: Claim) -> Parts:
    """The reading of a claim, a part a field; what the text does not say is left out."""
    counted = claim.counted.replace("_", " ")
    what = f"{figure_said(claim.figure)} {counted}" if claim.figure else f"{counted}, no figure"
    certainty = ", hedged" if claim.certainty == "hedged" else ""
    parts = (
        ("figure", what + (f" of {claim.actor}" if claim.actor else "")),
        ("measure", claim.measure + CHANGES[claim.change]),
        ("place", claim.place),
        ("period", period_said(claim)),
        ("claimant", f"{claim.claimant.name} {claim.stance}{certainty}"),
        ("through", ", ".join(hop.name for hop in claim.chain[1:])),
        ("rule", claim.rule),
    )
    return tuple((name, value) for name, value in parts if value)


def figure_said(figure: Figure) -> str:
    """A figure in words and digits.

    >>> figure_said(Figure(low=3000, bound="at_least")), figure_said(Figure(low=10, high=12))
    ('at least 3,000', '10 to 12')
    """
    known = [end for end in (figure.low, figure.best, figure.high) if end is not None]
    ends = [figure.best] if figure.best is not None else known
    return BOUNDS[figure.bound] + " to ".join(f"{whole(end):,}" for end in ends)


def period_said(claim: Claim) -> str:
    """The days for which a claim holds; empty where the text gives none."""
    days = days_said(claim.earliest, claim.latest)
    return f"{days} ({claim.period_precision})" if days and claim.period_precision else days


def days_said(earliest: date | None, latest: date | None) -> str:
    """A first and a last day, either of them perhaps open; empty where both are.

    >>> days_said(date(2024, 10, 27), None), days_said(None, date(2024, 10, 27))
    ('2024-10-27 or later', '2024-10-27 or before')
    >>> days_said(date(2024, 10, 1), date(2024, 10, 31))
    '2024-10-01 to 2024-10-31'
    """
    if earliest and latest:
        return f"{earliest}" if earliest == latest else f"{earliest} to {latest}"
    if earliest:
        return f"{earliest} or later"
    return f"{latest} or before" if latest else ""


def number_parts(number: Number) -> Parts:
    """What a number is that is in no claim, and why."""
    figure = figure_said(number.figure)
    return ("number", figure), ("not taken", number.decision), ("reason", number.reason)


def date_parts(found: Date) -> Parts:
    """The days that a date allows, and what they were worked out from."""
    days = days_said(found.earliest, found.latest)
    fine = f" ({found.precision})" if days and found.precision else ""
    edtf = found.edtf if found.edtf and found.edtf != days else ""
    parts = (("days", days + fine), ("EDTF", edtf), ("basis", BASES[found.basis]))
    return tuple((name, value) for name, value in parts if value)


def attributed_parts(said: Attributed) -> Parts:
    """Who makes a statement, and what the words say that they do."""
    return ("who", said.name), ("verb", said.kind)
