"""Afterwards: a statement with what the next sentence tells of it: its source, its relays."""

from __future__ import annotations

from dataclasses import replace

from analysis.interpret.chains.attribution import Attribution
from analysis.interpret.voices import BODIES, OUTLETS, PEOPLE, distinct

FIGURE_GIVEN = "figure given in the next sentence"


def with_origin(said: Attribution, origin: Attribution) -> Attribution:
    """A statement whose source the next sentence names, with whoever made it as its relay."""
    return replace(said, voices=tuple(distinct([*origin.voices, *said.voices])))


def is_origin(said: Attribution, given: Attribution) -> bool:
    """Whether a body had told a person what that one says: "It was the agency that gave it"."""
    person = said.voices[0].kind == "person" and said.rule != "carried over"
    return person and given.voices[0].kind in BODIES - OUTLETS - {"government"}


def is_published(said: Attribution, given: Attribution) -> bool:
    """Whether an outlet had a figure from somebody: "X reported. The figure came from the army"."""
    outlet = said.voices[0].kind in OUTLETS and said.rule != "carried over"
    return outlet and given.rule == FIGURE_GIVEN and given.voices[0].kind not in OUTLETS


def relays_a_body(said: Attribution, given: Attribution) -> bool:
    """Whether people by name passed on what a body has said: "The numbers come from X and Y"."""
    claimant = said.voices[0]
    body = claimant.kind in BODIES - OUTLETS and claimant.kind != "government"
    people = given.voices[0].kind == "person"
    return body and people and all(v.kind in OUTLETS | {"person"} for v in given.voices)


def passed_on(said: Attribution, given: Attribution) -> Attribution:
    """Who gave figures, as the next sentence tells; people pass on what a body has said."""
    body = said.voices[0].kind in BODIES - OUTLETS
    if body and given.voices[0].kind in PEOPLE:
        return replace(said, voices=tuple(distinct([*said.voices, *given.voices])))
    return given
