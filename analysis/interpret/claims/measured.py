"""Measured in a text: the measure that a sentence gives, seen with the sentences before it."""

from __future__ import annotations

from analysis.interpret.claims.article import Article
from analysis.interpret.claims.asked_for import asked_before
from analysis.interpret.claims.carried import by_place, going_on, in_a_list, of_size
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.doing import doing
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
from analysis.interpret.claims.labelled import labelled
from analysis.interpret.claims.levels import (
    at_an_earlier_time,
    coming_to,
    growing,
    risen_to,
)
from analysis.interpret.claims.own_figures import own_figure, the_same
from analysis.interpret.claims.pooled import pooled, summed
from analysis.interpret.claims.referred import foretold, referring
from analysis.interpret.claims.tallied import tallied
from analysis.interpret.claims.those_before import (
    belonging,
    contained,
    following,
    held_besides,
    still_captive,
)
from analysis.interpret.claims.to_come import to_come
from analysis.interpret.claims.told_before import told_before
from analysis.interpret.claims.victims import of_those_called_victims
from analysis.interpret.claims.wholes import of_victims
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured, measured
from analysis.interpret.measures.refined import moved
from analysis.interpret.measures.strengths import of_batch
from analysis.model import Quantity, Sentence


def measured_in_text(
    article: Article, course: Course, sentence: Sentence, quantity: Quantity, what: Counted
) -> Measured | None:
    """The measure of a counted phrase; each step may look back further than the one before."""
    read = labelled(article.before(sentence), sentence, what) or in_a_list(sentence, what, course)
    read = read or measured(sentence, quantity, what)
    if batch := of_batch(sentence, what, read):
        read = moved(sentence, what, batch)
    read = of_victims(sentence, what, read) or read
    read = by_place(sentence, what, read, course) or read
    read = referring(sentence, quantity, what, read, course) or read
    read = to_come(sentence, what, read, article.published) or read
    read = following(sentence, what, read, course) or read
    read = at_an_earlier_time(sentence, what, read, course) or read
    read = read or doing(sentence, what) or going_on(sentence, quantity, what, course)
    read = summed_up(sentence, quantity, what, read, course)
    read = there_were(sentence, what, read, course) or read
    read = among_them(sentence, what, read, course) or read
    read = still_captive(sentence, quantity, what, read, course) or read
    read = held_besides(sentence, what, read, course) or read
    read = risen_to(sentence, what, course) or read
    read = coming_to(sentence, quantity, what, read, course) or read
    read = tallied(sentence, quantity, what, read, course) or read
    read = contained(sentence, what, read, course) or growing(sentence, what) or read
    read = the_same(sentence, quantity, what, read, course) or read
    told = told_before(article, sentence, what, read, course)
    read = told or own_figure(sentence, quantity, what, read, course) or read
    read = of_those_called_victims(sentence, what, read, course) or read
    read = pooled(sentence, what) or summed(sentence, quantity, what, course) or read
    read = read or asked_before(article, sentence, quantity)
    if read is None and what.form == "left out":
        behind = article.behind(sentence)
        return of_size(quantity, course) or foretold(sentence, quantity, behind, course)
    return read


def summed_up(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of a figure told before, where a number sets, sums or repeats it."""
    if sets_figure(sentence, quantity, what) and says_no_measure(sentence, read):
        return of_total(sentence, what, course) or (read if what.noun else None)
    if is_total(sentence, what, read):
        return of_total(sentence, what, course) or read
    again = (
        counts_again(sentence, what, read)
        or belonging(sentence, what, read, course)
        or has_on_record(sentence, what, read, course)
    )
    return (of_figure_before(sentence, what, course) if again else None) or read
