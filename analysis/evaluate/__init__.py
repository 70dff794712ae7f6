"""How well claims were read: compared with coded claims, field by field, with intervals."""

from analysis.evaluate.coded import Coded, coded_claims, predicted_claims
from analysis.evaluate.fields import COMPOSITES, FIELDS, ROWS
from analysis.evaluate.names import Names, names
from analysis.evaluate.scores import Evaluation, Score, evaluation

__all__ = [
    "COMPOSITES",
    "FIELDS",
    "ROWS",
    "Coded",
    "Evaluation",
    "Names",
    "Score",
    "coded_claims",
    "evaluation",
    "names",
    "predicted_claims",
]
