"""Counts: the claim that a counting number makes, or the reason why it makes none."""

from __future__ import annotations

from dataclasses import replace

from analysis.interpret.around import LONGEST, mentions_near, quantities_near
from analysis.interpret.chains import UNSAID, Attribution, saying
from analysis.interpret.claims.article import Article, Found, Meant
from analysis.interpret.claims.built import built, rule
from analysis.interpret.claims.carried import (
    by_place,
    fitting,
    goes_on,
    going_on,
    in_a_list,
    of_size,
)
from analysis.interpret.claims.classed import announced, unit_of
from analysis.interpret.claims.course import Course, size
from analysis.interpret.claims.elided import (
    among_them,
    counts_again,
    has_on_record,
    is_total,
    of_figure_before,
    of_total,
    says_no_measure,
    sets_figure,
    there_were,
)
from analysis.interpret.claims.referred import (
    at_an_earlier_time,
    belonging,
    contained,
    foretold,
    growing,
    referring,
    risen_to,
    still_captive,
    to_come,
    unsaid,
)
from analysis.interpret.claims.wholes import of_victims
from analysis.interpret.classes import HARM, MATERIEL, MILITARY
from analysis.interpret.counted import Counted, counted
from analysis.interpret.counted.asked import question
from analysis.interpret.counted.numbered import NUMBERING
from analysis.interpret.frames.near import BREAKS, holds, word
from analysis.interpret.measures import Measured, measured
from analysis.interpret.measures.candidates import is_parted
from analysis.interpret.measures.meaning import as_measure
from analysis.interpret.measures.refined import fit
from analysis.model import Quantity, Sentence
from analysis.words import grammar

BE = grammar("be")
FEW = 100  # a smaller number without a noun or a measure counts nothing that is known
SAYING = frozenset({"said", "told", "say"})
TALKING = frozenset(
    {"agreed", "agree", "signed", "sign", "met", "meet", "spoke", "speak", "discussed", "discuss",
     "talked", "negotiated", "exchanged", "pledged", "vowed"}
)  # fmt: skip
BELONGING = frozenset({"of", "from", "in", "at", "with"})
BEHIND = 7
NEAR = 3
FIGURES = grammar("tolls") | grammar("figure nouns")
AUXILIARY = frozenset(
    {"also", "already", "been", "had", "has", "have", "is", "later", "of", "reported", "them",
     "was", "were", "whom"}
)  # fmt: skip


def counted_claim(
    article: Article, course: Course, sentence: Sentence, quantity: Quantity
) -> Found:
    """The claim that a counting number makes, or the reason why it makes none."""
    told = quantity.first
    quantity = question(sentence, quantity) or quantity
    what = counted(sentence, quantity)
    if what is None:
        noun = word(sentence, quantity.stops)
        return refused(quantity, f"counts something the vocabulary does not hold, near {noun!r}")
    if is_pair_in_talks(sentence, quantity, what):
        return refused(quantity, "the two sides of an agreement")
    said = saying(sentence, article.sayings, told)
    if counts_speakers(sentence, quantity, what, said):
        return refused(quantity, "counts those who speak")
    read = in_a_list(sentence, what, course) or measured(sentence, quantity, what)
    read = of_victims(sentence, what, read) or read
    read = by_place(sentence, what, read, course) or read
    read = referring(sentence, quantity, what, read, course) or read
    read = to_come(sentence, what, read, article.published) or read
    read = at_an_earlier_time(sentence, what, read, course) or read
    read = read or going_on(sentence, quantity, what, course)
    if sets_figure(sentence, quantity, what) and says_no_measure(sentence, read):
        read = of_total(sentence, what, course) or (read if what.noun else None)
    elif is_total(sentence, what, read):
        read = of_total(sentence, what, course) or read
    elif (
        counts_again(sentence, what, read)
        or belonging(sentence, what, read, course)
        or has_on_record(sentence, what, read, course)
    ):
        read = of_figure_before(sentence, what, course) or read
    read = there_were(sentence, what, read, course) or read
    read = among_them(sentence, what, read, course) or read
    read = still_captive(sentence, quantity, what, read, course) or read
    read = risen_to(sentence, what, course) or read
    read = contained(sentence, what, read, course) or growing(sentence, what) or read
    if read is None and what.form == "left out":
        behind = article.behind(sentence)
        read = of_size(quantity, course) or foretold(quantity, behind, course)
    unit = unit_of(sentence, article.before(sentence), what, read, course)
    if unit is None and what.form == "left out" and not course.classes:
        unit = announced(sentence, article.behind(sentence), what)
    few = size(quantity.number.figure) < FEW or is_parted(sentence, what)
    if unit is None or (read is None and what.form in {"left out", "of them"} and few):
        return refused(quantity, "nothing near says what is counted")
    if is_some_other_thing(sentence, quantity, what, read):
        return refused(quantity, "one of a thing the vocabulary does not hold")
    if shares_other_noun(sentence, quantity, what) or takes_up_other_things(sentence, what, read):
        return refused(quantity, "counts something the vocabulary does not hold")
    what = what if what.counted == unit else what._replace(counted=unit)
    if read and unit == "people" and is_population(sentence, read):
        read = read._replace(measure="other")
    if read and unit in MATERIEL | MILITARY:
        read = as_measure(read, fitting(fit(read.measure, what), what))
    if said.rule == "carried over" and not goes_on(article, sentence, what, said):
        said = UNSAID
    meant = Meant(sentence, quantity, what, read or unsaid(sentence, what, course), said)
    number = replace(quantity.number, decision="claim", reason=rule(meant))
    return Found(number, built(article, course, meant, number), meant)


def is_pair_in_talks(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether "the two" are the sides named before: "the two agreed", "the two have signed"."""
    if what.form != "left out" or quantity.number.figure.best != 2:
        return False
    the = word(sentence, quantity.begins - 1) == "the"
    return the and holds(sentence, TALKING, quantity.stops, quantity.stops + 3)


def is_some_other_thing(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None
) -> bool:
    """Whether "one" is not beside the harm it counts: "One strike killed 5", "whom one asks".

    "One had died", "killed one" and "one dead" count somebody.
    """
    if what.form != "left out" or quantity.number.said.lower() != "one":
        return False
    at = read.cue[0] if read and read.cue and read.measure in HARM - {"engaged"} else None
    if at is None or at < quantity.begins - NEAR:
        return True
    return any(word(sentence, k) not in AUXILIARY for k in range(quantity.stops, at))


def shares_other_noun(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether the noun behind "and N" is of nothing known: "blocks of 108 and 98 places"."""
    if what.form != "left out" or word(sentence, quantity.stops) not in {"and", "or"}:
        return False
    coming = (
        q for q in sentence.quantities if q.kind == "count" and q.begins == quantity.stops + 1
    )
    return any(is_noun_behind(sentence, q) and counted(sentence, q) is None for q in coming)


def is_noun_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a plural stands right behind a number: "98 places"."""
    return word(sentence, quantity.stops).endswith("s")


def takes_up_other_things(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether what a number goes on with is no count: "Visits rose: 24", "400 km, from |1,000".

    A colon opens what a clause told that counts nothing, or the number before has a unit.
    """
    compared = word(sentence, what.first - 1) in {"from", "than", "to"}
    again = compared or read is None or read.rule == "as the number before"
    if what.form != "left out" or not again:
        return False
    before = [q.kind for q in sentence.quantities if q.stops <= what.first]
    if before[-1:] in (["distance"], ["measure"], ["money"]):
        return True
    opens = not before and read is not None and word(sentence, what.first - 1) == ":"
    return opens and FIGURES.isdisjoint(sentence.words)


def is_population(sentence: Sentence, read: Measured) -> bool:
    """Whether a verb tells how many a people is, and not where: "the Druze number 700,000"."""
    told = read.cue is not None and word(sentence, read.cue[0]) in NUMBERING
    return told and read.measure == "present" and read.verb is not None


def single_claim(article: Article, course: Course, sentence: Sentence, quantity: Quantity) -> Found:
    """The claim of one person or thing, whose number no word says."""
    what = counted(sentence, quantity)
    if what is None or what.counted is None:
        return Found()
    if is_civilian(sentence, what, course):
        what = what._replace(counted="people")
    read = measured(sentence, quantity, what) or going_on(sentence, quantity, what, course)
    said = saying(sentence, article.sayings, quantity.first)
    meant = Meant(sentence, quantity, what, read or unsaid(sentence, what, course), said)
    return Found(claim=built(article, course, meant, None))


def is_civilian(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether "a man" is no soldier: where an age stands by him, or no text is about an army."""
    if what.noun is None or word(sentence, what.noun[1] - 1) != "man":
        return False
    aged = quantities_near(sentence, what.first, what.last + 2)
    return not course.tendency.is_military or any(each.kind == "age" for each in aged)


def refused(quantity: Quantity, reason: str) -> Found:
    """A number that makes no claim, with the reason."""
    return Found(replace(quantity.number, decision="other", reason=reason))


def counts_speakers(
    sentence: Sentence, quantity: Quantity, what: Counted, said: Attribution
) -> bool:
    """Whether a number counts the people who make the statement: "three diplomats said"."""
    if said.cue and said.cue[0] == sentence.index and said.cue[1] <= quantity.first < said.cue[2]:
        return True
    last = max(quantity.last, what.last - 1)  # "two of the agency's officials"
    return any(
        mention.form == "role"
        and mention.first <= last
        and quantity.last <= mention.last
        and is_saying(sentence, mention.last)
        for mention in mentions_near(sentence, quantity.first - LONGEST, last + 1)
    )


def is_saying(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying follows, and no passive such as "are said to have left".

    What they belong to may stand between: "two members of the committee told AFP".
    """
    if word(sentence, at) in BE:
        return False
    if word(sentence, at) in BELONGING:
        ends = range(at + 1, at + BEHIND)
        at = next((k for k in ends if word(sentence, k) in SAYING | BE | BREAKS), at)
    return holds(sentence, SAYING, at, at + 2)
