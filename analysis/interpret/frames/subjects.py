"""Subjects: whom a verb of saying has before it, past all that may stand between them."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.appositions import apposed, unclosed
from analysis.interpret.frames.asides import aside_start, is_bracketed, is_carrier, is_given
from analysis.interpret.frames.branches import named_branch
from analysis.interpret.frames.clauses import doing, is_in_relative, is_relative, outside, related
from analysis.interpret.frames.desks import behind_sort
from analysis.interpret.frames.earlier import Earlier, free_before
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import belonging
from analysis.interpret.frames.wholes import climbed, named_before
from analysis.interpret.near import JOINING, gap, word
from analysis.model import Mark, Mention, Sentence
from analysis.words.forms import irregular_verbs

DESCRIBING = frozenset({"a", "an", "herself", "himself", "themselves"})
ACCUSING = frozenset({"accused", "accuses", "accusing", "convicted", "suspected", "suspects"})


def subject_of(sentence: Sentence, verb: Mark, earlier: Earlier) -> Mention | None:
    """The mention that is the subject of a verb of saying."""
    before = free_before(sentence, verb, earlier)
    while before:
        nearest = before.pop()
        if gap(sentence, nearest.first - 2, nearest.first) == ["rather", "than"]:
            return before.pop() if before and before[-1].last == nearest.first - 2 else None
        if is_no_subject(sentence, nearest, verb) or (before and is_carrier(sentence, nearest)):
            continue
        if is_relative(sentence, nearest, verb.first):
            return named_before(sentence, nearest, before)
        start = aside_start(sentence, nearest, verb.first)
        if start is not None:
            before = [m for m in before if m.last <= start]
            continue
        if not reaches(sentence, behind_sort(sentence, earlier, nearest), verb.first):
            found = apposed(sentence, nearest, before, verb.first)
            return found or related(sentence, before, verb.first)
        if outer := outside(sentence, nearest, before, verb.first):
            return outer
        if people := doing(sentence, nearest, before):
            return named_before(sentence, people, [m for m in before if m.last <= people.first])
        if person := unclosed(sentence, nearest, before, verb.first):
            return person
        if branch := named_branch(sentence, nearest, before, verb.first):
            return branch
        head, before = climbed(sentence, nearest, before)
        if head is not None:
            return named_before(sentence, belonging(sentence, head), before)
    return None


def is_no_subject(sentence: Sentence, mention: Mention, verb: Mark) -> bool:
    """Whether a mention before a verb of saying is somebody else than who says it."""
    if is_bracketed(sentence, mention) or is_given(sentence, mention):
        return True
    if is_description(sentence, mention):
        return True
    if is_accused(sentence, mention) or is_in_relative(sentence, mention, verb.first):
        return True
    return disagrees(sentence, mention, verb)


def is_description(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention only says what somebody is: "the minister, |a former general|, said"."""
    at = mention.first - 1
    apart = word(sentence, mention.last) == "," and word(sentence, at - 1) == ","
    one = mention.form == "role" and word(sentence, at) in DESCRIBING
    return one and apart and any(m.last == at - 1 for m in sentence.mentions)


def is_accused(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is whom somebody accuses: "Kyiv accused |Reuters of lying and said"."""
    return word(sentence, phrase_start(sentence, mention) - 1) in ACCUSING


@cache
def unchanged() -> frozenset[str]:
    """The verbs whose past tense looks like their base: "X |put it at 40", "X |read out"."""
    return frozenset(base for base, (past, _) in irregular_verbs().items() if past == base)


def disagrees(sentence: Sentence, mention: Mention, verb: Mark) -> bool:
    """Whether a verb of several has one person before it: "Students who met X |insist"."""
    plural = verb.detail == "base" and mention.last == verb.first and not mention.many
    plural = plural and word(sentence, verb.first) not in unchanged()
    single = plural and mention.form == "named" and mention.kind == "person"
    return single and word(sentence, phrase_start(sentence, mention) - 1) not in JOINING
