"""Subjects: whom a verb of saying has before it, past asides, relative clauses and "X of Y"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.frame import Frame, Tokens
from analysis.interpret.frames.near import (
    BREAKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    all_light,
    counts,
    gap,
    holds,
    is_capital,
    word,
)
from analysis.interpret.frames.reaching import ASIDE_ENDS, ASIDE_STARTS, reaches
from analysis.interpret.frames.sources import STATEMENTS, belonging
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

ASIDE_OPENINGS = grammar("aside openings")
INSIDE_A_NAME = grammar("inside a name")
OF_A_WHOLE = grammar("of a whole")
OWNER = 5
BEFORE_A_LAND = grammar("before a land") - {"the"}
CLAUSE = 12  # tokens of a relative clause before a name in it
SORTS = grammar("sorts of outlet")
OUTLETS = frozenset({"outlet", "wire"})
SOME = frozenset({"one", "some", "several", "many", "most", "two", "three"})
ARTICLES = frozenset({"a", "an", "one", "the", "his", "her", "its", "their"})
NO_OFFICE = BREAKS | LINKS | {"who", "which", "that", "told", "said", "says"}
NO_PLAIN_GAP = BREAKS | LINKS | {OWNS}


class Earlier(NamedTuple):
    """What the verbs before one have taken: up to where, which asides, and who spoke last."""

    last: int = 0
    asides: tuple[tuple[int, int], ...] = ()
    speaker: Mention | None = None

    def with_verb(self, verb: Mark, frame: Frame, relative: Tokens | None) -> Earlier:
        """The same after one verb more, which stands in an aside, a relative clause, or neither."""
        if relative:
            speaker = self.speaker if frame.source.first > relative[0] else frame.source
            return Earlier(self.last, (*self.asides, relative), speaker)
        if frame.around:
            return Earlier(self.last, (*self.asides, frame.cue), frame.source)
        return Earlier(verb.last, self.asides, frame.source)

    def behind(self, at: int) -> int:
        """The token behind the relative clause that opens at a token, or that token."""
        return next((last + 1 for first, last in self.asides if first == at), at)


def subject_of(sentence: Sentence, verb: Mark, earlier: Earlier) -> Mention | None:
    """The mention that is the subject of a verb of saying."""
    before = free_before(sentence, verb, earlier)
    while before:
        nearest = before.pop()
        if is_bracketed(sentence, nearest) or is_told(sentence, nearest):
            continue
        if is_relative(sentence, nearest, verb.first):
            return named_before(sentence, nearest, before)
        start = aside_start(sentence, nearest, verb.first)
        if start is not None:
            before = [m for m in before if m.last <= start]
            continue
        if not reaches(sentence, behind_sort(sentence, earlier, nearest), verb.first):
            return apposed(sentence, nearest, before, verb.first)
        if outer := outside(sentence, nearest, before, verb.first):
            return outer
        if person := unclosed(sentence, nearest, before, verb.first):
            return person
        head, before = climbed(sentence, nearest, before)
        if head is not None:
            return named_before(sentence, belonging(sentence, head), before)
    return None


def outside(sentence: Sentence, inner: Mention, before: list[Mention], verb: int) -> Mention | None:
    """Whoever a relative clause is about that closes before a verb: "X, a man who saw Y, said"."""
    near = range(inner.first - 1, inner.first - CLAUSE, -1)
    link = next((k for k in near if word(sentence, k) in {"who", ","}), None)
    if link is None or word(sentence, link) != "who" or word(sentence, verb - 1) != ",":
        return None
    earlier = [m for m in before if m.last <= link]
    if not earlier or earlier[-1].last != link:
        return None
    return named_before(sentence, earlier[-1], earlier[:-1])


def behind_sort(sentence: Sentence, earlier: Earlier, mention: Mention) -> int:
    """The token behind a mention, its relative clause and the sort of outlet: "the X |daily"."""
    at = mention.last
    while mention.kind in OUTLETS and word(sentence, at) in SORTS:
        at += 1
    return earlier.behind(at)


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
    plain = held and not holds(sentence, NO_OFFICE, office, last)
    apart = word(sentence, phrase_start(sentence, person) - 1) in BREAKS | {""}
    return person if plain and apart and inner.kind != "person" else None


def apposed(sentence: Sentence, inner: Mention, before: list[Mention], verb: int) -> Mention | None:
    """The name that a description with another name follows: "X, the U.N. rights chief, said"."""
    closes = next((k for k in range(inner.last, verb) if word(sentence, k) == ","), None)
    if closes is None or not reaches(sentence, closes, verb):
        return None
    if not all_light(sentence, closes + 1, verb):
        return None
    return next((m for m in reversed(before) if is_described(sentence, m, inner, closes)), None)


def is_described(sentence: Sentence, outer: Mention, inner: Mention, closes: int) -> bool:
    """Whether what stands behind a name up to a comma describes it: "X, a member of the …,"."""
    at = outer.last
    if word(sentence, at) != "," or counts(sentence, at, closes):
        return False
    if inner.first - at <= 4:
        return True
    free = outer.form == "named" and word(sentence, name_start(sentence, outer) - 1)
    acting = any(at <= m.first < closes for m in sentence.of("say"))
    held = any(mark.first == at + 1 for mark in sentence.of("role"))
    opens = (held or word(sentence, at + 1) in ARTICLES) and not holds(
        sentence, {","}, at + 1, closes
    )
    return opens and not acting and free not in PREPOSITIONS | {False}


def free_before(sentence: Sentence, verb: Mark, earlier: Earlier) -> list[Mention]:
    """The mentions before a verb that no earlier verb has taken."""
    return [
        m
        for m in sentence.mentions
        if m.last <= verb.first
        and m.first >= earlier.last
        and not any(first <= m.first < last for first, last in earlier.asides)
    ]


def is_bracketed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is nothing but an abbreviation in brackets."""
    return word(sentence, mention.first - 1) == "(" and word(sentence, mention.last) == ")"


def is_told(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is the one who is told something: "told reporters"."""
    at = mention.first - (word(sentence, mention.first - 1) in {"the", "a", "some"})
    return any(m.last == at and m.value == "tell" for m in sentence.of("say"))


def is_relative(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether only "who" or ", which" stands between a mention and its verb."""
    comma = word(sentence, mention.last) == ","
    link = word(sentence, mention.last + comma)
    if link == "that" and is_cleft(sentence, mention):
        return all_light(sentence, mention.last + 1, verb)
    if link != "who" and not (comma and link == "which"):
        return False
    return all_light(sentence, mention.last + comma + 1, verb)


def is_cleft(sentence: Sentence, mention: Mention) -> bool:
    """Whether "it was" stands before a mention: "it was Seoul that first put the dead at 600"."""
    at = name_start(sentence, mention)
    return word(sentence, at - 1) in {"is", "was"} and word(sentence, at - 2) == "it"


def aside_start(sentence: Sentence, mention: Mention, verb: int) -> int | None:
    """Where the aside opens that a mention before a verb stands in, unless it is the subject."""
    at = mention.first - 1
    while at >= 0 and mention.first - at < 16 and word(sentence, at) not in ASIDE_STARTS | {";"}:
        at -= 1
    opens = at > 0 and word(sentence, at) in ASIDE_STARTS
    if not opens or word(sentence, at + 1) not in ASIDE_OPENINGS:
        return None
    return at if holds(sentence, ASIDE_ENDS, mention.last, verb) else None


def climbed(
    sentence: Sentence, mention: Mention, before: list[Mention]
) -> tuple[Mention | None, list[Mention]]:
    """The head of a subject, from a name inside "X of Y" up to X, and the mentions before it."""
    while True:
        at = owner_start(sentence, name_start(sentence, mention) - 1)
        while word(sentence, at) in BEFORE_A_LAND:
            at -= 1
        said = word(sentence, at)
        if said not in PREPOSITIONS | OF_A_WHOLE or is_one_of(sentence, mention, at):
            return mention, before
        whole = whole_of(sentence, at, before) if said in OF_A_WHOLE and at > 0 else None
        if whole is None and are_people_of(sentence, mention, at):
            return mention, before
        if whole is None:
            return None, [m for m in before if m.last <= at]
        before = [m for m in before if m.last <= whole.first]
        mention = whole


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


def is_one_of(sentence: Sentence, mention: Mention, of: int) -> bool:
    """Whether one or some of a group speak: "one of its volunteers"."""
    group = mention.form == "role" and mention.many
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
    if word(sentence, phrase_start(sentence, other) - 1).endswith("ing"):  # "after meeting X, …"
        return head
    comma, *article = gap(sentence, other.last, head.first) or [""]
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
    if other.form != "named" or other.kind == "government" or head.kind != "anonymous":
        return False
    return word(sentence, name_start(sentence, other) - 1) not in PREPOSITIONS
