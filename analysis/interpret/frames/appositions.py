"""Appositions: names that a description follows: "X, the U.N. rights chief, said"."""

from __future__ import annotations

from analysis.interpret.frames.phrases import is_channel, phrase_start
from analysis.interpret.frames.reaching import RELATIVES, reaches
from analysis.interpret.frames.wholes import name_start
from analysis.interpret.near import (
    BREAKS,
    LINKS,
    PREPOSITIONS,
    counts,
    holds,
    is_capital,
    is_light,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

ASIDE_OPENINGS = grammar("aside openings") | grammar("answering a publication")
ARTICLES = grammar("possessives") | {"a", "an", "one", "the"}
NO_OFFICE = BREAKS | LINKS | {"who", "which", "that", "told", "said", "says"}
OPENINGS = BREAKS | LINKS | {"", "but", "then", "yet"}
BEFORE_NO_SUBJECT = PREPOSITIONS | grammar("finite be") | grammar("have") | grammar("modals")
SIGN_BEFORE = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—"}
ASIDE_SIGNS = frozenset(SIGN_BEFORE.values())
ASIDE_STARTERS = ARTICLES | RELATIVES | {"including"}
PART_ENDS = frozenset({";", ":", '"', "“", "”"})
TURNING = frozenset({"and", "but", "while"})
BEFORE_A_UNIT = frozenset({"the", "strong"})  # "of the 300-strong |Brigade Rouge"


def unclosed(
    sentence: Sentence, inner: Mention, before: list[Mention], verb: int
) -> Mention | None:
    """The name that an office follows up to the verb: "X, a spokesman for the agency said"."""
    person = next((m for m in reversed(before) if m.kind == "person"), None)
    if person is None or word(sentence, person.last) not in {",", "a", "an"}:
        return None
    comma = word(sentence, person.last) == ","
    office = person.last + 1 + (comma and word(sentence, person.last + 1) in {"a", "an"})
    held = any(m.first - office in {0, 1} for m in sentence.of("role"))
    last = verb - (word(sentence, verb - 1) == ",")
    plain = held and not holds(sentence, NO_OFFICE - {"-"}, office, last)
    apart = opens_clause(sentence, phrase_start(sentence, person))
    unit = word(sentence, inner.first - 1) in BEFORE_A_UNIT
    return person if plain and apart and (unit or inner.kind != "person") else None


def opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether a name opens a clause, behind what leads in: "X", "Late on Sunday |X"."""
    if first == 0 or word(sentence, first - 1) in OPENINGS:
        return True
    if word(sentence, first - 1) in BEFORE_NO_SUBJECT:
        return False
    if is_light(sentence, first - 1):
        return True
    begins = next((at + 1 for at in range(first - 1, -1, -1) if word(sentence, at) in BREAKS), 0)
    parted = not is_capital(sentence, first - 1) or is_channel(sentence, first - 1)
    acted = any(begins <= m.first < first and m.detail in FINITE for m in sentence.of("say"))
    return word(sentence, begins) in PREPOSITIONS and parted and not acted


def opening_before(sentence: Sentence, inner: Mention | None, verb: int) -> Mention | None:
    """Whoever a part opens with, before an aside that ends at a verb: "X, who leads Y of Z, said".

    `inner` is whom the verb has before it else: nobody, or a bare name that stands in the aside.
    """
    closes = closing_before(sentence, verb)
    if closes is None or (inner is not None and inner.kind != "surname"):
        return None
    breaks = (k for k in range(closes - 1, -1, -1) if word(sentence, k) in PART_ENDS)
    part = next(breaks, -1) + 1
    first = next((m for m in sentence.mentions if m.first >= part), None)
    if first is None or first.form not in {"named", "role"} or inner == first:
        return None
    opens = phrase_start(sentence, first) <= part and word(sentence, first.last) in ASIDE_SIGNS
    aside = first.last + 1
    described = word(sentence, aside) in ASIDE_STARTERS or word(sentence, aside).isdigit()
    whole = word(sentence, first.last) == SIGN_BEFORE.get(word(sentence, closes))
    apart = word(sentence, closes) != "," or not turns(sentence, inner, aside, closes)
    return first if opens and described and whole and apart and aside < closes else None


def turns(sentence: Sentence, inner: Mention | None, first: int, last: int) -> bool:
    """Whether what stands between two tokens may turn to somebody else: "…, and the army"."""
    links = [at for at in range(first, last) if word(sentence, at) in TURNING]
    return any(inner is not None or word(sentence, at + 1) in ARTICLES for at in links)


def closing_before(sentence: Sentence, verb: int) -> int | None:
    """The comma, dash or bracket right before a verb and its auxiliaries."""
    at = verb - 1
    while at > 0 and is_light(sentence, at):
        at -= 1
    return at if at > 0 and word(sentence, at) in SIGN_BEFORE else None


def apposed(sentence: Sentence, inner: Mention, before: list[Mention], verb: int) -> Mention | None:
    """The name that a description with another name follows: "X, the U.N. rights chief, said"."""
    closes = next((k for k in range(inner.last, verb) if word(sentence, k) == ","), None)
    if closes is None:
        return None
    led = reaches(sentence, closes + 1, verb)
    related = word(sentence, closes + 1) in RELATIVES | ASIDE_OPENINGS
    if not led and not (related and reaches(sentence, closes, verb)):
        return None
    outer = next((m for m in reversed(before) if is_described(sentence, m, inner, closes)), None)
    return inner if outer and is_named_as(outer, inner) else outer


def is_named_as(outer: Mention, inner: Mention) -> bool:
    """Whether a name is set apart behind an office: "the mayor, |Max Mustermann|, said"."""
    office = outer.form != "named" and not outer.many
    return office and inner.kind == "person" and inner.first == outer.last + 1


def is_described(sentence: Sentence, outer: Mention, inner: Mention, closes: int) -> bool:
    """Whether what stands behind a name up to a comma describes it: "X, a member of the …,"."""
    at = outer.last
    if word(sentence, at) != "," or counts(sentence, at, closes):
        return False
    if inner.first - at <= 4:
        return True
    free = outer.form == "named" and word(sentence, name_start(sentence, outer) - 1)
    acting = any(at <= m.first < closes for m in sentence.of("say"))
    held = any(0 < mark.first - at <= 2 for mark in sentence.of("role"))
    opens = (held or word(sentence, at + 1) in ARTICLES) and not holds(
        sentence, {","}, at + 1, closes
    )
    return opens and not acting and free not in PREPOSITIONS | {False}
