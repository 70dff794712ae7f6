"""Wholes: from the name right before a verb up to whoever its noun phrase is about: "X of Y"."""

from __future__ import annotations

from analysis.interpret.frames.phrases import outlet_start, phrase_start
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import (
    BREAKS,
    DESKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    gap,
    holds,
    is_capital,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings

INSIDE_A_NAME = grammar("inside a name")
OF_A_WHOLE = grammar("of a whole")
CLIMBING = PREPOSITIONS | OF_A_WHOLE
OWNER = 5
BEFORE_A_LAND = grammar("before a land") - {"the"}
PARTISAN = frozenset(  # of "X of the main opposition |Democratic Party"
    {"main", "opposition", "ruling", "governing", "conservative", "liberal", "progressive",
     "centrist", "nationalist", "socialist", "leftist", "left-wing", "right-wing", "far-right"}
)  # fmt: skip
SOME = frozenset({"one", "some", "several", "many", "most", "two", "three"})
SEATED = ("-based", "-run", "-backed", "-funded", "-linked")
NO_PLAIN_GAP = BREAKS | LINKS | {OWNS}


def climbed(
    sentence: Sentence, mention: Mention, before: list[Mention]
) -> tuple[Mention | None, list[Mention]]:
    """The head of a subject, from a name inside "X of Y" up to X, and the mentions before it."""
    while True:
        at = owner_start(sentence, name_start(sentence, mention) - 1)
        at -= is_describing(sentence, at)
        while word(sentence, at) in BEFORE_A_LAND or is_partisan(sentence, at):
            at -= 1
        said = word(sentence, at)
        if said not in CLIMBING or is_one_of(sentence, mention, at):
            return mention, before
        whole = whole_of(sentence, at, before) if said in OF_A_WHOLE and at > 0 else None
        if whole is None and (are_people_of(sentence, mention, at) or is_desk_of(sentence, at)):
            return mention, before
        if whole is None:
            return None, [m for m in before if m.last <= at]
        before = [m for m in before if m.last <= whole.first]
        mention = whole


def is_describing(sentence: Sentence, at: int) -> bool:
    """Whether one small word describes a body: "of the |paramilitary Frontier Corps"."""
    of_the = gap(sentence, at - 2, at) == ["of", "the"]
    return of_the and word(sentence, at).isalpha() and not is_capital(sentence, at)


def is_partisan(sentence: Sentence, at: int) -> bool:
    """Whether a word tells a party's side, or stands before one: "of |the main opposition"."""
    said = word(sentence, at)
    return said in PARTISAN or (said == "the" and word(sentence, at + 1) in PARTISAN)


def owner_start(sentence: Sentence, at: int) -> int:
    """The preposition before whoever owns what follows, or before a direction; else the token.

    So in "spokesman |for Niger state's government", and in "crews |in southern China".
    """
    first = at
    while first > 0 and word(sentence, first).endswith("ern"):
        first -= 1
    if word(sentence, at) == OWNS:
        near = range(at - 1, max(0, at - OWNER), -1)
        apart = next((k for k in near if not word(sentence, k).isalpha()), 0)
        first = next((k for k in near if k > apart and word(sentence, k) in PREPOSITIONS), at)
    return first if word(sentence, first) in PREPOSITIONS else at


def are_people_of(sentence: Sentence, body: Mention, of: int) -> bool:
    """Whether some people of a unit speak for it: "operators of the 8th Regiment said"."""
    said = word(sentence, of - 1)
    people = said.endswith("s") and said not in STATEMENTS
    unit = body.kind == "military" and body.form == "named"
    return unit and word(sentence, of) == "of" and people


def is_desk_of(sentence: Sentence, of: int) -> bool:
    """Whether a desk of a body speaks for it: "the press service |of the brigade said"."""
    return word(sentence, of) == "of" and word(sentence, of - 1) in DESKS


def is_one_of(sentence: Sentence, mention: Mention, of: int) -> bool:
    """Whether one or some of a group speak: "one of its volunteers"."""
    group = mention.form in {"definite", "role"} and mention.many
    return group and word(sentence, of) == "of" and word(sentence, of - 1) in SOME


def name_start(sentence: Sentence, mention: Mention) -> int:
    """Where a name begins with its article, quotation mark, sort of outlet and titles."""
    at = mention.first
    titles = {m.first for m in sentence.of("title")}
    while at and (word(sentence, at - 1) in INSIDE_A_NAME or is_title(sentence, at - 1, titles)):
        at -= 1
    return at


def is_title(sentence: Sentence, at: int, titles: set[int]) -> bool:
    """Whether a title with a capital begins at a token."""
    return at in titles and is_capital(sentence, at) and word(sentence, at) not in PREPOSITIONS


def whole_of(sentence: Sentence, at: int, before: list[Mention]) -> Mention | None:
    """The mention of which the "of" at a token tells the whole."""
    near = (m for m in reversed(before) if m.last <= at and at - m.last <= 7)
    return next((m for m in near if is_plain_gap(sentence, m.last, at)), None)


def is_plain_gap(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no comma, verb or quantity stands between two tokens."""
    if holds(sentence, NO_PLAIN_GAP, first, last):
        return False
    starts = [*(m.first for m in sentence.of("say")), *(q.first for q in sentence.quantities)]
    return not any(first <= at < last for at in starts)


def named_before(sentence: Sentence, head: Mention, before: list[Mention]) -> Mention:
    """The person whom an office behind a comma describes: "X, Seoul's defence minister, …"."""
    spokes = any(said.startswith("spokes") for said in gap(sentence, head.first, head.last))
    if (head.form != "role" and not spokes) or not before:
        return head
    other = before[-1]
    if head.many and word(sentence, head.first - 1) not in {"a", "an", "another"}:
        return other if is_group_of(sentence, head, other) else head
    described = other.kind in {"person", "surname"} or is_described_body(sentence, other, head)
    before_it = word(sentence, phrase_start(sentence, other) - 1)
    if before_it.endswith("ing"):  # "after meeting X, …"
        return head
    placed = before_it in PREPOSITIONS or word(sentence, other.first - 1) in PREPOSITIONS
    if placed and word(sentence, head.last) != ",":  # "in Goma, a nurse said"
        return head
    comma, *article = gap(sentence, other.last, head.first) or [""]
    article = [said for said in article if not said.endswith(SEATED)]  # "a Britain-based monitor"
    if described and comma == "," and article in ([], ["the"], ["a"], ["an"]):
        return other
    return head


def is_group_of(sentence: Sentence, head: Mention, other: Mention) -> bool:
    """Whether several who have no name describe those named: "X and Y, two lawmakers, said"."""
    words = gap(sentence, other.last, head.first)
    named = other.kind == "person" and words in ([","], [",", "both"], [",", "the"])
    return named and word(sentence, head.last) == ","


def is_described_body(sentence: Sentence, other: Mention, head: Mention) -> bool:
    """Whether an unnamed group only describes a body: "NK News, a site that follows the North"."""
    apart = word(sentence, head.last) == "," and head.name.split()[-1] in meanings("sorts")
    sort = head.kind == "anonymous" or apart
    if other.form != "named" or other.kind == "government" or not sort:
        return False
    starts = min(name_start(sentence, other), outlet_start(sentence, other))
    return word(sentence, starts - 1) not in PREPOSITIONS | {"unlike"}
