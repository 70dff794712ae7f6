"""Verbs: whether a verb takes the counted as its object or, in the passive, as its subject."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, near, quantities_near, quantity_at
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, in_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import PARTICIPLES, PAST

BE = grammar("be")
ADVERBS = grammar("between be and a participle")
ARTICLES = grammar("indefinite articles")
BEFORE_NOUNS = BE | {"the", "its", "their", "of", "some"}
RAILWAYS = grammar("about railways")
NAMING = frozenset({"name", "seat"})
CLAUSES = frozenset({"", ",", ";", ":", "and", "but", "that", "–", "—", '"', "“"})


def form_of(mark: Mark) -> str:
    """The form of a verb: base, s, past, participle, ed or ing; nothing for another word.

    >>> form_of(Mark("measure", "deployed", 0, 1, "verb:past:object"))
    'past'
    """
    return mark.detail.split(":")[1] if mark.detail.startswith("verb") else ""


def is_a_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word that may be a verb is a noun: "from a summer |camp", "20 |ships, 40 tanks".

    So it is behind "be" or an article ("72 are |nurses", "for the |murder of 20"), and "come"
    before a date is a preposition.
    """
    if form_of(mark) == "s":
        led = word(sentence, mark.first - 1) in BEFORE_NOUNS
        return is_counted(sentence, mark) or (led and bool(of_unit(sentence, mark)))
    if is_by_then(sentence, mark) or describes_a_unit(sentence, mark):
        return True
    if form_of(mark) != "base":
        return False
    if word(sentence, mark.first) == "number" and quantity_at(sentence, mark.last) is None:
        return holds(sentence, {"that", "this", "the", "its", "a"}, mark.first - 1, mark.first)
    if word(sentence, mark.first) == "train" and not RAILWAYS.isdisjoint(sentence.said):
        return True
    if word(sentence, mark.first) == "police" and is_of_the_police(sentence, mark):
        return True
    led = word(sentence, mark.first - 1) == "the"
    return led or holds(sentence, ARTICLES, mark.first - 2, mark.first)


def describes_a_unit(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word only begins the name of what is counted: "|ground troops"."""
    numbers = quantities_near(sentence, mark.first - LONGEST, mark.first)
    if not mark.detail.startswith("verb") or all(q.stops != mark.first for q in numbers):
        return False
    return any(u.first == mark.first and u.last > mark.last for u in of_unit(sentence, mark))


def is_of_the_police(sentence: Sentence, mark: Mark) -> bool:
    """Whether "police" only tells whose somebody is: "a guard and four |police officers"."""
    quantity = quantity_at(sentence, mark.first - 1)
    led = quantity is not None or bool(quantities_near(sentence, mark.first - 1, mark.first))
    return led or any(unit.last > mark.last for unit in of_unit(sentence, mark))


def is_by_then(sentence: Sentence, mark: Mark) -> bool:
    """Whether "come" leads to the time at which something will be so: "|come December"."""
    if word(sentence, mark.first) != "come" or not in_date(sentence, mark.first + 1):
        return False
    return word(sentence, mark.first - 1) in CLAUSES


def is_counted(sentence: Sentence, mark: Mark) -> bool:
    """Whether a plural that may be a verb stands right behind a number, which counts it."""
    numbers = quantities_near(sentence, mark.first - LONGEST, mark.first)
    behind = any(q.kind == "count" and q.stops == mark.first for q in numbers)
    return behind and bool(of_unit(sentence, mark))


def of_unit(sentence: Sentence, mark: Mark) -> tuple[Mark, ...]:
    """The counted nouns that begin with a word which may be a verb."""
    return near(sentence, "unit", mark.first, mark.last)


def is_participle(mark: Mark) -> bool:
    """Whether a verb's form can be a participle that describes a noun."""
    return form_of(mark) in PARTICIPLES


def is_passive(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb form is a passive: a participle behind a form of "be"."""
    if form_of(mark) not in PAST:
        return False
    at = mark.first - 1
    while at >= 0 and (word(sentence, at) in ADVERBS or word(sentence, at).endswith("ly")):
        at -= 1
    if word(sentence, at) in {"or", "and"}:
        return holds(sentence, BE, at - 4, at)
    return word(sentence, at) in BE or word(sentence, at) in {"get", "got", "left"}


def relative(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a verb stands in a clause about the counted: "soldiers that Pyongyang has sent"."""
    if word(sentence, what.last) in {"that", "whom", "which"}:
        return not holds(sentence, {",", ";"}, what.last, mark.first)
    for country in near(sentence, "country", what.last, what.last + 1):
        if country.detail in NAMING:
            return mark.first - country.last <= 2
    return False


def takes_object(sentence: Sentence, mark: Mark) -> bool:
    """Whether an object seems to follow a verb."""
    following = word(sentence, mark.last)
    if following in {"the", "a", "an", "its", "their", "his"} or following[:1].isdigit():
        return True
    return takes_number(sentence, mark)


def takes_number(sentence: Sentence, mark: Mark) -> bool:
    """Whether a counting number stands right behind a word, as its object: "killed dozens"."""
    quantity = quantity_at(sentence, mark.last)
    return quantity is not None and quantity.kind == "count"
