"""Frames: the constructions that attribute a statement, with who speaks and which words are theirs.

`X said that …`, `…, X said`, `according to X`, `by X's count`, `citing X`, `X's estimate is …`,
`a study by X finds …`. A frame's content is a range of tokens; a number belongs to the innermost
frame whose content holds it.

A figure and its source without a verb of saying: `sourced` reads the word "source", `coming`
where a figure comes from, `attributing` from whom somebody has it, `credited` whose it is by an
aside or by "behind" and "owe", and `bracketed` who stands apart behind it. Rules of numbers are
not tried in a sentence without one that counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from analysis.interpret.frames.according import according
from analysis.interpret.frames.appended import appended, rumoured
from analysis.interpret.frames.attributing import attributing
from analysis.interpret.frames.bracketed import bracketed
from analysis.interpret.frames.clefts import clefts
from analysis.interpret.frames.coming import coming
from analysis.interpret.frames.compared import compared
from analysis.interpret.frames.conditional import conditional
from analysis.interpret.frames.contrasts import contrasted
from analysis.interpret.frames.counting import counting
from analysis.interpret.frames.credited import credited
from analysis.interpret.frames.equated import equated
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.fronted import fronted_agents
from analysis.interpret.frames.gapped import gapped
from analysis.interpret.frames.having import having
from analysis.interpret.frames.holding import holding
from analysis.interpret.frames.imperatives import imperatives
from analysis.interpret.frames.issuing import issuing
from analysis.interpret.frames.judging import judging
from analysis.interpret.frames.labels import labels
from analysis.interpret.frames.loose import loosely
from analysis.interpret.frames.opposed import opposed
from analysis.interpret.frames.owned import owned
from analysis.interpret.frames.passives import floated, passives
from analysis.interpret.frames.publications import publications
from analysis.interpret.frames.quoted import quoted
from analysis.interpret.frames.ranked import ranked
from analysis.interpret.frames.refusing import unconfirmed
from analysis.interpret.frames.registers import registers
from analysis.interpret.frames.saying import said
from analysis.interpret.frames.seats import seats
from analysis.interpret.frames.seeing import seeing
from analysis.interpret.frames.settling import settling
from analysis.interpret.frames.sourced import sourced
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.summed import summed_up
from analysis.interpret.frames.unheard import before_unheard
from analysis.interpret.frames.witnessing import witnessing
from analysis.interpret.near import BREAKS, PREPOSITIONS, word
from analysis.model import Sentence
from analysis.words.gazetteer import OUTLETS

__all__ = ["BREAKS", "PREPOSITIONS", "Frame", "behind", "frames", "word"]

Rule = Callable[[Sentence], Iterable[Frame]]

RULES: tuple[Rule, ...] = (
    said, passives, floated, fronted_agents, seats, according, conditional, attributing, bracketed,
    clefts, counting, credited, equated, having, imperatives, labels, holding, issuing, owned,
    publications, quoted, ranked, registers, settling, sourced, coming, summed_up, unconfirmed,
    witnessing,
)  # fmt: skip
OF_NUMBERS = frozenset({counting, having, ranked, registers, settling})
WITHOUT_NUMBERS = tuple(rule for rule in RULES if rule not in OF_NUMBERS)


def frames(sentence: Sentence) -> list[Frame]:
    """The frames of a sentence in the order of their cues; those with one cue end together."""
    found: list[Frame] = []
    for rule in RULES if sentence.counted else WITHOUT_NUMBERS:
        found += rule(sentence)
    saw = seeing(sentence) if sentence.counted else ()
    found += (frame for frame in saw if not is_told_by_another(frame, found))
    found = [kept for frame in found if (kept := contrasted(sentence, frame))]
    found += judging(sentence, found)
    found += list(loosely(sentence, found))
    found = before_unheard(sentence, found)
    found = appended(sentence, gapped(sentence, list(ending_together(found))))
    found = opposed(sentence, compared(sentence, rumoured(sentence, found)))
    return sorted(with_lone_sources(found), key=lambda frame: frame.cue)


def with_lone_sources(found: Sequence[Frame]) -> Iterator[Frame]:
    """The frames, whoever is cited being one who says it where nobody else speaks."""
    lone = all(frame.kind == "cite" for frame in found)
    for frame in found:
        yield frame._replace(kind="say") if lone else frame


def is_told_by_another(seen: Frame, others: Sequence[Frame]) -> bool:
    """Whether somebody who is no outlet tells what people saw: "Men saw 40 tanks, X said"."""
    people = seen.source.kind == "anonymous"
    return people and any(
        other.around and other.kind == "say" and other.source.kind not in OUTLETS
        for other in others
        if other.content[0] <= seen.cue[0] and seen.content[1] <= other.content[1]
    )


def ending_together(found: Sequence[Frame]) -> Iterator[Frame]:
    """The frames, each ending where the first to end of those with its source and cue does."""
    longest_first = sorted(found, key=lambda frame: -frame.content[1])
    ends = {(frame.source, frame.cue): frame.content[1] for frame in longest_first}
    for frame in found:
        last = ends[frame.source, frame.cue]
        together = last == frame.content[1]
        yield frame if together else frame._replace(content=(frame.content[0], last))
