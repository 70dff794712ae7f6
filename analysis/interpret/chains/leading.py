"""Leading: which of the frames that hold a token makes the statement, and which pass it on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis.interpret.chains.attribution import MEDIA, Spoken
from analysis.interpret.chains.passers import is_next_to, passes_on
from analysis.interpret.chains.reach import Reaching, is_divided, nearest
from analysis.interpret.frames import word
from analysis.interpret.frames.coming import COMING
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.near import holds
from analysis.interpret.voices import OUTLETS
from analysis.model import Sentence
from analysis.words.forms import verb_forms


def leading(sentence: Sentence, found: Reaching, at: int) -> tuple[Spoken, Reaching]:
    """The frame whose voice makes the statement, and the frames that may pass it on."""
    nested, asides, cited = found
    if own := told_by_participle(sentence, asides, at):
        return own, Reaching([], without(asides, own), without(cited, own))
    if not nested:
        main = (
            passed_by_next(sentence, asides)
            or come_from(sentence, asides)
            or nearest(sentence, asides, at)
            or cited[0]
        )
        if quoted := quoted_by(asides, main):
            return quoted, Reaching([main], without(without(asides, main), quoted), cited)
        main = told_by_outlet(sentence, asides, main, at) or main
        return main, Reaching([], without(asides, main), without(cited, main))
    if len(nested) > 1 and is_publishing(sentence, nested[-1], nested[-2]):
        return nested[-2], Reaching(nested[:-2], [nested[-1], *asides], cited)
    if len(nested) > 1 and (
        is_weaker(sentence, nested[-1], nested[-2]) or is_promised(sentence, nested[-1])
    ):
        nested = nested[:-1]
    person = nearest(sentence, [i for i in asides if i.voice.kind not in OUTLETS], at)
    if person and (is_weaker(sentence, nested[-1], person) or is_promised(sentence, nested[-1])):
        return person, Reaching([], without(asides, person), cited)
    return nested[-1], Reaching(nested[:-1], asides, cited)


def told_by_participle(sentence: Sentence, asides: Sequence[Spoken], at: int) -> Spoken | None:
    """Whose one number is by the participle behind it: "its tally is 300, and |500 given by X"."""
    stops = next((q.stops for q in sentence.quantities if q.first == at), at)
    close = (i for i in asides if 0 <= i.frame.cue[0] - stops <= 1 and i.frame.kind == "say")
    return next((i for i in close if holds(sentence, {"by"}, *i.frame.cue)), None)


def passed_by_next(sentence: Sentence, asides: Sequence[Spoken]) -> Spoken | None:
    """The body whose word a person right behind it passes on: "According to X, Y told KBS, 40".

    So in "40 died, |the ministry has confirmed, its minister announced".
    """
    pairs = ((b, p) for b, p in pairwise(asides) if passes_on(p, b))
    return next((body for body, person in pairs if is_next_to(sentence, person, body)), None)


def come_from(sentence: Sentence, asides: Sequence[Spoken]) -> Spoken | None:
    """The body whose figures a person beside it passes on: "A count came from X, Y said: 40"."""
    bodies = (i for i in asides if word(sentence, i.frame.cue[0]) in COMING)
    return next((i for i in bodies if any(passes_on(other, i) for other in asides)), None)


def told_by_outlet(
    sentence: Sentence, asides: Sequence[Spoken], outlet: Spoken, at: int
) -> Spoken | None:
    """Whose word an outlet passes on beside it: "According to X, 40 died, |as Reuters reported"."""
    named = outlet.voice.kind in OUTLETS and outlet.voice.name.split()[-1] not in MEDIA
    if not named or outlet.frame.kind in DISPUTING:
        return None
    others = [i for i in asides if i.voice.kind not in OUTLETS and i.frame.kind not in DISPUTING]
    here = [i for i in others if not is_divided(sentence, i.frame.cue[0], at)]
    return nearest(sentence, here, at)


def quoted_by(asides: Sequence[Spoken], quoting: Spoken) -> Spoken | None:
    """Whom a speaker only quotes with the verb of a frame: "40 died, lawmakers |quoted X| as"."""
    verb = quoting.frame.cue[1] - 1
    reports = quoting.frame.kind == "report"
    return next((i for i in asides if reports and i.frame.cue[0] == verb), None)


def without(items: Sequence[Spoken], main: Spoken) -> list[Spoken]:
    """The frames but for one of them."""
    return [item for item in items if item is not main]


def is_publishing(sentence: Sentence, inner: Spoken, outer: Spoken) -> bool:
    """Whether an outlet only published what is another's: "figures of X |that Reuters put out"."""
    that = inner.frame.cue[0] - 1
    relative = word(sentence, that) in {"that", "which"}
    behind = outer.frame.source.last == that - (word(sentence, that - 1) == ",")
    return inner.voice.kind in OUTLETS and relative and behind


def is_promised(sentence: Sentence, inner: Spoken) -> bool:
    """Whether a speaker only tells what somebody is going to do: "Kyiv said Seoul pledged N"."""
    return holds(sentence, promising(), inner.frame.cue[0], inner.frame.cue[1])


@cache
def promising() -> frozenset[str]:
    """The forms of the verbs by which somebody binds themselves: "promised", "pledges"."""
    return frozenset(form for base in ("promise", "pledge", "vow") for form in verb_forms(base))


def is_weaker(sentence: Sentence, inner: Spoken, outer: Spoken) -> bool:
    """Whether what a government thinks is only told by a speaker: "Moscow reckons with".

    So it is behind a colon that leads to one: "Kyiv goes further: 300 died, X declared".
    """
    led = inner.frame.kind == "estimate" or word(sentence, inner.frame.cue[1] - 1) == ":"
    return led and inner.voice.kind in {"government", "ministry"} and outer.voice.kind == "person"
