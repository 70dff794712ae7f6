"""Leading: which of the frames that hold a token makes the statement, and which pass it on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.chains.passers import is_next_to, passes_on
from analysis.interpret.chains.reach import Reaching, nearest
from analysis.interpret.near import holds
from analysis.interpret.voices import OUTLETS
from analysis.model import Sentence
from analysis.words.forms import verb_forms


def leading(sentence: Sentence, found: Reaching, at: int) -> tuple[Spoken, Reaching]:
    """The frame whose voice makes the statement, and the frames that may pass it on."""
    nested, asides, cited = found
    if not nested:
        main = passed_by_next(sentence, asides) or nearest(sentence, asides, at) or cited[0]
        return main, Reaching([], without(asides, main), without(cited, main))
    if len(nested) > 1 and (is_weaker(nested[-1], nested[-2]) or is_promised(sentence, nested[-1])):
        nested = nested[:-1]
    person = nearest(sentence, [i for i in asides if i.voice.kind not in OUTLETS], at)
    if person and (is_weaker(nested[-1], person) or is_promised(sentence, nested[-1])):
        return person, Reaching([], without(asides, person), cited)
    return nested[-1], Reaching(nested[:-1], asides, cited)


def passed_by_next(sentence: Sentence, asides: Sequence[Spoken]) -> Spoken | None:
    """The body at the beginning whose word a person right behind it passes on: "According to X, Y".

    So in "According to the spy service, |the lawmaker Y told KBS, 40 died".
    """
    if len(asides) < 2 or asides[0].frame.cue[0] > 0:
        return None
    body, person = asides[:2]
    return body if passes_on(person, body) and is_next_to(sentence, person, body) else None


def without(items: Sequence[Spoken], main: Spoken) -> list[Spoken]:
    """The frames but for one of them."""
    return [item for item in items if item is not main]


def is_promised(sentence: Sentence, inner: Spoken) -> bool:
    """Whether a speaker only tells what somebody is going to do: "Kyiv said Seoul pledged N"."""
    return holds(sentence, promising(), inner.frame.cue[0], inner.frame.cue[1])


@cache
def promising() -> frozenset[str]:
    """The forms of the verbs by which somebody binds themselves: "promised", "pledges"."""
    return frozenset(form for base in ("promise", "pledge", "vow") for form in verb_forms(base))


def is_weaker(inner: Spoken, outer: Spoken) -> bool:
    """Whether what a government thinks is only told by a speaker: "Moscow reckons with"."""
    return (
        inner.frame.kind == "estimate"
        and inner.voice.kind in {"government", "ministry"}
        and outer.voice.kind == "person"
    )
