"""The nouns: what is read, found and claimed. They hold fields and print themselves.

Every `starts` and `ends` is an offset in Unicode code points into the text, end exclusive.
"""

from analysis.model.claims import Attributed, Claim, Evidence, Hop, Movement, Reading
from analysis.model.dates import Date, DateSaid
from analysis.model.figures import Figure, Number, whole
from analysis.model.once import once
from analysis.model.reports import Reject, Remark, Report
from analysis.model.sentences import Detectors, Mark, Mention, Quantity, Sentence
from analysis.model.terms import (
    UNATTRIBUTED,
    Anonymity,
    Basis,
    Bound,
    Certainty,
    Precision,
    Role,
    Span,
    Stance,
)
from analysis.model.tokens import Token

__all__ = [
    "UNATTRIBUTED",
    "Anonymity",
    "Attributed",
    "Basis",
    "Bound",
    "Certainty",
    "Claim",
    "Date",
    "DateSaid",
    "Detectors",
    "Evidence",
    "Figure",
    "Hop",
    "Mark",
    "Mention",
    "Movement",
    "Number",
    "Precision",
    "Quantity",
    "Reading",
    "Reject",
    "Remark",
    "Report",
    "Role",
    "Sentence",
    "Span",
    "Stance",
    "Token",
    "once",
    "whole",
]
