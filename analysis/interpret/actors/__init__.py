"""Actors: the state whose the counted are, as an ISO 3166-1 alpha-3 code.

The words of the counted phrase tell first ("Pyongyang's soldiers", "soldiers from North Korea"),
then whose they are said to be ("its soldiers"), then the subject of sending, having or losing them;
failing that, whose forces the text spoke of before, or speaks of most.
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.actors.acting import (
    commander,
    holder,
    promiser,
    relative_subject,
    sender,
)
from analysis.interpret.actors.admitting import admitting
from analysis.interpret.actors.allied import allied
from analysis.interpret.actors.armies import of_army
from analysis.interpret.actors.attacked import of_those_attacked
from analysis.interpret.actors.bereft import bereft
from analysis.interpret.actors.beside import (
    apposed,
    compared,
    contributor,
    flagged,
    largest,
    people_before,
    side,
    wielder,
)
from analysis.interpret.actors.ends import agent, going_home, origin
from analysis.interpret.actors.finds import of_finds
from analysis.interpret.actors.giving import asked, pledger, sharer, thanked
from analysis.interpret.actors.guests import of_guests
from analysis.interpret.actors.mixed import mixed_force
from analysis.interpret.actors.owning import named
from analysis.interpret.actors.parts import of_which
from analysis.interpret.actors.possessing import possessor
from analysis.interpret.actors.rulers import ruled
from analysis.interpret.actors.whose import Whose
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import those_numbered
from analysis.interpret.measures import Measured
from analysis.interpret.measures.spared import VICTIM
from analysis.interpret.near import word
from analysis.model import Sentence

__all__ = ["Whose", "actor"]


def actor(
    sentence: Sentence,
    what: Counted,
    read: Measured | None,
    carried: Callable[[], str | None],
) -> Whose:
    """Whose the counted are; where the sentence does not say, whose the text made them before.

    What the text `carried` that far is looked for only where it decides.
    """
    return (
        mixed_force(sentence, what, read)
        or allied(sentence, what)
        or of_which(sentence, what)
        or named(sentence, what)
        or of_those_numbered(sentence, what)
        or of_army(sentence, what)
        or ruled(sentence, what, carried)
        or flagged(sentence, what)
        or possessor(sentence, what)
        or of_finds(sentence, what, read)
        or of_those_attacked(sentence, what, read)
        or bereft(sentence, what)
        or admitting(sentence, what, read)
        or of_guests(sentence, what, read, carried, acting(sentence, what, read))
        or Whose(carried())
    )


def of_those_numbered(sentence: Sentence, what: Counted) -> Whose | None:
    """Whose the subject of a verb of number is: "|soldiers| that Benin sent to Togo number N"."""
    those = those_numbered(sentence, what) if what.noun is None else None
    return those and (named(sentence, those) or relative_subject(sentence, those))


def acting(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """Whose the counted are by who sends, has, gives or loses them; nobody's acts make victims."""
    if what.noun is not None and word(sentence, what.noun[0]) in VICTIM:
        return None
    return (
        going_home(sentence, what, read)
        or relative_subject(sentence, what)
        or contributor(sentence, what)
        or compared(sentence, what, read)
        or apposed(sentence, what, read)
        or people_before(sentence, what)
        or side(sentence, what)
        or sharer(sentence, what)
        or asked(sentence, what, read)
        or thanked(sentence, what, read)
        or sender(sentence, what, read)
        or promiser(sentence, what, read)
        or pledger(sentence, what, read)
        or holder(sentence, what, read)
        or wielder(sentence, what)
        or largest(sentence, what)
        or agent(sentence, what, read)
        or origin(sentence, what, read)
        or commander(sentence, what, read)
    )
