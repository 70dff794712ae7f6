"""Disputes: whose word stands where somebody withholds, denies or doubts what another says."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.chains.reach import Reaching
from analysis.interpret.frames.near import holds
from analysis.model import Sentence


def undisputed(sentence: Sentence, found: Reaching, at: int) -> Reaching | None:
    """The frames that hold a token without those that do not say it; nothing where none does.

    Of "X could not confirm Y's claim that", Y alone is left.
    """
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
    return any(starts <= first and last <= ends for starts, ends in cues)


def is_own(sentence: Sentence, aside: Spoken, outer: Spoken) -> bool:
    """Whether an aside says what another withholds: "reported by Y"."""
    first, last = aside.frame.cue
    return first > outer.frame.cue[1] and holds(sentence, {"by"}, first, last)
