"""Dated: the period of a claim, of its own words or as the text goes on about one day."""

from __future__ import annotations

from analysis.interpret.anothers import another_event
from analysis.interpret.around import WIDE, dates_near
from analysis.interpret.claims.article import Article, Meant, day_before, day_behind, day_of
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.siblings import ITEM, sibling
from analysis.interpret.classes import CREWED, FIRED, VICTIMS
from analysis.interpret.measures.objects import has_room
from analysis.interpret.near import gap, holds, word
from analysis.interpret.periods import NONE, Days, Period, blow_day, of_day, period
from analysis.interpret.periods.clauses import finite_verb
from analysis.interpret.periods.since import event_day
from analysis.model import Sentence
from analysis.words import grammar

QUOTES = frozenset({'"', "“", "„"})
BACK = 8  # sentences before one in which an event may be told
DONE = 16  # tokens between two harms done by the same
OTHERWISE = frozenset({";", ":", "but", "while", "said", "says"})
BESIDE = frozenset({"with", "and"})
FIRING = grammar("firing and destroying")
ARMS = FIRED | CREWED
SOME_DAYS = 2  # days that one event may go on: "at the weekend"
THEM = frozenset({"them", "him", "her", "it"})
PARTS = frozenset({"of the noun", "of them"})
LONGER = frozenset(
    {"since", "total", "overall", "altogether", "far", "war", "began", "have", "has"}
)


def dated(article: Article, course: Course, meant: Meant) -> Period:
    """The period of a claim, from its sentence or from what the text said before."""
    day = day_of(article, meant)
    told_them = is_told_them(meant)
    if day is None and (word(meant.sentence, 0) in QUOTES or told_them):
        day = day_before(article, meant.sentence, told_them)
    day = day or day_behind(article, meant.sentence)
    goes_on = meant.read.rule == "in a list" or same_event(article, course, meant)
    going = course.period if goes_on else struck(article, course, meant)
    if is_room(meant):
        return NONE
    days = Days(
        article.published, day, going, sibling(course, meant), meant.read.cue, is_fired(meant)
    )
    found = period(meant.sentence, meant.what, meant.read.measure, days)
    if found.latest is None and is_done_too(course, meant) and course.period:
        return course.period
    return since_event(article, meant, levelled(course, meant, found))


def is_told_them(meant: Meant) -> bool:
    """Whether a number is told to those of whom the sentence before tells: "it had told them"."""
    cue, sentence = meant.said.cue, meant.sentence
    if cue is None or cue[0] != sentence.index:
        return False
    return any(
        word(sentence, at) == "told" and word(sentence, at + 1) in THEM
        for at in range(cue[1], cue[2])
    )


def is_room(meant: Meant) -> bool:
    """Whether a number tells how many there is room for: no date is when they were there."""
    return meant.read.measure == "other" and has_room(meant.sentence, meant.what)


def is_fired(meant: Meant) -> bool:
    """Whether arms were fired or destroyed, which is an event like the harm of people."""
    verb = meant.read.verb
    return (
        meant.read.measure == "other"
        and meant.what.counted in ARMS
        and verb is not None
        and word(meant.sentence, verb.first) in FIRING
    )


def since_event(article: Article, meant: Meant, found: Period) -> Period:
    """A period that begins with an event told of before: "since the quake N have been killed"."""
    sentence = meant.sentence
    if found.earliest is not None or "since" not in sentence.said:
        return found
    before = reversed(article.sentences[max(0, sentence.index - BACK) : sentence.index])
    day = event_day(sentence, meant.what, before)
    if day is None:
        return found
    return of_day(day)._replace(latest=found.latest or article.published, precision="day")


def is_done_too(course: Course, meant: Meant) -> bool:
    """Whether the same did harm twice: "On Monday they killed 12 in the town and seized 30"."""
    sentence, first = meant.sentence, meant.what.first
    if course.sentence != sentence.index or not {course.measure, meant.read.measure} <= VICTIMS:
        return False
    between = gap(sentence, course.ends, first)
    if len(between) > DONE or "and" not in between or not OTHERWISE.isdisjoint(between):
        return False
    joined = course.ends + between.index("and") + 1
    verb = finite_verb(sentence, joined, first)
    return verb == joined and not dates_near(sentence, course.ends, first + ITEM)


def levelled(course: Course, meant: Meant, found: Period) -> Period:
    """A number beside a toll stood at that level: "rose to 90 on Monday, with 36 missing"."""
    before, first = course.period, meant.what.first
    joined = word(meant.sentence, first - 1) in BESIDE and course.sentence == meant.sentence.index
    if before is None or not joined or not {course.measure, meant.read.measure} <= VICTIMS:
        return found
    level = before.earliest is None and before.latest is not None
    undated = found.latest is None or found.earliest == found.latest == before.latest
    return before if level and undated else found


def struck(article: Article, course: Course, meant: Meant) -> Period | None:
    """The day of the blow that a sentence or the one before tells of, for its victims."""
    sentence = meant.sentence
    if meant.read.measure not in VICTIMS or is_longer(sentence):
        return None
    apart = another_event(sentence, meant.what.first)
    own = None if "toll" in sentence.lowers else blow_day(sentence, meant.what)
    before = article.before(sentence)
    near = before is not None and before.paragraph == sentence.paragraph
    if own is None and before is not None and near and not apart:
        own = None if is_apart(course, meant, before) else blow_day(before)
    return of_day(own) if own else None


def is_apart(course: Course, meant: Meant, before: Sentence) -> bool:
    """Whether a blow of the sentence before is not that of the victims in a new one.

    That sentence counts its victims itself, or somebody else gives the new figure.
    """
    if course.sentence < before.index:
        return False
    if course.sentence > before.index:
        return course.measure in VICTIMS
    if course.period is None or course.period.latest is None:
        return False
    own = meant.said.cue is not None and meant.said.cue[0] == meant.sentence.index
    return own or course.measure in VICTIMS


def is_longer(sentence: Sentence) -> bool:
    """Whether a sentence tells of more than one day: "in total", "since the war began"."""
    return holds(sentence, LONGER, 0, min(len(sentence.tokens), WIDE))


def same_event(article: Article, course: Course, meant: Meant) -> bool:
    """Whether a paragraph goes on about the harm of one day in its next sentence.

    Where somebody else gives a figure of his own there, only some of those counted before are
    theirs: "police said. |Four of the dead| were boys, a doctor said".
    """
    if course.period is None or not {course.measure, meant.read.measure} <= VICTIMS:
        return False
    sentence, day = meant.sentence, course.period.earliest
    if another_event(sentence, meant.what.first):
        return False
    until = course.period.latest
    own = meant.said.cue is not None and meant.said.cue[0] == sentence.index
    if own and course.sentence != sentence.index and meant.what.form not in PARTS:
        return False
    one_day = day is not None and until is not None and (until - day).days <= SOME_DAYS
    last = article.sentences[course.sentence]
    near = sentence.index - last.index <= 1 and sentence.paragraph == last.paragraph
    level = "toll" in sentence.lowers
    return one_day and near and not level and not is_longer(sentence)
