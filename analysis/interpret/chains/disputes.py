"""Disputes: whose word stands where somebody withholds, denies or doubts what another says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.interpret.chains.attribution import Heard, Spoken
from analysis.interpret.chains.reach import Reaching, is_beside
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import holds
from analysis.interpret.voices import OUTLETS
from analysis.model import Sentence

JUDGING = DISPUTING | {"confirm"}
CLAIMED = STATEMENTS | {"what"}
REASONS = frozenset({"because", "after", "although", ";"})
PARTS = frozenset({",", ";", "but", "while"})


def undisputed(heard: Heard, found: Reaching, at: int) -> Reaching | None:
    """The frames that hold a token without those that do not say it; nothing where none does.

    Of "X could not confirm Y's claim that", Y alone is left; of "X denied Y's claim that", X.
    """
    left = without_withheld(heard.sentence, found)
    if left is None:
        return None
    if denial := disputing(heard.sentence, left):
        outlets = [i for i in left.asides if i.voice.kind in OUTLETS and i.voice != denial.voice]
        return Reaching([denial], outlets, left.cited)
    return Reaching(without_disputed(heard, left.nested), left.asides, left.cited)


def disputing(sentence: Sentence, found: Reaching) -> Spoken | None:
    """Whoever behind a claim of others denies it: "Y's claim that … was rejected by X"."""
    denials = [item for item in found.asides if item.frame.kind in DISPUTING]
    if not found.nested:
        cues = [item.frame.cue for item in found.asides]
        return next((item for item in denials if cues.count(item.frame.cue) > 1), None)
    main = found.nested[-1]
    near = (item for item in denials if main.frame.kind not in DISPUTING)
    return next((item for item in near if takes_up(sentence, item, main)), None)


def takes_up(sentence: Sentence, denial: Spoken, main: Spoken) -> bool:
    """Whether a denial behind a claim is of that claim, and the claim is told of as such."""
    parted = holds(sentence, PARTS, main.frame.cue[1], denial.frame.content[1])
    return denial.voice == main.voice or (is_claimed(sentence, main) and not parted)


def is_claimed(sentence: Sentence, item: Spoken) -> bool:
    """Whether a frame only tells whose a claim is: "Y's claim", "a report by Y"."""
    return holds(sentence, STATEMENTS, *item.frame.cue)


def without_disputed(heard: Heard, nested: Sequence[Spoken]) -> list[Spoken]:
    """The frames before a token, each denial or confirmation with what it is of.

    "X denied a report by Y" is X's; in "X denied an attack that Y says", Y speaks, and not via X.
    """
    disputing = [i for i in nested if i.frame.kind in DISPUTING]
    if any(is_aside(i, nested) for i in disputing):
        nested = [i for i in nested if not is_aside(i, nested)]
    for n, (item, inner) in enumerate(pairwise(nested)):
        starts, ends = item.frame.cue[1], inner.frame.cue[0]
        reason = holds(heard.sentence, REASONS, starts, ends)
        reason = reason or is_beside(heard, item.frame, inner.frame)
        claimed = not reason and holds(heard.sentence, CLAIMED, starts, inner.frame.cue[1])
        if claimed and item.frame.kind in JUDGING:
            return list(nested[: n + 1])
        if item.frame.kind in DISPUTING:
            return list(nested[n + 1 :])
    return list(nested)


def without_withheld(sentence: Sentence, found: Reaching) -> Reaching | None:
    """The frames that hold a token but for those that withhold it, and those around these."""
    if not any(item.frame.kind == "withhold" for item in (*found.nested, *found.asides)):
        return found
    outer = last_withheld(found.nested)
    inner = [i for i in found.nested[outer + 1 :] if i.frame.kind != "withhold"]
    asides = [i for i in found.asides if i.frame.kind != "withhold"]
    if outer >= 0:
        asides = [i for i in asides if is_own(sentence, i, found.nested[outer])]
    left = Reaching(inner, asides, [] if outer >= 0 else found.cited)
    return left if any(left) else None


def last_withheld(nested: Sequence[Spoken]) -> int:
    """The place of the innermost frame of what is not said, or -1."""
    outer = [n for n, item in enumerate(nested) if item.frame.kind == "withhold"]
    return max((n for n in outer if not is_aside(nested[n], nested)), default=-1)


def is_aside(item: Spoken, nested: Sequence[Spoken]) -> bool:
    """Whether a frame only describes who speaks: "X, who was not authorised to speak, said"."""
    first, last = item.frame.cue
    cues = [other.frame.cue for other in nested if other is not item]
    return any(starts <= first and last < ends for starts, ends in cues)


def is_own(sentence: Sentence, aside: Spoken, outer: Spoken) -> bool:
    """Whether an aside says what another withholds: "reported by Y", "the 40 that Y counts".

    So it does behind a colon: "X would not confirm it: 40 died, Y said".
    """
    first, last = aside.frame.cue
    if holds(sentence, {":"}, outer.frame.cue[1], first):
        return True
    if aside.frame.content[0] > outer.frame.cue[0] and aside.frame.content[1] == first:
        return True
    return first > outer.frame.cue[1] and holds(sentence, {"by"}, first, last)
