"""Claims: every counting number of a text with its meaning, or with why it is no claim."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.interpret.chains import sayings
from analysis.interpret.claims.another import others
from analysis.interpret.claims.article import Article, Found
from analysis.interpret.claims.bare import bare_claims
from analysis.interpret.claims.counts import counted_claim, single_claim
from analysis.interpret.claims.course import Course, gone_on
from analysis.interpret.claims.single import singles
from analysis.interpret.claims.tendencies import Tendency
from analysis.interpret.claims.worded import worded
from analysis.interpret.places import Scenes
from analysis.interpret.stances import may_judge
from analysis.interpret.voices import Voice
from analysis.model import Date, Reading, Sentence

__all__ = ["reading"]


def reading(
    text: str,
    sentences: Sequence[Sentence],
    dates: Sequence[Date],
    published: date | None,
    publisher: Voice | None,
) -> Reading:
    """All claims of a text, and a decision on each of its numbers."""
    whole = sayings(sentences, publisher.source_id if publisher else None)
    named = Scenes(sentences)
    article = Article(text, sentences, whole, named, published, publisher)
    course = Course(Tendency(sentences, named, lambda: article.hosts))
    found: list[Found] = []
    for sentence in sentences:
        here, course = read(article, course, sentence)
        found.extend(here)
    claims = [each.claim for each in found if each.claim]
    return Reading(
        tuple(worded(article, sorted(claims, key=lambda claim: (claim.starts, claim.ends)))),
        tuple(each.number for each in found if each.number),
        tuple(dates),
    )


def read(article: Article, course: Course, sentence: Sentence) -> tuple[list[Found], Course]:
    """What is found in a sentence, and how the text goes on after it."""
    found: list[Found] = []
    for quantity in sentence.quantities:
        if quantity.kind == "count":
            found.append(counted_claim(article, course, sentence, quantity))
            course = after(course, found[-1])
        else:
            found.append(Found(quantity.number))
    ones = (*singles(sentence), *others(sentence))
    found += [single_claim(article, course, sentence, each) for each in ones]
    if may_judge(sentence):
        found += [Found(claim=claim) for claim in bare_claims(article, sentence, course)]
    return found, course


def after(course: Course, found: Found) -> Course:
    """How a text goes on after a number."""
    return gone_on(course, found.claim, found.meant) if found.claim and found.meant else course
