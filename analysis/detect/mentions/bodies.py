"""Bodies of states: "South Korea's defence ministry", "the spy agency in Seoul"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.detect.mentions.owners import Owner, country_behind, is_adjective, owner_before
from analysis.detect.mentions.seen import Seen
from analysis.model import Mark, Mention
from analysis.words import grammar, meanings, rows
from analysis.words.forms import plural
from analysis.words.gazetteer import Source, adjectives, called, state_bodies

OUTLETS = frozenset(["blog", "channel", "magazine", "portal", "site", "website"])
UNITS = frozenset({"battalion", "brigade", "platoon", "regiment", "squadron"})
COMMITTEES = frozenset({"committee", "committees", "panel", "subcommittee"})
PRESS_DESKS = grammar("behind press")


@cache
def role_words() -> frozenset[str]:
    """Every office and occupation, singular and plural."""
    said = {row["said"] for row in rows("roles")}
    return frozenset(said | {plural(word) for word in said})


def is_of_role(sentence: Seen, last: int) -> bool:
    """Whether a body only says of what sort a role, an outlet or a committee is.

    So in "defence ministry officials", "the intelligence committee".
    """
    said = sentence.word(last)
    return said in role_words() or said in OUTLETS or said in COMMITTEES


def is_of_men(sentence: Seen, body: Mark) -> bool:
    """Whether a body only says whose men are meant: "3,000 of Pyongyang's |military personnel"."""
    return any(
        body.first <= unit.first <= body.last < unit.last and unit.detail == "many"
        for unit in sentence.of("unit")
    )


def is_of_unit(sentence: Seen, mark: Mark) -> bool:
    """Whether a body only says of what sort a unit is: "the 8th special forces |regiment"."""
    return sentence.word(mark.last) in UNITS


def is_of_desk(sentence: Seen, mark: Mark) -> bool:
    """Whether "press" only says what a desk does: "the army's press service"."""
    return sentence.word(mark.last - 1) == "press" and sentence.word(mark.last) in PRESS_DESKS


def owned_bodies(sentence: Seen) -> Iterator[Mention]:
    """A country's body by its sort, the country before or behind it."""
    for mark in sentence.of("body"):
        if is_of_desk(sentence, mark) or is_of_unit(sentence, mark):
            continue
        owner, last = owner_before(sentence, mark.first), mark.last
        if owner is None:
            owner, last = owner_behind(sentence, mark)
        describes = is_of_role(sentence, last) or is_of_men(sentence, mark)
        if owner and owner.country and not describes:
            words = sentence.said(mark.first, mark.last)
            yield body_mention((owner.first, last), owner.country, mark.value, words)


def shared_bodies(sentence: Seen) -> Iterator[Mention]:
    """The same body of other countries: "|US, |Korean and Ukrainian intelligence"."""
    for mark in sentence.of("body"):
        owner = owner_before(sentence, mark.first)
        first, listed = owner.first if owner else 0, False
        words = sentence.said(mark.first, mark.last)
        while sentence.word(first - 1) == "and" or (listed and sentence.word(first - 1) == ","):
            end = first - 1 - (sentence.word(first - 2) == ",")
            other = sentence.ending.get(end)
            if other is None or not is_adjective(sentence, other):
                break
            yield body_mention((other.first, other.last), other.value, mark.value, words)
            first, listed = other.first, True


def owner_behind(sentence: Seen, mark: Mark) -> tuple[Owner | None, int]:
    """The country behind a body, and its end: "the General Staff of Ukraine"."""
    if sentence.word(mark.last) in {"in", "of"}:
        place = country_behind(sentence, mark.last + 1, frozenset(["the"]))
        if place:
            return Owner(mark.first, place.value), place.last
    return None, mark.last


def body_mention(span: tuple[int, int], country: str, body: str, words: str) -> Mention:
    """A body of a country: the gazetteer's, or one named after the country and the words."""
    found = state_bodies().get((country, body)) or unlisted_body(country, body, words)
    return Mention(*span, "named", found.name, found.source_id, found.kind, country)


def unlisted_body(country: str, body: str, words: str) -> Source:
    """A body that the gazetteer lacks.

    >>> unlisted_body("FJI", "navy", "navy")
    Source(source_id='fji-navy', name='Fijian navy', kind='military', country='FJI', parent_id=None)
    """
    words = body if words.endswith("reports") else words  # "Japanese news |reports"
    kind, name = meanings("body_kinds").get(body, "government"), f"{adjectives()[country]} {words}"
    found = called().get(name.lower())
    return found or Source(f"{country.lower()}-{body}", name, kind, country)
