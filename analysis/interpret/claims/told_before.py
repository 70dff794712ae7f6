"""Told before: bare numbers of those whom the words before tell of, in a text's own order.

A number that stands alone with whoever gives it counts those of its own sentence, else those of the
last number, else those sent or come home in the sentence before: "Several were carried off; a
dozen, he would guess". Any bare number that nothing else measures counts the one harm that the
sentence before tells of without a number: "killed villagers. Seventy, says the mayor".
"""

from __future__ import annotations

from analysis.interpret.around import counts_between, near
from analysis.interpret.claims.article import Article
from analysis.interpret.claims.carried import fitting
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.tallied import HAVING, TALLIES, says_little
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.interpret.measures.asides import aside
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.interpret.near import gap, holds, places, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

SETTING = grammar("setting a figure") | grammar("counting again")
SPEAKING = frozenset({"of", "about", "say", "says", "said", "suggests", "suggest", "only", "just"})
BEING = grammar("finite be")
HEIGHTS = frozenset({"at", "to"})  # "puts it |at 40", but "came |at 7"
OPENING = frozenset({"", ",", ";", ":", '"', "“", "—", "–", "and", "but"})
COUNTING = grammar("counting again") | {"estimate", "estimated", "estimates", "estimating", "up"}
LEADING = OPENING | COUNTING | SPEAKING | HEIGHTS
NEAR = 7
NONE = frozenset({"no", "nobody", "none", "not"})
STARTS = frozenset({"", ".", ";", ":", "–", "—", '"', "“", "("})
ENDS = frozenset({",", ".", ";", '"', "”", "–", "—", ")"})
CLOSES = frozenset({".", ";", ""})
TOLD = VICTIMS | {"deployed", "returned"}
LITTLE = frozenset({"present", "other", "planned"})
SPEAKER = 9
HOW = frozenset({"how"})

OWNED = grammar("have") | {"led", "lead", "leads", "commands", "commanded"}
TAKING_UP = frozenset({"them", "toll"})
RULE = "as told before"


def told_before(
    article: Article, sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of those told of before a bare number, if it counts them."""
    before = article.before(sentence)
    if before and takes_up(sentence, what) and course.sentence < before.index:
        harm = harm_told(before)
        return Measured(harm, None, RULE) if harm else None
    if what.form != "left out":
        return None
    given = is_given(sentence, what)
    measure = told_of(sentence, before, what, course) if given else None
    if measure is None and course.sentence < sentence.index and stands_alone(sentence, what):
        measure = how_many(sentence, what.first)  # "how many died is unclear: Kyiv says |40"
    if measure is None and before and may_be_of_harm(sentence, before, what, read, course):
        asked = None if is_had(sentence, what) else how_many(before, len(before.tokens))
        measure = asked or (harm_told(before) if stands_alone(sentence, what) else None)
    return Measured(measure, None, RULE) if measure else None


def takes_up(sentence: Sentence, what: Counted) -> bool:
    """Whether a pronoun or a toll is all that a number counts: "puts |them at 40", "the toll"."""
    return (
        what.form == "measure before"
        and what.noun is not None
        and holds(sentence, TAKING_UP, *what.noun)
    )


def told_of(
    sentence: Sentence, before: Sentence | None, what: Counted, course: Course
) -> str | None:
    """What was told last before a number that says nothing but itself and who gives it."""
    here = course.ends if course.sentence == sentence.index else 0
    if found := event(sentence, here, what.first):
        return found.value
    if sentence.index - course.sentence <= 1 and course.measure not in LITTLE:
        return fitting(course.measure, what)
    told = event(before, 0, len(before.tokens)) if before and here == 0 else None
    return told.value if told and told.value not in VICTIMS else None


def is_given(sentence: Sentence, what: Counted) -> bool:
    """Whether nothing but whoever gives a number stands beside it: "|a dozen|, he would guess"."""
    bracketed = word(sentence, what.first - 1) == "("
    closed = bracketed or word(sentence, what.last) in ENDS
    if word(sentence, what.first - 1) not in STARTS or not closed:
        return False
    reach = range(what.last + 1, what.last + SPEAKER)
    if bracketed:
        ends = next((at for at in (what.last, *reach) if word(sentence, at) == ")"), None)
        return ends is not None and not counts_between(sentence, what.last, ends)
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


def may_be_of_harm(
    sentence: Sentence, before: Sentence, what: Counted, read: Measured | None, course: Course
) -> bool:
    """Whether nothing else measures a number, and none was counted since the sentence before."""
    own = read is not None and read.rule.startswith("its ")
    anew = course.sentence < before.index and not own
    return anew and says_little(sentence, what, read) and not is_said_to_be(sentence, what)


def is_had(sentence: Sentence, what: Counted) -> bool:
    """Whether somebody has or leads a number, whatever was asked: "He led |300"."""
    return holds(sentence, OWNED, what.first - 3, what.first)


def how_many(before: Sentence, last: int) -> str | None:
    """The harm that a sentence wonders about: "How many |died is disputed. Kyiv lists 40"."""
    asked = next((k for k in places(before, HOW) if word(before, k + 1) == "many"), None)
    if asked is None:
        return None
    marks = near(before, "measure", asked, min(asked + SPEAKER, last))
    return next((m.value for m in marks if m.value in VICTIMS and is_told(m)), None)


def stands_alone(sentence: Sentence, what: Counted) -> bool:
    """Whether a number has no noun and no verb of its own: "Nine, he says", "puts it at 40"."""
    listed = not TALLIES.isdisjoint(gap(sentence, what.last, what.last + 4))
    led = word(sentence, what.first - 1)
    if led in HEIGHTS and not holds(sentence, SETTING, what.first - NEAR, what.first):
        return False
    return (led in LEADING and closes(sentence, what.last)) or (led in HAVING and listed)


def is_said_to_be(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence goes on to say what a number is: "Forty, says X, |is the price"."""
    return word(sentence, aside(sentence, what.last)) in BEING


def harm_told(before: Sentence) -> str | None:
    """The one harm that a sentence without a number tells of, if no word denies that."""
    if any(each.kind == "count" for each in before.quantities) or not NONE.isdisjoint(before.said):
        return None
    harms = {mark.value for mark in before.of("measure") if mark.value in VICTIMS}
    return harms.pop() if len(harms) == 1 else None
