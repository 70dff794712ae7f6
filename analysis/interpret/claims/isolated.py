"""Isolated: a number alone with whoever gives it, which counts those told of in its sentence.

"Several were carried off; a dozen, he would guess". What harm the sentence before tells of without
a number is told before (`told_before`); here it is who was sent or came home.
"""

from __future__ import annotations

from analysis.interpret.around import counts_between, near
from analysis.interpret.claims.article import Article
from analysis.interpret.claims.carried import fitting
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.told_before import is_said_to_be
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.model import Mark, Sentence

STARTS = frozenset({"", ".", ";", ":", "–", "—", '"', "“", "("})
ENDS = frozenset({",", ".", ";", '"', "”", "–", "—", ")"})
CLOSES = frozenset({".", ";", ""})
TOLD = VICTIMS | {"deployed", "returned"}
LITTLE = frozenset({"present", "other", "planned"})
SPEAKER = 9
GIVEN = "given by itself"


def isolated(
    article: Article, sentence: Sentence, what: Counted, course: Course
) -> Measured | None:
    """The measure of what was told right before a number that says nothing but itself."""
    if what.form != "left out" or not stands_alone(sentence, what):
        return None
    here = course.ends if course.sentence == sentence.index else 0
    if found := event(sentence, here, what.first):
        return Measured(found.value, None, GIVEN)
    if sentence.index - course.sentence <= 1 and course.measure not in LITTLE:
        return Measured(fitting(course.measure, what), None, GIVEN)
    before = article.before(sentence)
    told = event(before, 0, len(before.tokens)) if before and here == 0 else None
    moved = told is not None and told.value not in VICTIMS
    return Measured(told.value, None, GIVEN) if told and moved else None


def stands_alone(sentence: Sentence, what: Counted) -> bool:
    """Whether nothing but whoever gives a number stands beside it in its clause."""
    bracketed = word(sentence, what.first - 1) == "("
    closed = bracketed or word(sentence, what.last) in ENDS
    if word(sentence, what.first - 1) not in STARTS or not closed:
        return False
    reach = range(what.last + 1, what.last + SPEAKER)
    if bracketed:
        closes = next((at for at in (what.last, *reach) if word(sentence, at) == ")"), None)
        return closes is not None and not counts_between(sentence, what.last, closes)
    last = next((at for at in reach if word(sentence, at) in CLOSES), what.last + SPEAKER)
    told = near(sentence, "say", what.last, last) or word(sentence, what.last + 1) == "according"
    if not told or counts_between(sentence, what.last, last):
        return False
    return verb_of_subject(sentence, what) is None and not is_said_to_be(sentence, what)


def event(sentence: Sentence, first: int, last: int) -> Mark | None:
    """The last word between two tokens that tells what became of somebody."""
    marks = near(sentence, "measure", first, last)
    found = [m for m in marks if m.last <= last and m.value in TOLD and is_told(m)]
    return found[-1] if found else None


def is_told(mark: Mark) -> bool:
    """Whether a word tells an event by itself: a verb, or a noun of harm such as "deaths"."""
    return mark.detail.startswith("verb") or mark.value in VICTIMS
