"""Phrases: somebody who may speak whom no list has, by the head of a noun phrase.

The head is an office, an occupation or a sort of body: "the flood control office", "the doctors'
union", "Russian investigators". They are only looked for where nobody else is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from analysis.detect.mentions.phrases import days
from analysis.detect.mentions.seen import Seen
from analysis.model import Mention
from analysis.words import grammar, meanings, rows
from analysis.words.forms import FINITE, plural

OWNS = "'s"
ONE = frozenset({"a", "an", "another", "one"})
ARTICLES = grammar("possessives") | ONE | {"the"}
BEFORE_A_NOUN = ARTICLES | {OWNS}
NO_NOUNS = (
    grammar("prepositions")
    | grammar("links")
    | grammar("breaks")
    | grammar("finite be")
    | grammar("have")
    | grammar("modals")
    | grammar("pointing") - {"the"}
    | {"and", "as", "but", "or", "time", "times", "weekend"}
)
NO_HEADS = grammar("no heads of a speaker")
OTHER_HEADS = grammar("bodies of a town or trade") | {"airline", "separatist"}
PLACES = grammar("facilities of a place") | grammar("kinds of land")
PRESS = frozenset({"information", "media", "press"})
FREE = NO_NOUNS | ARTICLES | grammar("between subject and verb") | grammar("pointing")
LONGEST = 8


@cache
def heads() -> frozenset[str]:
    """The nouns with which somebody ends who may speak: "mayor", "mayors", "office", "regiment"."""
    listed = {row["said"].split()[-1] for table in ("roles", "bodies") for row in rows(table)}
    listed |= {said.lower() for said in meanings("organisations")} | OTHER_HEADS
    listed = {said for said in listed if said.isalpha()} - NO_HEADS
    return frozenset(listed | {plural(said) for said in listed}) - PLACES


def phrased(sentence: Seen, others: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a sentence with those whom the head of a noun phrase tells.

    A phrase shares no token with anybody else, but for the owner with whom it opens.
    """
    known = heads()
    if known.isdisjoint(sentence.lowers):
        return tuple(sorted(others))
    kept = {at: mention for mention in others for at in range(mention.first, mention.last)}
    for at in range(len(sentence.lowers) - 1, -1, -1):
        if sentence.lowers[at] in known and at not in kept and is_whole(sentence, at):
            last = end(sentence, at + 1)
            last = at + 1 if any(k in kept for k in range(at + 1, last)) else last
            first = start(sentence, at)
            if first is not None and is_free(sentence, kept, range(first, last)):
                found = somebody(sentence, first, last)
                kept |= dict.fromkeys(range(first, last), found)
    return tuple(sorted(set(kept.values())))


def is_free(sentence: Seen, kept: Mapping[int, Mention], span: range) -> bool:
    """Whether nobody stands within a phrase, but for an owner: "|Ukraine's 8th regiment"."""
    inside = {kept[at] for at in span if at in kept}
    return all(is_owner(sentence, owner, span) for owner in inside)


def is_owner(sentence: Seen, mention: Mention, span: range) -> bool:
    """Whether a mention only says whose somebody is: "|the governor|'s office"."""
    owner = mention.form in {"named", "role"} and mention.kind != "person"
    within = span.start <= mention.first and mention.last < span.stop
    return owner and within and sentence.word(mention.last) == OWNS


def is_whole(sentence: Seen, at: int) -> bool:
    """Whether a head ends its phrase: no "|police station", no "|General X", no "press |office"."""
    before = sentence.word(at - 1)
    if before in PRESS or (sentence.word(at) == "forces" and before != OWNS):
        return False
    if at + 1 >= len(sentence.tokens):
        return True
    behind = sentence.tokens[at + 1]
    if not behind.text.isalpha() or behind.lower in FREE or behind.lower in days():
        return True
    if behind.lower.endswith("ly"):
        return True
    return any(m.first == at + 1 for m in (*sentence.of("say"), *sentence.of("measure")))


def end(sentence: Seen, last: int) -> int:
    """Where a phrase ends with the name of what it is of: "the bar association |of Istanbul"."""
    at = last + 1
    if sentence.word(last) != "of":
        return last
    while sentence.is_raised(at):
        at += 1
    return at if at > last + 1 else last


def start(sentence: Seen, at: int) -> int | None:
    """Where the phrase of a head begins, if it can stand alone: "|the town's mayor"."""
    first = at
    while at - first < LONGEST and is_within(sentence, first - 1):
        first -= 1
        if sentence.word(first) in ARTICLES and sentence.word(first - 1) != OWNS:
            return first
    words = sentence.lowers[first:at]
    named = any(sentence.tokens[k].text[0].isupper() for k in range(max(first, 1), at + 1))
    land = any(first <= mark.first <= at for mark in sentence.of("country"))
    alone = OWNS in words or named or land or sentence.word(at).endswith("s")
    return first if alone else None


def is_within(sentence: Seen, at: int) -> bool:
    """Whether a token may stand within a phrase before its head: "flood", "8th", "doctors'"."""
    said = sentence.word(at)
    if said in BEFORE_A_NOUN:
        return True
    if not said or said in FREE or said in days() or said.endswith("ly"):
        return False
    numbered = said[0].isdigit() and said.endswith(("st", "nd", "rd", "th"))
    return numbered or (said.replace("-", "").isalpha() and not is_verb(sentence, at))


def is_verb(sentence: Seen, at: int) -> bool:
    """Whether a finite verb of saying or of a measure stands at a token: no "its |report"."""
    if sentence.word(at - 1) in BEFORE_A_NOUN:
        return False
    verbs = (m for m in (*sentence.of("say"), *sentence.of("measure")) if m.first <= at < m.last)
    return any(not FINITE.isdisjoint(m.detail.split(":")) for m in verbs)


def somebody(sentence: Seen, first: int, last: int) -> Mention:
    """A source by its description; one of several is anonymous: "a |town mayor"."""
    some_one = sentence.word(first) in ONE
    begins = first + (sentence.word(first) in ARTICLES)
    said = sentence.said(begins, last)
    opening = begins == 0 and 0 not in sentence.starting and said[1:2].islower()
    said = said[0].lower() + said[1:] if opening else said
    many = sentence.word(last - 1).endswith("s") and "of" not in said.split()
    country = next((m.value for m in sentence.of("country") if first <= m.first < last), None)
    name = f"anonymous {said}" if some_one else said
    return Mention(begins, last, "role", name, None, "anonymous", country, many)
