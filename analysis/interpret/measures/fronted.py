"""Fronted: a state before its verb and the counted behind it: "gone over to the enemy are N".

So too "what remains there is N", where the verb of the clause says it.
"""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.groups import HAVING
from analysis.interpret.measures.objects import beside
from analysis.interpret.measures.verbs import form_of, is_by_then
from analysis.interpret.near import gap, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import PARTICIPLES

BE = grammar("be")
STANDING = BE | HAVING | grammar("standing before its subject")
ADVERBS = grammar("between be and a participle") - HAVING - {"to", "in"}
BEFORE_VERBS = STANDING | ADVERBS
HARD = frozenset({"", ".", ";", ":", "–", "—", '"', "“"})
SOFT = frozenset({",", "and", "but", "while"})
NOWADAYS = frozenset({"still", "now", "already", "reportedly", "also", "later", "then"})
HOMEWARD = frozenset({"home", "homeward", "homewards", "back"})
COMING = frozenset({"came", "come", "went", "gone", "are", "were", "is", "was", "travelled"})
REACH = 30


def fronted(sentence: Sentence, what: Counted) -> Mark | None:
    """The state that opens a clause of which the phrase is the subject behind the verb."""
    verb = beside(sentence, what)
    while word(sentence, verb - 1) in BEFORE_VERBS:
        verb -= 1
    if not STANDING.intersection(gap(sentence, verb, beside(sentence, what))):
        return None
    for first in openings(sentence, verb):
        mark = cleft(sentence, first, verb) or state(sentence, first, verb)
        if mark and goes_to(sentence, mark.last, verb):
            return mark
    return None


def openings(sentence: Sentence, verb: int) -> list[int]:
    """The tokens before a verb at which its clause may begin, the farthest first."""
    found: list[int] = []
    for at in range(verb - 1, max(-1, verb - REACH), -1):
        if word(sentence, at - 1) in HARD:
            return [at, *reversed(found)]
        if word(sentence, at - 1) in SOFT:
            found.append(at)
    return found[::-1]


def state(sentence: Sentence, first: int, verb: int) -> Mark | None:
    """The state that a clause opens with: a participle, an adjective, "to be sent", "home"."""
    while word(sentence, first) in NOWADAYS and not near(sentence, "measure", first, first + 1):
        first += 1
    if word(sentence, first) == "held":
        return Mark("measure", "captured", first, first + 1, "adj")
    if gap(sentence, first, first + 2) == ["to", "be"]:
        return Mark("measure", "planned", first, first + 3, "adj")
    if word(sentence, first) in HOMEWARD and not COMING.isdisjoint(gap(sentence, verb, verb + 2)):
        return Mark("measure", "returned", first, first + 1, "adj")
    has = not HAVING.isdisjoint(gap(sentence, verb, verb + 2)) and "been" not in (
        gap(sentence, verb, verb + 3)
    )
    marks = near(sentence, "measure", first, first + 1)
    found = [
        m for m in marks if m.last <= verb and opens(m, has=has) and not is_by_then(sentence, m)
    ]
    mark = max(found, key=lambda m: m.last, default=None)
    named = mark and near(sentence, "unit", mark.last, mark.last + 1)
    return None if named else mark


def cleft(sentence: Sentence, first: int, verb: int) -> Mark | None:
    """The verb of a clause with "what" that opens a sentence: "what Pyongyang sent was N"."""
    if word(sentence, first) != "what":
        return None
    marks = near(sentence, "measure", first + 1, verb)
    verbs = [m for m in marks if m.detail.startswith("verb")]
    main = (m for m in verbs if word(sentence, m.first) not in HAVING)
    return next(main, next(iter(verbs), None))


def opens(mark: Mark, *, has: bool) -> bool:
    """Whether a word of measure may stand before its own auxiliary."""
    form, subject = form_of(mark), mark.detail.endswith("subject")
    if has:
        return subject and form in PARTICIPLES
    if form in PARTICIPLES:
        return True
    return mark.detail == "adj" or (form == "ing" and subject)


def goes_to(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether nothing but adverbials and asides between commas stands before the verb."""
    said = gap(sentence, at, verb)
    return "," not in said or said[-1] == ","
