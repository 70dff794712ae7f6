"""Elided: numbers that set a figure named before: "bringing the total to N", "puts it at N"."""

from __future__ import annotations

from analysis.interpret.claims.carried import fitting
from analysis.interpret.claims.course import Course, measure_before
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.interpret.measures.groups import COMING
from analysis.interpret.measures.soon import is_in_time
from analysis.interpret.measures.tenses import WILL
from analysis.interpret.near import gap, holds, word
from analysis.interpret.places.going_on import is_among_those
from analysis.model import Quantity, Sentence
from analysis.words import grammar

BE = grammar("be")
SETTING = grammar("setting a figure")
FIGURES = grammar("tolls") | {"it", "them", "this", "that", "score", "sum", "death"}
LEADING = frozenset({"at", "to", "as", "is", "was", "now", "stands", "stood", "by", "being"})
TOTALS = (grammar("tolls") | {"total"}) - {"toll"}
MOVABLE = grammar("measures that can lie ahead")
AFTER_TOTAL = grammar("be") | COMING | {"has", "had", "now", "stands", "stood", ",", ":", "comes"}
AGAIN = "as the number before"
THAT = frozenset({"it", "that", "this", "they"})
WERE = frozenset({"was", "were", "been"})
COUNTING = grammar("counting again")
GIVING = grammar("giving verbs")
GOING = frozenset({"go", "goes", "went", "going", "gone"})
LOCATIVES = grammar("being in a place")
RECORDING = grammar("having on record")
ON_RECORD = frozenset({"on", "in", "by", "to"})
COUNTED_IN = tuple(f" {said} " for said in grammar("being part of a number"))
SHOWN = grammar("found or shown of the dead")
TAKING_IN = frozenset({"takes", "took"})
RECORDS = frozenset({"list", "lists", "books", "record", "file", "files", "name", "report"})
BREAKS = frozenset({",", ";", ":", ".", "", "(", "and", "but", "who", "that", "which"})
CLAUSE_BREAKS = BREAKS - {",", "that"}
WORD_BREAKS = BREAKS - FIGURES
REACH = 12
APART = 3


def sets_figure(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a number without a noun sets a figure: "put the figure at N", "takes it to N"."""
    them = what.noun is not None and word(sentence, what.noun[0]) == "them"
    if not (them or what.form == "left out"):
        return False
    if word(sentence, quantity.begins - 1) not in LEADING:
        return False
    figure = False
    for at in range(quantity.begins - 2, max(-1, quantity.begins - REACH), -1):
        said = word(sentence, at)
        if said in SETTING and figure:
            return True
        if said in WORD_BREAKS:
            return False
        figure = figure or said in FIGURES
    return False


def says_no_measure(sentence: Sentence, read: Measured | None) -> bool:
    """Whether nothing but a verb of setting a figure, as in "put it at N", would give a measure."""
    if read is None or read.cue is None:
        return read is None
    return word(sentence, read.cue[0]) in SETTING | {"them"}


def counts_again(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a number only says how many somebody else counts: "Kyiv counts 1,000".

    So does one of the names or pictures of those told of: "added 200 |portraits".
    """
    if what.form != "left out" or read is None or read.cue is None:
        return False
    if word(sentence, what.last) in SHOWN:
        return True
    if read.measure == "planned" or word(sentence, what.last) in LOCATIVES:
        return False
    first, last = read.cue
    given = last > what.first and word(sentence, first) in GIVING  # "120 |gave themselves up"
    if (word(sentence, first) in COUNTING and not given) or gap(sentence, first, first + 2) == [
        "followed",
        "by",
    ]:
        return True
    return word(sentence, first) in GOING and what.first <= last + 2 and rises(sentence, first)


def has_on_record(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether somebody has a number of the harmed before: "the union has 400", "is at 875".

    Nothing of a place or a use may follow, where it would be told who is somewhere.
    """
    if what.form != "left out" or course.measure not in VICTIMS or sentence.index == 0:
        return False
    if read is None or read.cue is None or read.measure not in {"present", "other"}:
        return False
    known = word(sentence, read.cue[0]) in RECORDING and read.cue[0] < what.first
    last = what.last
    listed = word(sentence, last) in ON_RECORD and holds(sentence, RECORDS, last, last + 4)
    return known and (listed or closes(sentence, last) or word(sentence, last) == "by")


def is_total(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a number is what a figure named before is: "the number may be N", "it was N"."""
    if is_to_be(sentence, what):
        return True
    own = read is not None and read.measure != "present" and read.rule != AGAIN
    if what.form != "left out" or own:
        return False
    for at in range(what.first - 1, max(-1, what.first - 7), -1):
        said = word(sentence, at)
        if said in CLAUSE_BREAKS or word(sentence, at + 1) == "of":
            return False
        if said in TOTALS:
            return word(sentence, at + 1) in AFTER_TOTAL
    return False


def is_to_be(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what others will be: "before long |that will be N"."""
    be = what.first - 1
    if word(sentence, be) != "be" or what.form not in {"left out", "noun behind"}:
        return False
    return word(sentence, be - 1) in WILL and word(sentence, be - 2) in THAT


def of_total(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of the figure before, or a plan where it is one to come: "may soon be N"."""
    before = of_figure_before(sentence, what, course)
    if before is None or before.measure not in MOVABLE:
        return before
    coming = holds(sentence, WILL, what.first - 6, what.first)
    coming = coming or is_in_time(sentence, what.first - 7, what.first)
    return before._replace(measure="planned") if coming else before


def there_were(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of the figure before, where a number only existed: "in 2023 there were N"."""
    if read is None or read.rule != "there are" or course.measure == "planned":
        return None
    past = read.cue is not None and holds(sentence, WERE, *read.cue)
    materiel = what.counted in MATERIEL and course.measure == "supplied"
    apart = sentence.index - course.sentence
    if apart != 1 or not ((past and what.form == "left out") or materiel):
        return None
    return of_figure_before(sentence, what, course)


def among_them(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of those before, of whom others are part: "among them are 500 officers"."""
    if read is None or sentence.index - course.sentence > 1:
        return None
    if is_counted_in(sentence, what):
        return of_figure_before(sentence, what, course)
    verb = read.rule.startswith("its") and read.cue and word(sentence, read.cue[0]) not in BE
    among = is_among_those(sentence, what) or is_among_others(sentence, what)
    if read.measure not in {"present", "other"} or verb or not among:
        return None
    return of_figure_before(sentence, what, course)


def is_among_others(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is of those not yet told of: "among the others were |105 soldiers"."""
    before = gap(sentence, what.first - 4, what.first - 1)
    return before[:2] == ["among", "the"] and before[2:] in (["others"], ["rest"])


def is_counted_in(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is part of the one before: "500 officers and a general are |counted in"."""
    last = what.last
    while last < what.last + REACH and word(sentence, last) not in CLAUSE_BREAKS - {"and"}:
        last += 1
    said = f" {' '.join(gap(sentence, what.last, last + 1))} "
    if any(each in said for each in COUNTED_IN):
        return True
    before = gap(sentence, what.first - 4, what.first)
    return before[-1:] == ["in"] and not TAKING_IN.isdisjoint(before) and figure_of(before)


def figure_of(before: list[str]) -> bool:
    """Whether a figure takes others in: "a |figure that takes in"."""
    return not FIGURES.isdisjoint(before[:2])


def rises(sentence: Sentence, at: int) -> bool:
    """Whether estimates, and no people, go so far: "go as high as N", "goes up to N"."""
    return gap(sentence, at + 1, at + 3) in (["as", "high"], ["up", "to"], ["as", "far"])


def of_figure_before(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of the figure that a number sets anew, or None where none stands before it."""
    if not 0 <= sentence.index - course.sentence <= APART:
        return None
    return Measured(fitting(measure_before(course, sentence), what), None, "as the number before")
