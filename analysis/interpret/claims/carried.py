"""Carried: what a number takes over from the one before it, where its own words do not say."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.around import WIDE, near
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.article import Article
from analysis.interpret.claims.course import Course, measure_before, size
from analysis.interpret.classes import CREWED, HARM, MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.groups import verb_group
from analysis.interpret.measures.modifiers import NOWADAYS
from analysis.interpret.measures.soon import is_in_time
from analysis.interpret.measures.wholes import is_parted, says_harm
from analysis.interpret.near import gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

TAKEN_UP = grammar("taking up a statement")
GOING_ON = frozenset({"left out", "of them", "of a total", "measure before", "collective before"})
FIGURES = frozenset({"count", "percentage", "money"})
ABROAD = frozenset({"deployed", "planned", "supplied", "present", "training", "returned"})
UNSPOKEN = frozenset({"left out", "collective before"})
WHOLES = grammar("pronouns of a whole")
SPREAD = frozenset({",", ";", "and", "another"})
NAME = 3  # words of a country's name
SHARING = grammar("sharing a measure") - {"of", "some", "these", "those", "them", "whom"}
SHARED = grammar("sharing a measure") | {",", "(", "–", "—", "and", "by", "as"}
DRAWING = grammar("bringing together") - {"with", "had", "saw", "included"}
THERE = grammar("being in a place") | {"here", "there"}
LISTING = frozenset(
    {
        (",",), ("and",), (",", "and"), ("or",), ("/",), ("then",), (",", "then"),
    }
)  # fmt: skip


def in_a_list(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of the number before in a list: "lost 226 tanks, 163 vehicles and 118 guns"."""
    if course.sentence != sentence.index or what.form in {"measure noun", "measure before"}:
        return None
    between = gap(sentence, course.ends, what.first)
    if has_own(sentence, what, of_list(course, what)):
        return None
    if is_included(sentence, what):
        return Measured(fitting(of_list(course, what), what), None, "in a list")
    if is_next_with_a_task(sentence, what, course):
        return Measured(fitting(of_list(course, what), what), None, "in a list")
    if len(between) > 4:
        return None
    if is_part(sentence, what, between) or (
        course.listing
        and what.noun is not None
        and tuple(between) in LISTING
        and not is_subject(sentence, what)
    ):
        return Measured(fitting(of_list(course, what), what), None, "in a list")
    return None


def is_included(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is added as a part: ", two children included", "13 among that number"."""
    if word(sentence, what.first - 1) not in SPREAD or what.noun is None:
        return False
    behind = gap(sentence, what.last, what.last + 3)
    if behind[:1] == ["included"]:
        return True
    return behind[:1] == ["among"] and behind[1:] in (["that", "number"], ["the", "dead"])


def is_next_with_a_task(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether each of a list is told what for: "100 sappers to clear mines, 500 men |to dig"."""
    if word(sentence, what.first - 1) not in SPREAD or what.noun is None:
        return False
    return has_a_task(sentence, course.ends) and has_a_task(sentence, what.last)


def has_a_task(sentence: Sentence, at: int) -> bool:
    """Whether a task or a place begins at a token, and no plan of its own: "to be sent"."""
    return word(sentence, at) == "to" and word(sentence, at + 1) not in {"be", "the"}


def by_place(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The harm of the number before, of those elsewhere: "killed 73 in Goma, 45 in Bukavu".

    So of another's in the same battle: "Benin lost 30 men, and Togo |12 in the fighting".
    """
    there = read is not None and (
        read.rule == "locative behind"
        or (read.measure == "engaged" and read.rule == "said right behind it")
    )
    if not there or what.form != "left out":
        return None
    if sentence.index != course.sentence or course.measure not in VICTIMS | {"training"}:
        return None
    said = near(sentence, "measure", course.ends, what.first)
    if any(
        mark.detail.startswith("verb") and mark.value not in HARM | {course.measure}
        for mark in said
    ):
        return None
    spread = word(sentence, what.first - 1) in SPREAD or is_of_another(sentence, what)
    return Measured(course.measure, None, "as the number before") if spread else None


def is_of_another(sentence: Sentence, what: Counted) -> bool:
    """Whether another country, and no verb, stands before a number: "X lost 30, |and Y |12"."""
    return any(
        mark.last == what.first and word(sentence, mark.first - 1) in SPREAD
        for mark in near(sentence, "country", what.first - NAME, what.first)
    )


def has_own(sentence: Sentence, what: Counted, listed: str) -> bool:
    """Whether words at a number say what became of those: "N |killed", "the |murder of N".

    That they were in a battle says no more than the loss that the list tells.
    """
    if says_harm(sentence, what):
        return True
    marks = near(sentence, "measure", what.last, what.last + 1)
    own = [m for m in marks if m.detail == "adj" and not (m.value == "engaged" and listed in HARM)]
    there = word(sentence, what.last) in NOWADAYS and word(sentence, what.last + 1) in THERE
    return there or bool(own)


def is_subject(sentence: Sentence, what: Counted) -> bool:
    """Whether a verb group begins right behind a number, which is its subject then."""
    return verb_group(sentence, what.last) is not None


def is_part(sentence: Sentence, what: Counted, between: Sequence[str]) -> bool:
    """Whether a number is part of the one before: "including N", "N of them officers"."""
    if list(between[-1:]) == [":"] and what.noun is not None:
        return not is_subject(sentence, what)
    if not SHARED.issuperset(between) or is_subject(sentence, what):
        return False
    nation = near(sentence, "country", what.last, what.last + 1)
    if what.form == "of them" and (what.noun or any(m.detail == "demonym" for m in nation)):
        return True
    among = word(sentence, what.last) == "among" and word(sentence, what.last + 1) in WHOLES
    return among or not SHARING.isdisjoint(between)


def going_on(
    sentence: Sentence, quantity: Quantity, what: Counted, course: Course
) -> Measured | None:
    """The measure of the number before, for a part of it or for a number that only goes on."""
    apart = sentence.index - course.sentence
    if course.measure in HARM and is_parted(sentence, what):
        return of_size(quantity, course)
    if are_drawn(sentence, what):
        return Measured("other", None, "a crowd")
    if apart == 0 and what.counted:
        return Measured(fitting(course.measure, what), None, "as the number before")
    enough = size(quantity.number.figure) >= 10 or (
        apart == 0 and course.measure in HARM and is_retold(sentence, what)
    )
    if what.form in UNSPOKEN and apart <= 1 and enough:
        if course.measure in ABROAD and is_in_time(sentence, what.first - 5, what.first):
            return Measured("planned", None, "as the number before, looking ahead")
        return Measured(measure_before(course, sentence), None, "as the number before")
    return None


def is_retold(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is all that another says of the same harm: "; the rebels speak of |nine"."""
    closed = word(sentence, what.last) in {"", ".", ";", ","}
    at = what.first - (word(sentence, what.first - 1) in {"only", "just", "of"})
    speaks = any(mark.last in {at, what.first} for mark in sentence.of("say"))
    return closed and speaks and holds(sentence, {";", ",", "but", "while"}, 0, what.first)


def are_drawn(sentence: Sentence, what: Counted) -> bool:
    """Whether people are a crowd that something brings, whatever was told before: "drew 2,000"."""
    drawn = word(sentence, what.first - 1) in DRAWING
    return drawn and what.counted == "people" and what.noun is not None


def of_size(quantity: Quantity, course: Course) -> Measured | None:
    """The measure of the last number that was as large: "of the 33, eight are dead"."""
    own = size(quantity.number.figure)
    again = [measure for measure, other in course.sizes if other == own]
    return Measured(again[-1], None, "as the number before") if again else None


def of_list(course: Course, what: Counted) -> str:
    """The measure of a list, which is that of its verb again for people behind destroyed arms."""
    harmed = course.measure == "other" and course.verb in HARM
    return course.verb if harmed and what.counted not in MATERIEL else course.measure


def fitting(measure: str, what: Counted) -> str:
    """A measure taken over from troops to materiel, or the other way."""
    materiel = what.counted in MATERIEL
    unarmed = VICTIMS if what.counted in CREWED else HARM
    if materiel and measure in unarmed:
        return "other"
    if measure == "deployed" and materiel:
        return "supplied"
    known = what.counted is not None and not materiel
    return "deployed" if measure == "supplied" and known else measure


def goes_on(article: Article, sentence: Sentence, what: Counted, said: Attribution) -> bool:
    """Whether a sentence without a speaker goes on with the statement of the sentence before.

    It does where it takes up something of it, or where that one gave figures as well. Unnamed
    people and governments say one thing at a time, and what a text ends with is mostly background.
    """
    if what.form in GOING_ON or holds(sentence, TAKEN_UP, what.last - WIDE, what.last):
        return True
    before = article.before(sentence)
    ends = sentence.index == len(article.sentences) - 1
    if before is None or ends or said.voices[0].kind in {"anonymous", "government"}:
        return False
    return any(q.kind in FIGURES for q in before.quantities)
