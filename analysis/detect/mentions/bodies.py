"""Bodies of states: "South Korea's defence ministry", "the spy agency in Seoul", "the army"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.detect.mentions.capitals import is_name_word
from analysis.detect.mentions.owners import (
    PREPOSITIONS,
    Owner,
    country_behind,
    is_adjective,
    owner_before,
)
from analysis.detect.mentions.seen import Seen
from analysis.detect.mentions.unnamed import spelled
from analysis.model import Mark, Mention
from analysis.words import grammar, meanings, rows
from analysis.words.forms import plural
from analysis.words.gazetteer import Source, adjectives, called, state_bodies

LOCAL = grammar("of no state")
SORTS_OF_AUTHORITIES = grammar("sorts of authorities")
SORTS = SORTS_OF_AUTHORITIES | LOCAL
AUTHORITIES = frozenset(["administration", "authorities", "authority"])
OUTLETS = frozenset(["blog", "channel", "magazine", "portal", "site", "website"])
UNITS = frozenset({"battalion", "brigade", "platoon", "regiment", "squadron"})
COMMITTEES = frozenset({"committee", "committees", "panel", "subcommittee"})
SERVICES = frozenset(["agencies", "services"])
PRESS_DESKS = grammar("behind press")
NEAR = 9  # tokens between a capital that opens a sentence and a body in it
DOCUMENTS = grammar("statements") | grammar("publications")


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


def is_of_document(sentence: Seen, mark: Mark) -> bool:
    """Whether a body only says of what sort a document is: "its daily intelligence update"."""
    of_a_sort = sentence.lowers[mark.first] == "intelligence" and mark.last == mark.first + 1
    return of_a_sort and sentence.word(mark.last) in DOCUMENTS


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


def taken_up(sentence: Seen, body: Mark) -> Mark | None:
    """The country that "its" before a body, or "there" behind it, takes up in its sentence.

    "Its" takes up who acts, if anybody does: in "China sent men to Mali, its army said" China.
    """
    owner = sentence.word(body.first - 1)
    if owner == "the" and sentence.word(0) == "in":
        return next((m for m in sentence.of("country") if is_seat_of(sentence, m, body)), None)
    if owner == "'s" and sentence.word(body.first - 2) in {"country", "nation"}:
        return of_somebody(sentence, body.first)
    if owner not in {"its", "whose"} and sentence.word(body.last) != "there":
        return None
    before = [mark for mark in sentence.of("country") if mark.last <= body.first]
    acting = [mark for mark in before if owner == "its" and is_acting(sentence, mark)]
    return next(reversed(acting or before), None)


def of_somebody(sentence: Seen, at: int) -> Mark | None:
    """The country of whoever speaks before a token: "A |Kenyan aide … the nation's army"."""
    roles = {mark.first for mark in sentence.of("role")}
    near = [m for m in sentence.of("country") if m.last <= at and m.detail == "demonym"]
    return next((m for m in reversed(near) if not roles.isdisjoint({m.last, m.last + 1})), None)


def is_seat_of(sentence: Seen, seat: Mark, body: Mark) -> bool:
    """Whether a sentence opens with a capital, and tells of a body there: "In Jakarta the army"."""
    near = body.first - seat.last <= NEAR and seat.first == 1 and seat.detail == "seat"
    others = (m for m in sentence.of("country") if seat.last <= m.first < body.first)
    return near and next(others, None) is None


def is_acting(sentence: Seen, mark: Mark) -> bool:
    """Whether a country is no adjective, owns nothing, and stands behind no preposition."""
    oblique = sentence.word(mark.first - 1) in PREPOSITIONS or sentence.word(mark.last) == "'s"
    return mark.detail != "demonym" and not oblique


def group_before(sentence: Seen, body: Mark) -> Mark | None:
    """The armed group whose body a sentence tells of: "|Houthi media", "|Hamas police"."""
    near = (m for m in sentence.of("source") if m.last == body.first)
    return next((m for m in near if m.detail == "armed-group"), None)


def rulers_behind(sentence: Seen, body: Mark) -> Mark | None:
    """A government of no state behind a body: "the ministry of the |Salvation Government"."""
    at = body.last + 1 + (sentence.word(body.last + 1) == "the")
    if sentence.word(body.last) != "of":
        return None
    near = (m for m in sentence.of("source") if at <= m.first <= at + 1)
    named = (m for m in near if m.detail == "government" and not m.value.endswith("-government"))
    return next(named, None)


def is_of_no_state(sentence: Seen, body: Mark) -> bool:
    """Whether a word before a body makes it another than the state's: "local police"."""
    before = sentence.word(body.first - 1)
    sorted_out = before in SORTS_OF_AUTHORITIES and sentence.word(body.last - 1) in AUTHORITIES
    return sorted_out or sentence.word(sort_start(sentence, body.first)) in LOCAL


def sort_start(sentence: Seen, at: int) -> int:
    """Where the words begin that say of what sort a body is: "the |work safety administration"."""
    while sentence.word(at - 1) in SORTS:
        at -= 1
    return at


def with_town(sentence: Seen, at: int) -> int:
    """Where the name of a town begins that a capitalised "city" at a token ends."""
    town = at > 0 and sentence.tokens[at].text == "City"
    return at - (town and is_name_word(sentence.tokens[at - 1].text))


def bare_bodies(sentence: Seen) -> Iterator[Mention]:
    """A body that the sentence does not say whose: "the army", "police", "state media"."""
    for mark in sentence.of("body"):
        if is_of_role(sentence, mark.last) or is_of_document(sentence, mark):
            continue
        if is_of_desk(sentence, mark) or is_of_unit(sentence, mark):
            continue
        if sentence.word(mark.first - 1) == "social":  # "on social |media"
            continue
        if any(other.first == mark.last for other in sentence.of("body")):  # "military media"
            continue
        if owner := taken_up(sentence, mark):
            words = sentence.said(mark.first, mark.last)
            yield body_mention((mark.first - 1, mark.last), owner.value, mark.value, words)
        elif group := group_before(sentence, mark):
            said = sentence.said(group.first, mark.last)
            yield Mention(group.first, mark.last, "role", said, None, "anonymous", None, True)
        elif rulers := rulers_behind(sentence, mark):
            both = sentence.said(mark.first, mark.last), sentence.said(rulers.first, rulers.last)
            kind = meanings("body_kinds").get(mark.value, "government")
            yield Mention(mark.first, rulers.last, "named", " of the ".join(both), None, kind)
        elif is_of_no_state(sentence, mark):
            last = mark.last + (sentence.word(mark.last) in SERVICES)
            first = with_town(sentence, sort_start(sentence, mark.first))
            land = sentence.ending.get(first)
            whose = land.value if land and is_adjective(sentence, land) else None
            first = land.first if land and whose else first
            said = plain(sentence, first, last)
            yield Mention(first, last, "role", said, None, "anonymous", whose, True)
        else:
            first = mark.first - (sentence.word(mark.first - 1) == "the")
            said = plain(sentence, mark.first, mark.last)
            yield Mention(first, mark.last, "definite", said, None, f"body:{mark.value}")


def plain(sentence: Seen, first: int, last: int) -> str:
    """Some words as they stand within a sentence: "Police" at its beginning is "police".

    A name is none the less: "General Staff".
    """
    said, opening = sentence.said(first, last), spelled(sentence, first)
    rest = said[len(opening) :]
    return said if any(word[0].isupper() for word in rest.split()) else opening + rest
