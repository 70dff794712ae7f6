"""Home armies: soldiers of the country that a text is about, which nobody has to name."""

from __future__ import annotations

from analysis.interpret.chains import Attribution
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.contingents import hosts
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

OF_AN_ARMY = grammar("soldiers of an army")


def is_of_the_government(sentence: Sentence, what: Counted) -> bool:
    """Whether those counted are a government's that rebels fight: "600 government soldiers"."""
    return what.noun is not None and word(sentence, what.noun[0] - 1) in {"government", "loyalist"}


def is_at_home(course: Course, country: str) -> bool:
    """Whether an army tells of its own land, where the guests of a text are not its dead."""
    tends = course.tendency
    if tends.land is None:
        return tends.known is not None and country in hosts(tends.known)
    return country.lower() == tends.land


def of_the_land(
    course: Course, sentence: Sentence, what: Counted, read: Measured, said: Attribution
) -> str | None:
    """The country a text is about, whose soldiers a rebel group says that it killed or took."""
    if said.voices[0].kind != "armed-group" or read.measure not in VICTIMS:
        return None
    if what.noun is None or not holds(sentence, OF_AN_ARMY, *what.noun):
        return None
    land = course.tendency.land
    return land.upper() if land else None
