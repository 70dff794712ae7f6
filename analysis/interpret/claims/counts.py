"""Counts: the claim that a counting number makes, or the reason why it makes none."""

from __future__ import annotations

from dataclasses import replace

from analysis.interpret.around import people_of, quantities_near
from analysis.interpret.chains import UNSAID, saying
from analysis.interpret.chains.unsaid import is_of_hearers
from analysis.interpret.claims.another import one_before
from analysis.interpret.claims.article import Article, Found, Meant
from analysis.interpret.claims.belonging import are_children, is_shared
from analysis.interpret.claims.built import built, rule
from analysis.interpret.claims.carried import goes_on, going_on
from analysis.interpret.claims.classed import unit_of
from analysis.interpret.claims.course import Course, size
from analysis.interpret.claims.doing import ITS_OWN
from analysis.interpret.claims.measured import measured_in_text
from analysis.interpret.claims.mentioned import announced
from analysis.interpret.claims.of_class import of_class
from analysis.interpret.claims.peoples import do_as_people
from analysis.interpret.claims.referred import unsaid
from analysis.interpret.claims.refusals import UNKNOWN, is_pair_in_talks, refusal_of_reading
from analysis.interpret.claims.speakers import MANY, counts_speakers, is_in_cue
from analysis.interpret.claims.told_by import class_told
from analysis.interpret.claims.unfounded import is_unfounded
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted, counted
from analysis.interpret.counted.asked import question
from analysis.interpret.frames import Frame
from analysis.interpret.measures import Measured, measured
from analysis.interpret.measures.wholes import is_parted
from analysis.interpret.near import word
from analysis.model import Quantity, Sentence

FEW = 100  # a smaller number without a noun or a measure counts nothing that is known
SPEAKERS = "counts those who speak"
ATTENDING = Measured("other", None, "told to them")


def counted_claim(
    article: Article, course: Course, sentence: Sentence, quantity: Quantity
) -> Found:
    """The claim that a counting number makes, or the reason why it makes none."""
    told = quantity.first
    quantity = question(sentence, quantity) or quantity
    what = counted(sentence, quantity)
    if what is None:
        return refused(quantity, f"{UNKNOWN}, near {word(sentence, quantity.stops)!r}")
    if is_pair_in_talks(sentence, quantity, what):
        return refused(quantity, "the two sides of an agreement")
    if is_shared(sentence, quantity):
        return refused(quantity, "the one group that others are of")
    if are_children(sentence, quantity):
        return refused(quantity, "somebody's children")
    if counts_speakers(sentence, quantity, what):
        return refused(quantity, SPEAKERS)
    read = measured_in_text(article, course, sentence, quantity, what)
    nothing = is_bare(what, read) and is_few(sentence, quantity, what)
    unit = None if nothing else unit_in_text(article, course, sentence, what, read)
    if unit is None:
        return refused(quantity, "nothing near says what is counted")
    if reason := refusal_of_reading(sentence, quantity, what, read, course):
        return refused(quantity, reason)
    if is_unfounded(sentence, quantity, what, read, unit, course):
        return refused(quantity, "no words of its own say what is counted")
    said = saying(sentence, article.sayings, told)  # asked for last, as it costs the most
    if is_in_cue(sentence, quantity, said) or is_of_source(article, sentence, quantity, what, read):
        return refused(quantity, SPEAKERS)
    unit = class_told(sentence, unit, what, read, said, course)
    what = what if what.counted == unit else what._replace(counted=unit)
    read = of_class(sentence, what, read, course)
    if what.noun and is_of_hearers(sentence, quantity.first):
        read = ATTENDING
    if said.rule == "carried over" and not goes_on(article, sentence, what, said):
        said = UNSAID
    meant = Meant(sentence, quantity, what, read or unsaid(sentence, what, course), said)
    number = replace(quantity.number, decision="claim", reason=rule(meant))
    return Found(number, built(article, course, meant, number), meant)


def is_bare(what: Counted, read: Measured | None) -> bool:
    """Whether neither a noun nor a verb tells of whom or what a number counts."""
    return what.form in {"left out", "of them"} and (read is None or read.rule == ITS_OWN)


def is_few(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a number is small, or a part of some, and those counted do nothing as people do."""
    few = size(quantity.number.figure) < FEW or is_parted(sentence, what)
    return few and not do_as_people(sentence, what)


def is_of_source(
    article: Article, sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None
) -> bool:
    """Whether so many speak, or units only tell to whom somebody belongs: "men of |two brigades".

    A number right before a few who say something is theirs ("|two refugees who fled told AFP"),
    unless a verb of their own tells what befell them.
    """
    few = size(quantity.number.figure) < MANY and what.noun is not None
    spoken = article.sayings.heard[sentence.index].spoken if few or what.counted == "units" else ()
    sources = [item.frame.source for item in spoken]
    ends = {quantity.begins, quantity.stops}
    own = [s for s in spoken if s.frame.source.first in ends and s.frame.source.form == "role"]
    if few and any(not are_harmed(item.frame, quantity, read) for item in own):
        return True
    inside = (source.first < what.first and what.last <= source.last for source in sources)
    return what.counted == "units" and any(inside)


def are_harmed(frame: Frame, quantity: Quantity, read: Measured | None) -> bool:
    """Whether a verb tells what befell so many people, and none of saying stands before it.

    "According to |two doctors, 40 were hurt" and "|Two doctors said 40 were hurt" tell nothing.
    """
    if read is None or frame.cue[0] < quantity.begins:
        return False
    if read.rule.startswith("its verb before"):
        return True
    harmed = read.verb is not None and read.measure in VICTIMS
    return harmed and read.verb is not None and read.verb.first < frame.cue[1]


def unit_in_text(
    article: Article, course: Course, sentence: Sentence, what: Counted, read: Measured | None
) -> str | None:
    """The class of the counted, from the sentences around where its own does not say it."""
    unit = unit_of(sentence, article.before(sentence), what, read, course)
    if unit is None and what.form == "left out" and not course.classes:
        return announced(sentence, article.behind(sentence), what)
    return unit


def single_claim(article: Article, course: Course, sentence: Sentence, quantity: Quantity) -> Found:
    """The claim of one person or thing, whose number no word says."""
    what = counted(sentence, quantity)
    if what is None or (what := classed(sentence, quantity, what, course)).counted is None:
        return Found()
    read = measured(sentence, quantity, what) or going_on(sentence, quantity, what, course)
    said = saying(sentence, article.sayings, quantity.first)
    meant = Meant(sentence, quantity, what, read or unsaid(sentence, what, course), said)
    return Found(claim=built(article, course, meant, None))


def classed(sentence: Sentence, quantity: Quantity, what: Counted, course: Course) -> Counted:
    """One person with their class; one more without a noun is of the sort of those before."""
    noun, unit = what.noun, what.counted
    if unit is None and (before := one_before(sentence, quantity)):
        noun, unit = (before.first, before.last), before.value
        people = people_of(sentence, before)
        what = what._replace(country=what.country or (people.value if people else None))
    elif unit is None and course.sentence == sentence.index:
        unit = course.classes[-1]
    if noun and is_civilian(sentence, what._replace(noun=noun), course):
        unit = "people"
    return what._replace(counted=unit)


def is_civilian(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether "a man" is no soldier: where an age stands by him, or no text is about an army."""
    if what.noun is None or word(sentence, what.noun[1] - 1) not in {"man", "men"}:
        return False
    aged = quantities_near(sentence, what.first, what.last + 2)
    return any(each.kind == "age" for each in aged) or not course.tendency.is_military


def refused(quantity: Quantity, reason: str) -> Found:
    """A number that makes no claim, with the reason."""
    return Found(replace(quantity.number, decision="other", reason=reason))
