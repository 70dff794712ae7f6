"""Role phrases: where the words begin and end that describe an office or an unnamed group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.detect.mentions.endings import ARTICLES, GOVERNING, Ending, place_behind
from analysis.detect.mentions.owners import (
    FILLERS,
    Owner,
    after_fillers,
    joint_owner,
    owner_before,
)
from analysis.detect.mentions.seen import Seen
from analysis.model import Mark, Mention, Token
from analysis.words import grammar, rows

DETERMINERS = grammar("determiners")
DESCRIBING = FILLERS | grammar("trades of officials")
FAMILIAR = grammar("behind an insider")
BEFORE_BODY = grammar("between role and body")
BEFORE_COUNTRY = grammar("between role and country")
ENVOYS = grammar("going to a place on business")
OF_STATE = grammar("of the state")
WITHIN = frozenset(["at", "in", "inside", "within"])
BESIDE_BODY = frozenset(["own", "senior", "'s"])
SEVERAL = frozenset(["some", "several", "many", "two", "three", "four", "five", "other"])
NO_ADJECTIVES = grammar("prepositions") | grammar("pointing") | grammar("links")
NO_ADJECTIVES |= {"their", "his", "her", "our", "a", "an", "and", "or", "ago", "earlier", "later"}
MEETINGS = frozenset(["briefing", "conference", "event", "release"])  # "at a press |conference"
NO_END = MEETINGS | {"'s"}
SMALL = DETERMINERS | FILLERS | {"the"}


class RolePhrase(NamedTuple):
    """A role with its description, and the country or body that it belongs to.

    `behind` is the country behind the role, `other` a second one joined to it, and `body` the
    body before or behind it. People who only are somewhere ("diplomats in Seoul") have no
    country and are local.
    """

    mark: Mark
    first: int
    last: int
    country: str | None
    behind: str | None
    other: str | None
    body: Mention | None
    is_described: bool
    is_many: bool
    is_local: bool


def role_phrase(sentence: Seen, mark: Mark, bodies: Sequence[Mention]) -> RolePhrase:
    """The phrase around one role: "[a] senior official at South Korea's spy agency"."""
    first, country = described_from(sentence, mark)
    before = body_before(sentence, first, bodies)
    if before:
        first, country = after_fillers(sentence, before.first), before.country
    first = with_adjectives(sentence, with_capitals(sentence, first))
    ends = ending(sentence, mark.last, bodies)
    governed = sentence.word(ends.last - 1) in GOVERNING
    local = bool(ends.country) and not governed and is_local(sentence, first, mark)
    behind = None if local else ends.country
    other = None if local else ends.other
    return RolePhrase(
        mark, first, ends.last,
        country or (ends.body.country if ends.body else None if other else behind),
        behind, other,
        ends.body or before,
        first < mark.first or ends.described,
        mark.detail == "many" or sentence.lowers[mark.first] == "people",
        local,
    )  # fmt: skip


def is_local(sentence: Seen, first: int, mark: Mark) -> bool:
    """Whether people only are in a country: diplomats in Kyiv may be anybody's, officials not."""
    words = {word.removesuffix("s") for word in sentence.lowers[first : mark.last]}
    return sentence.word(mark.last) in WITHIN and words.isdisjoint(OF_STATE)


def described_from(sentence: Seen, mark: Mark) -> Owner:
    """The country before a role, and where the description begins."""
    first = after_fillers(sentence, with_body(sentence, mark.first), DESCRIBING)
    owner = owner_before(sentence, first) or Owner(first, None)
    first, country = joint_owner(sentence, owner)
    return Owner(after_fillers(sentence, first), country)


def with_body(sentence: Seen, first: int) -> int:
    """Where a body's sort before a role begins: "senior [defence ministry] officials"."""
    for mark in sentence.of("body"):
        if mark.last == first:
            return mark.first
    return first


def body_before(sentence: Seen, first: int, bodies: Sequence[Mention]) -> Mention | None:
    """The body right before a role: "Pentagon officials", "UNN's own sources"."""
    at = after_fillers(sentence, first, BESIDE_BODY)
    for body in bodies:
        if body.last == at:
            return body
    return None


@cache
def days() -> frozenset[str]:
    """The names of weekdays and months, in full and short: "on |Saturday |officials said"."""
    return frozenset(row["said"] for table in ("weekdays", "months") for row in rows(table))


def with_capitals(sentence: Seen, first: int) -> int:
    """Where the capitalised words before a role begin, the first of a sentence left out.

    None belongs to it before how many they are: "in a post on X |two diplomats".
    """
    while (
        first > 1
        and is_capital(sentence.tokens[first - 1])
        and sentence.lowers[first] not in DETERMINERS
    ):
        first -= 1
    return first


def is_capital(token: Token) -> bool:
    """Whether a word is written with a capital: part of the name of what a role belongs to."""
    if not token.text[0].isupper() or not token.text.isalpha():
        return False
    return token.lower not in SMALL and token.lower not in days()


def with_adjectives(sentence: Seen, first: int) -> int:
    """Where a role's phrase begins, with two adjectives behind "a": "a volunteer aid group"."""
    for at in (first - 1, first - 2, first - 3):
        if at < 1 or not is_small(sentence, at):
            return first
        if sentence.lowers[at - 1] in {"a", "an", "one", "another"} | SEVERAL:
            return at
    return first


def is_small(sentence: Seen, at: int) -> bool:
    """Whether a token may be an adjective, by its form: a small word of letters, not "of its"."""
    said = sentence.tokens[at].text
    if not said.isalpha() or not said.islower() or said in NO_ADJECTIVES:
        return False
    return not any(m.first == at for m in sentence.of("say"))  # "one official |telling reporters"


def ending(sentence: Seen, last: int, bodies: Sequence[Mention]) -> Ending:
    """The end of a role's phrase: "officials in Seoul", "people familiar with the matter"."""
    body = body_behind(sentence, last, bodies)
    if body:
        return Ending(body.last, None, body)
    if last + 1 >= len(sentence.tokens):
        return Ending(last, described=False)
    place = place_behind(sentence, last) if leads_to_a_country(sentence, last) else None
    return place or Ending(near_end(sentence, last), described=sentence.lowers[last] in FAMILIAR)


def leads_to_a_country(sentence: Seen, last: int) -> bool:
    """Whether a country may be behind a role: "envoy |to X", but not "sent soldiers to X"."""
    if sentence.lowers[last] == "to":
        return sentence.word(last - 1) in ENVOYS
    return sentence.lowers[last] in BEFORE_COUNTRY


def near_end(sentence: Seen, last: int) -> int:
    """Where the name ends of whom somebody is close to: "a source |close to Hezbollah"."""
    if (sentence.word(last), sentence.word(last + 1)) != ("close", "to"):
        return last
    first = last + 2 + (sentence.word(last + 2) in ARTICLES)
    end = first
    while end < len(sentence.tokens) and is_capital(sentence.tokens[end]):
        end += 1
    return end if end > first else last


def body_behind(sentence: Seen, last: int, bodies: Sequence[Mention]) -> Mention | None:
    """The body behind a role: "an official inside South Korea's National Intelligence Service"."""
    if sentence.word(last) not in BEFORE_BODY:
        return None
    starts = (last + 1, last + 1 + (sentence.word(last + 1) in ARTICLES))
    named = max((b for b in bodies if b.first in starts), key=lambda b: b.last, default=None)
    speaks = sentence.word(last - 1).startswith("spokes")
    return named if named or speaks else sort_behind(sentence, starts[-1])


def sort_behind(sentence: Seen, first: int) -> Mention | None:
    """The body of no country that begins at a token: "a source in the |defence ministry"."""
    mark = next((m for m in sentence.of("body") if m.first == first), None)
    if mark is None or sentence.word(mark.last) in NO_END:
        return None
    said = sentence.said(mark.first, mark.last)
    return Mention(mark.first, mark.last, "definite", said, None, f"body:{mark.value}")
