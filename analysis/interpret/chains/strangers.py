"""Strangers: speakers whom no list knows: one name and an office, capitals alone, hospitals."""

from __future__ import annotations

from analysis.interpret.chains.names_alone import by_name_alone
from analysis.interpret.chains.openers import known_up_to
from analysis.interpret.frames import Frame
from analysis.interpret.frames.described import FACILITIES
from analysis.interpret.frames.described import source as described
from analysis.interpret.near import BREAKS, PREPOSITIONS, gap, is_act, is_capital, is_light, word
from analysis.interpret.voices import Cast, Voice, direct, latest, office, resolved
from analysis.model import Mention, Sentence
from analysis.words.slugs import slug
from analysis.words.tokens import words_of

FIRST = 2  # the token at which who is introduced stands at the latest
OFFICE = 3  # tokens behind an article within which their office begins
INTRODUCING = frozenset(
    {"a", "an", "the", "chief", "director", "head", "mayor", "spokesman", "spokesperson", "who"}
)
OFFICE_REACH = 14
LONGEST = 4
OUTLET_WORDS = frozenset({"agency", "broadcaster", "channel", "newspaper", "radio", "station"})


def unmet(cast: Cast, sentence: Sentence, frame: Frame) -> Voice | None:
    """Whom a source means that only the words behind it name, those that it quotes apart."""
    source = frame.source
    named = source.form == "named" and source.kind != "surname"
    if named or known_up_to(sentence, frame) == source.first:
        known = resolved(cast, source) or by_initials(cast, source) or acronym(sentence, source)
        known = known or single_name(sentence, source) or facilities(sentence, frame)
        if known:
            return known
    return by_name_alone(cast, sentence, frame)


def facilities(sentence: Sentence, frame: Frame) -> Voice | None:
    """The hospitals or the like that open a sentence: "Hospitals in Mandalay put the toll at"."""
    first = frame.source.first
    if first > 0 or word(sentence, first) not in FACILITIES or frame.around:
        return None
    told = described(sentence, first, frame.cue[1] - 1)
    return direct(told) if told else None


def single_name(sentence: Sentence, source: Mention) -> Voice | None:
    """Whoever has one name alone, and an office before or behind it: "the mayor, X, said"."""
    at, name = source.first, source.name
    if source.kind != "surname" or not name[1:].islower() or not name.isalpha():
        return None
    opens = word(sentence, source.last) == "," and word(sentence, source.last + 1) in INTRODUCING
    office = word(sentence, at - 1) == "," and word(sentence, source.last) == ","
    if not opens and not (office and at > 1 and is_of_office(sentence, at - 1)):
        return None
    return Voice(name, "person-" + slug(name), "person")


def is_of_office(sentence: Sentence, comma: int) -> bool:
    """Whether the words right before a comma begin with an office: "head of the section,"."""
    near = range(comma - 1, max(-1, comma - OFFICE_REACH), -1)
    start = next((k for k in near if word(sentence, k) in BREAKS), -1)
    roles = (mark.first for mark in sentence.of("role") if mark.detail == "one")
    return any(start < first <= start + 3 for first in roles)


def by_initials(cast: Cast, source: Mention) -> Voice | None:
    """The body named before whose initials somebody uses: "the Joint Chiefs …, the JCS said"."""
    name = source.name
    if source.kind != "surname" or not name.isupper() or len(name) < 3:
        return None
    return latest(cast.bodies_of(("initials", name), lambda v: initials(v.name).endswith(name)))


def initials(name: str) -> str:
    """The capitals with which the words of a name begin.

    >>> initials("South Korean Joint Chiefs of Staff")
    'SKJCS'
    """
    return "".join(word[0] for word in name.split() if word[0].isupper())


def acronym(sentence: Sentence, source: Mention) -> Voice | None:
    """The body that a text calls by nothing but capitals: "the news service MISNA said"."""
    name = source.name
    if source.kind != "surname" or not name.isupper() or not 3 <= len(name) <= 8:
        return None
    outlet = not OUTLET_WORDS.isdisjoint(gap(sentence, source.first - 2, source.first))
    kind = "outlet" if outlet else "ngo"
    return Voice(name, ("outlet-" if outlet else "") + slug(name), kind)


def introduced(sentence: Sentence, name: Mention) -> Voice | None:
    """Whoever a sentence introduces by a single name and an office: "Tarada, the commander,"."""
    at = name.last + 1
    if name.kind != "surname" or word(sentence, at - 1) != "," or name.first > FIRST:
        return None
    article = word(sentence, at) in {"a", "an", "the"}
    held = any(at < mark.first <= at + OFFICE for mark in sentence.of("role"))
    person = name._replace(kind="person")
    return direct(person) if article and held else None


def in_office_of(
    cast: Cast, sentence: Sentence, source: Mention, known: Voice | None
) -> Voice | None:
    """Whoever holds an office of what nobody told beside a known name: "the head of prisons"."""
    if known is None or known.kind != "person" or known.anonymity != "named":
        return None
    of = source.last
    if source.form != "definite" or not source.kind.startswith("person:") or source.many:
        return None
    last = noun_end(sentence, of + 1) if word(sentence, of) == "of" else of
    if last == of or word(sentence, last - 1) in cast.office_words(known.name):
        return None
    return office(f"{source.name} {words_of(sentence.tokens, of, last)}", None)


def noun_end(sentence: Sentence, at: int) -> int:
    """The token behind a plain noun of things that begins at a token, else that before it."""
    noun = at + (word(sentence, at) in {"the", "a", "its", "their"})
    body = next((m for m in sentence.mentions if noun in range(m.first, m.last)), None)
    told_before = body is not None and body.kind != "other" and noun > at
    if told_before or not is_plain(sentence, noun):
        return at - 1
    ends = (k for k in range(noun + 1, noun + LONGEST) if not is_plain(sentence, k))
    return next(ends, noun + 1)


def is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a small word that may be part of a noun stands at a token."""
    said = word(sentence, at)
    small = said.isalpha() and not is_capital(sentence, at) and said not in BREAKS | PREPOSITIONS
    return small and not is_light(sentence, at) and not is_act(sentence, at)
