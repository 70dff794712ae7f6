"""Voices: who is meant by a mention, through a whole text: names, surnames, offices, pronouns."""

from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.company import Company, Turn
from analysis.interpret.voices.homes import homed, own_country
from analysis.interpret.voices.names import direct
from analysis.interpret.voices.resolving import resolved
from analysis.interpret.voices.voice import (
    BODIES,
    NOBODY,
    PEOPLE,
    Voice,
    anonymous,
    distinct,
    governs,
    joined,
    latest,
    office,
    one_by_one,
)
from analysis.words.gazetteer import OUTLETS

__all__ = [
    "BODIES",
    "NOBODY",
    "OUTLETS",
    "PEOPLE",
    "Cast",
    "Company",
    "Turn",
    "Voice",
    "anonymous",
    "direct",
    "distinct",
    "governs",
    "homed",
    "joined",
    "latest",
    "office",
    "one_by_one",
    "own_country",
    "resolved",
]
