"""Voices: who is meant by a mention, through a whole text: names, surnames, offices, pronouns."""

from analysis.interpret.voices.cast import Cast, meet, meet_states
from analysis.interpret.voices.homes import homed
from analysis.interpret.voices.resolving import resolved
from analysis.interpret.voices.voice import (
    BODIES,
    NOBODY,
    OUTLETS,
    Voice,
    distinct,
    joined,
    one_by_one,
)

__all__ = [
    "BODIES",
    "NOBODY",
    "OUTLETS",
    "Cast",
    "Voice",
    "distinct",
    "homed",
    "joined",
    "meet",
    "meet_states",
    "one_by_one",
    "resolved",
]
