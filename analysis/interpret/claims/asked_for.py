"""Asked for: what the question before a number asks: "How many will come? Twelve thousand."."""

from __future__ import annotations

from analysis.interpret.claims.article import Article
from analysis.interpret.counted import counted
from analysis.interpret.counted.asked import in_place, is_asked
from analysis.interpret.measures import Measured, measured
from analysis.interpret.near import gap
from analysis.model import Quantity, Sentence

OPENING = 2  # tokens that may stand before an answer: "Some", "At least"


def is_a_question(sentence: Sentence) -> bool:
    """Whether a question mark ends a sentence."""
    return "?" in gap(sentence, len(sentence.tokens) - 2, len(sentence.tokens))


def asked_before(article: Article, sentence: Sentence, quantity: Quantity) -> Measured | None:
    """The measure of "how many" in the question that a number opens the answer to."""
    question = article.before(sentence) if quantity.begins <= OPENING else None
    if question is None or "many" not in question.words or not is_a_question(question):
        return None
    at = next((k for k in range(len(question.tokens)) if is_asked(question, k)), None)
    if at is None:
        return None
    asked = in_place(quantity, at)
    what = counted(question, asked)
    read = measured(question, asked, what) if what else None
    return read and Measured(read.measure, None, "what the question asks")
