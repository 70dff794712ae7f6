"""Subjects behind their verb of saying: "…, said X", "says X"."""

from __future__ import annotations

from analysis.interpret.frames.described import described_behind
from analysis.interpret.frames.sources import before_names, behind, belonging, name_behind
from analysis.interpret.frames.weak import is_told_of
from analysis.interpret.near import (
    BREAKS,
    ENDS,
    PREPOSITIONS,
    gap,
    holds,
    is_capital,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

TELLING = grammar("telling behind")
ARTICLES = frozenset({"a", "an", "the", "one", "another"})
NO_ADJECTIVES = grammar("finite be") | {
    "that", "how", "and", "but", "when", "while", "it", "he", "she", "they", "this", "there", "we",
}  # fmt: skip
SPEAKERS = frozenset({"person", "surname", "office", "anonymous"})
CLOSING = frozenset({".", "", "in", "on", "at", "during", "after", "who", "of", "from"})
SPEAKER_ENDS = BREAKS | CLOSING
NEVER_FIRST = frozenset({"confirm", "deny", "doubt", "cite", "tell"})


def inverted(sentence: Sentence, verb: Mark) -> Mention | None:
    """The subject behind its verb: "…, said X", "says X"."""
    if not is_led_in(sentence, verb):
        return None
    if verb.value in NEVER_FIRST or verb.detail == "ing" or word(sentence, verb.last) == "to":
        return None  # "…, |said to Yonhap"
    near = (m for m in sentence.mentions if 0 <= m.first - verb.last <= 4)
    found = next((m for m in near if only_titles(sentence, verb.last, m.first)), None)
    if found is None or found.kind == "other":
        return described(sentence, verb)
    single = (found.form == "role" and not found.many) or found.kind.startswith("person:")
    named = name_behind(sentence, found) if single or is_office_behind(sentence, found) else None
    return named or belonging(sentence, found)


def described(sentence: Sentence, verb: Mark) -> Mention | None:
    """Somebody behind a verb who has but a description: "said the man, who …"."""
    plain = word(sentence, verb.first) in TELLING and word(sentence, verb.last) in ARTICLES
    return described_behind(sentence, verb.last) if plain else None


def is_office_behind(sentence: Sentence, body: Mention) -> bool:
    """Whether an office of a body stands right behind it: "said |Amnesty director Agnès X"."""
    return any(mark.first == body.last and mark.detail == "one" for mark in sentence.of("role"))


def is_led_in(sentence: Sentence, verb: Mark) -> bool:
    """Whether a break, or "so at least" behind one, stands before an inverted verb."""
    at = verb.first
    while at and word(sentence, at - 1) in {"so", "at", "least", "or", "thus"}:
        at -= 1
    return at == 0 or word(sentence, at - 1) in BREAKS or is_told_of(sentence, at)


def only_titles(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only titles, offices and capitalised words stand between two tokens."""
    titles = before_names()
    words = gap(sentence, first, last)
    if words and words[-1] in titles - {"of"} and may_describe(words[:-1]):
        return True
    return all(
        said in titles or said == "command" or is_capital(sentence, first + n)
        for n, said in enumerate(words)
    )


def may_describe(words: list[str]) -> bool:
    """Whether one or two words may describe an office: "said |district official X Y"."""
    plain = PREPOSITIONS.isdisjoint(words) and all(said.isalpha() for said in words)
    return len(words) <= 2 and plain and NO_ADJECTIVES.isdisjoint(words)


def speaker_behind(sentence: Sentence, verb: Mark, subject: Mention) -> Mention | None:
    """Whoever speaks behind a verb, and not a name in what is said: "they hit Ukraine, said X"."""
    comma = verb.first - 1
    found = inverted(sentence, verb) if word(sentence, comma) == "," else None
    closing = ENDS | (frozenset({","}) if subject.last == comma else frozenset())
    outlet = behind(sentence, verb.last) if found else None
    if outlet and outlet.kind in OUTLETS and word(sentence, outlet.last) in closing:
        return outlet  # "…, said X, a mayor, on Friday, |writes UNN.", "The army, |reports UNN, …"
    if found is None or holds(sentence, {","}, subject.last, comma):
        return None
    person = found and (found.kind in SPEAKERS or found.kind.startswith("person:"))
    person = person or (found is not None and subject.form == "role" and subject.many)
    closed = found and word(sentence, found.last) in SPEAKER_ENDS
    return found if person and closed and found != subject else None
