"""Bare bodies: those of a state that no land stands beside: "the army", "police", "its army"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.detect.mentions.bodies import body_mention, is_of_desk, is_of_role, is_of_unit
from analysis.detect.mentions.capitals import is_name_word
from analysis.detect.mentions.owners import PREPOSITIONS, is_adjective
from analysis.detect.mentions.seen import Seen
from analysis.detect.mentions.unnamed import spelled
from analysis.model import Mark, Mention
from analysis.words import grammar, meanings

LOCAL = grammar("of no state")
SORTS_OF_AUTHORITIES = grammar("sorts of authorities")
SORTS = SORTS_OF_AUTHORITIES | LOCAL
AUTHORITIES = frozenset(["administration", "authorities", "authority"])
SERVICES = frozenset(["agencies", "services"])
NEAR = 9  # tokens between a capital that opens a sentence and a body in it
DOCUMENTS = grammar("statements") | grammar("publications")


def is_of_document(sentence: Seen, mark: Mark) -> bool:
    """Whether a body only says of what sort a document is: "its daily intelligence update"."""
    of_a_sort = sentence.lowers[mark.first] == "intelligence" and mark.last == mark.first + 1
    return of_a_sort and sentence.word(mark.last) in DOCUMENTS


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
