"""Names by their form: people ("Jonas Ohman") and organisations that no list has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.detect.mentions.capitals import (
    PARTICLES,
    is_articled,
    is_name_word,
    name_end,
    organisations,
    raised,
    titles,
)
from analysis.detect.mentions.listed import is_long_name
from analysis.detect.mentions.organisations import organisation, organisation_end
from analysis.detect.mentions.seen import Seen
from analysis.detect.mentions.sorts import sort_apposed, sort_before, sort_behind
from analysis.model import Mark, Mention, Token
from analysis.words import grammar, meanings, rows
from analysis.words.gazetteer import first_names
from analysis.words.tokens import words_of

NO_FIRST_NAMES = frozenset(
    ["cyclone", "hurricane", "storm", "typhoon", "fort", "hotel", "lake", "mount", "operation",
     "plaza", "port", "villa"]
)  # fmt: skip
PLACED = frozenset(["camp", "county", "district", "town", "township", "village"])
BEFORE_SPEAKERS = frozenset({"by", "to", "said", "says", ",", "citing", "told"})
LANDS = grammar("kinds of land") | grammar("last words of a place")
OFFICES = grammar("last words of an office")
CHARGES = grammar("what an office is of")
NO_SURNAMES = LANDS | OFFICES | grammar("last words of a heading")
SLUGS = grammar("slugs of a title")
DIRECTIONS = frozenset(
    ["Central", "Eastern", "North", "Northeastern", "Northern", "Northwestern", "South",
     "Southeastern", "Southern", "Southwestern", "Western"]
)  # fmt: skip
SETTLEMENTS = frozenset(["city", "town", "village"])


@cache
def no_surnames() -> frozenset[str]:
    """Capitalised words that are never a surname: units, numbers, short months, slugs."""
    units = {row["said"] for table in ("collectives", "cardinals") for row in rows(table)}
    return frozenset(units | {f"{row['said']}." for row in rows("months")}) | SLUGS


def named_by_form(sentence: Seen) -> Iterator[Mention]:
    """People and organisations by their form, each token in at most one of them."""
    tokens, last = sentence.tokens, 0
    capitals = raised(tokens)
    words = [at for at in capitals if is_name_word(tokens[at].text)]
    if not words:
        return
    inside = {*words, *[at for at in capitals if is_articled(tokens[at].text)]}
    inside |= {at for at in capitals if at - 1 in inside and is_before_a_sort(tokens, at)}
    free = inside - known_tokens(sentence)
    called = generic(sentence) | states(sentence)
    for at in words:
        if at < last:
            continue
        run = before_another(sentence, at, name_end(tokens, at, inside))
        first = directed_start(tokens, at)
        last = organisation_end(tokens, first, run)
        if last > at:
            if (at, last) not in called:
                yield organisation(tokens, first, last)
        elif at in free:
            if sort := sort_before(sentence, at):
                last = name_end(tokens, at, inside)
                name = words_of(tokens, at, last)
                yield Mention(sort.first, last, "named", name, None, sort.kind)
            else:
                last = name_end(tokens, at, free)
                yield from person(tokens, at, last)


def directed_start(tokens: Sequence[Token], at: int) -> int:
    """Where a name begins with its direction: "|Western Mindanao Command"."""
    before = tokens[at - 1] if at > 1 else None
    return at - 1 if before and before.text in DIRECTIONS else at


def before_another(sentence: Seen, at: int, last: int) -> int:
    """Where a run of capitalised words ends before another who is listed: "Party |and X Y"."""
    listed = (m.first - 1 for m in sentence.of("source") if at < m.first - 1 and m.last <= last)
    return next((end for end in listed if sentence.word(end) == "and"), last)


def is_before_a_sort(tokens: Sequence[Token], at: int) -> bool:
    """Whether what an organisation is called ends behind a token: "Goma |Central Hospital"."""
    return at + 1 < len(tokens) and tokens[at + 1].text in organisations()


def generic(sentence: Seen) -> set[tuple[int, int]]:
    """Where bodies are called by nothing but their sort: "the Ministry of Defence"."""
    return {(body.first, body.last) for body in sentence.of("body")}


def states(sentence: Seen) -> set[tuple[int, int]]:
    """Where states are called by a name of more words than one: "the Russian Federation"."""
    return {(land.first, land.last) for land in sentence.of("country") if is_long_name(land)}


def known_tokens(sentence: Seen) -> set[int]:
    """The tokens of names that a gazetteer has, and of bodies of two words ("Joint Chiefs").

    A place may be a first name ("Aden Duale").
    """
    known = {
        at for first, last in generic(sentence) if last - first > 1 for at in range(first, last)
    }
    for kind in ("source", "country", "place", "body"):
        for mark in sentence.of(kind):
            known.update(range(mark.first, mark.last))
    for mark in sentence.of("place"):
        first = mark.last not in known and is_first_name(sentence.tokens, mark)
        if first or is_last_name(sentence, mark, known):
            known.discard(mark.first)
    return known


def is_first_name(tokens: Sequence[Token], mark: Mark) -> bool:
    """Whether a town's name of one word stands before what looks like a surname.

    Another place's does where listed people bear it as a first name: "Vladimir |Mustermann".
    """
    if mark.last - mark.first != 1 or mark.last >= len(tokens):
        return False
    if mark.detail not in SETTLEMENTS and tokens[mark.first].text not in first_names():
        return False
    following = tokens[mark.last]
    named = following.lower in titles() or following.text in organisations()
    return is_name_word(following.text) and not named


def is_last_name(sentence: Seen, mark: Mark, known: set[int]) -> bool:
    """Whether a place's name is a surname: "according to Fajar |Sukma, an official"."""
    at = mark.first - 1
    if at < 1 or mark.last - mark.first != 1 or at in known:
        return False
    first = sentence.tokens[at]
    named = is_name_word(first.text) and first.text[1:].islower() and first.lower not in titles()
    return named and sentence.word(at - 1) in BEFORE_SPEAKERS


def person(tokens: Sequence[Token], first: int, last: int) -> Iterator[Mention]:
    """The person whom a run of capitalised words names, titles before the name left out."""
    first = behind_titles(tokens, first, last)
    words = [token.text for token in tokens[first:last]]
    placed = last < len(tokens) and tokens[last].lower in PLACED
    a_thing = bool(words) and words[0].lower() in NO_FIRST_NAMES
    if words and (sort := sort_apposed(tokens, last)):
        yield Mention(first, last, "named", " ".join(words), None, sort)
        return
    if words and (placed or a_thing or words[-1].lower() in NO_SURNAMES):
        return
    if " ".join(words).lower() in meanings("holidays"):
        return
    if len(words) == 1 and words[0].lower() not in no_surnames():
        kind = "person" if is_introduced(tokens, last) else sort_behind(tokens, last)
        yield Mention(first, last, "named", words[0], None, kind)
    elif 2 <= len(words) <= 4 and all(map(is_part, words)) and not any(map(is_shouted, words)):
        yield Mention(first, last, "named", " ".join(words), None, "person")


def is_introduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether an age or a description with one follows a name: "Zin, 34,", "Zin, a 44-year-old"."""
    words = [token.lower for token in tokens[at : at + 6]]
    if words[:1] != [","] or len(words) < 3:
        return False
    aged = words[1].isdigit() and len(words[1]) == 2 and words[2] == ","
    return aged or (words[1] == "a" and any(word.endswith("year-old") for word in words[2:]))


def behind_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a name begins behind the last title in it, or what that office is of."""
    for at in range(last, first, -1):
        if tokens[at - 1].lower in titles():
            return at
        if tokens[at - 1].lower in CHARGES and last - at > 1:
            return at  # "Minister of |Commerce X Y"
    return first


def is_part(word: str) -> bool:
    """Whether a word can stand in a person's name: capitalised, or a particle such as "bin"."""
    return word[0].isupper() or word.lower() in PARTICLES or "-" in word


def is_shouted(word: str) -> bool:
    """Whether a word in capitals is too long for initials, as in a headline."""
    return word.isupper() and len(word) > 3
