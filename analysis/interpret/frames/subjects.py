"""Subjects: whom a verb of saying has before it, past asides, relative clauses and "X of Y"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.branches import named_branch
from analysis.interpret.frames.frame import SEMICOLON, Frame, Tokens
from analysis.interpret.frames.near import (
    BREAKS,
    DESKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    all_light,
    counts,
    gap,
    holds,
    places,
    word,
)
from analysis.interpret.frames.reaching import ASIDE_ENDS, ASIDE_STARTS, RELATIVES, reaches
from analysis.interpret.frames.sources import belonging
from analysis.interpret.frames.wholes import climbed, name_start, named_before
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

ASIDE_OPENINGS = grammar("aside openings")
DESK = 5  # words of a desk: "its flood control office"
BUSY = frozenset(
    {"based", "briefed", "close", "familiar", "present", "privy", "stationed"}
    | {"cited", "contacted", "interviewed", "quoted", "reached"}
)
CLAUSE = 12  # tokens of a relative clause before a name in it
PASSED_ON = grammar("passed on")
SORTS = grammar("sorts of outlet")
OUTLETS = frozenset({"outlet", "wire"})
ARTICLES = frozenset({"a", "an", "one", "the", "his", "her", "its", "their"})
NO_OFFICE = BREAKS | LINKS | {"who", "which", "that", "told", "said", "says"}
ASIDE_BREAKS = ASIDE_STARTS | {";"}
OPENINGS = BREAKS | {""}


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
        if gap(sentence, nearest.first - 2, nearest.first) == ["rather", "than"]:
            return before.pop() if before and before[-1].last == nearest.first - 2 else None
        if is_bracketed(sentence, nearest) or is_told(sentence, nearest):
            continue
        if before and is_carrier(sentence, nearest):
            continue
        if is_in_relative(sentence, nearest, verb.first) or disagrees(sentence, nearest, verb):
            continue
        if is_relative(sentence, nearest, verb.first):
            return named_before(sentence, nearest, before)
        start = aside_start(sentence, nearest, verb.first)
        if start is not None:
            before = [m for m in before if m.last <= start]
            continue
        if not reaches(sentence, behind_sort(sentence, earlier, nearest), verb.first):
            found = apposed(sentence, nearest, before, verb.first)
            return found or related(sentence, before, verb.first)
        if outer := outside(sentence, nearest, before, verb.first):
            return outer
        if people := doing(sentence, nearest, before):
            return named_before(sentence, people, [m for m in before if m.last <= people.first])
        if person := unclosed(sentence, nearest, before, verb.first):
            return person
        if branch := named_branch(sentence, nearest, before, verb.first):
            return branch
        head, before = climbed(sentence, nearest, before)
        if head is not None:
            return named_before(sentence, belonging(sentence, head), before)
    return None


def is_in_relative(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether somebody only acts in a clause about the subject: "those whom X met say"."""
    if "whom" not in sentence.said:
        return False
    link = word(sentence, phrase_start(sentence, mention) - 1)
    return link == "whom" and not all_light(sentence, mention.last, verb)


def disagrees(sentence: Sentence, mention: Mention, verb: Mark) -> bool:
    """Whether a verb of several has one person before it: "Students who met X |insist"."""
    plural = verb.detail == "base" and mention.last == verb.first and not mention.many
    plural = plural and word(sentence, verb.first) not in {"cast", "let", "put", "set"}
    single = plural and mention.form == "named" and mention.kind == "person"
    return single and word(sentence, phrase_start(sentence, mention) - 1) not in {"and", "or", ","}


def doing(sentence: Sentence, inner: Mention, before: list[Mention]) -> Mention | None:
    """Whoever only does something to a name: "officials |leaving a briefing by the army said"."""
    people = next((m for m in reversed(before) if m.form == "role"), None)
    if people is None or people.first > inner.first:
        return None
    if word(sentence, people.last) == "who" and meets(sentence, people.last + 1, inner.first):
        return people
    if inner.form == "role":
        return None
    acts = word(sentence, people.last)
    busy = acts in BUSY or (acts.endswith("ing") and people.last not in sentence.at("say"))
    return None if not busy or holds(sentence, NO_OFFICE, people.last, inner.first) else people


def meets(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause only tells whom somebody meets: "a man who |has questioned men said"."""
    acts = not all_light(sentence, first, last)
    return (
        acts
        and not any(first <= m.first < last for m in sentence.of("say"))
        and not holds(sentence, {",", ";", "that"}, first, last)
    )


def outside(sentence: Sentence, inner: Mention, before: list[Mention], verb: int) -> Mention | None:
    """Whoever a relative clause is about that closes before a verb: "X, a man who saw Y, said"."""
    if "who" not in sentence.said:
        return None
    near = range(inner.first - 1, inner.first - CLAUSE, -1)
    link = next((k for k in near if word(sentence, k) in {"who", ","}), None)
    if link is None or word(sentence, link) != "who" or word(sentence, verb - 1) != ",":
        return None
    earlier = [m for m in before if m.last <= link]
    if not earlier or earlier[-1].last != link:
        return None
    return named_before(sentence, earlier[-1], earlier[:-1])


def related(sentence: Sentence, before: list[Mention], verb: int) -> Mention | None:
    """Whoever a clause up to a verb is about: "a worker |who picked up when Reuters rang said"."""
    last = before[-1] if before else None
    clause = last is not None and word(sentence, last.last) in {"who", "whose", "whom"}
    if last is None or not clause or last.kind != "anonymous":
        return None
    acts = any(last.last < mark.first < verb for mark in sentence.of("say") if mark.value == "tell")
    return last if not acts and reaches(sentence, last.last, verb) else None


def behind_sort(sentence: Sentence, earlier: Earlier, mention: Mention) -> int:
    """The token behind a mention, its relative clause and the sort of outlet: "the X |daily".

    So too behind a desk that speaks for a body: "the army's press service |said".
    """
    span, at = (mention.first, mention.last), mention.last
    while mention.kind in OUTLETS and word(sentence, at) in SORTS:
        at += 1
    if mention.form == "role" and word(sentence, at) == OWNS and holds(sentence, {"of"}, *span):
        at = behind_owned(sentence, at)  # "an officer of Chad's guard said"
    return earlier.behind(behind_desk(sentence, mention) or at)


def behind_owned(sentence: Sentence, owns: int) -> int:
    """The token behind what somebody owns, a noun with few words before it: "'s 8th regiment"."""
    at = owns + 2
    while at < owns + DESK and word(sentence, at).isalnum() and at not in sentence.acts:
        at += 1
    return at if at in sentence.acts else owns + 2


def behind_desk(sentence: Sentence, mention: Mention) -> int | None:
    """The token behind a desk or a branch of a body: "the army's press service"."""
    if mention.kind in {"person", "office", "anonymous"} or word(sentence, mention.last) != OWNS:
        return None
    for at in range(mention.last + 1, mention.last + DESK):
        if word(sentence, at) in DESKS:
            return at + 1
        if not word(sentence, at).isalpha():
            return None
    return None


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
    apart = word(sentence, phrase_start(sentence, person) - 1) in OPENINGS
    return person if plain and apart and inner.kind != "person" else None


def apposed(sentence: Sentence, inner: Mention, before: list[Mention], verb: int) -> Mention | None:
    """The name that a description with another name follows: "X, the U.N. rights chief, said"."""
    closes = next((k for k in range(inner.last, verb) if word(sentence, k) == ","), None)
    if closes is None or not reaches(sentence, closes, verb):
        return None
    related = word(sentence, closes + 1) in RELATIVES | ASIDE_OPENINGS
    if not related and not all_light(sentence, closes + 1, verb):
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
    """The mentions before a verb, behind any semicolon, that no earlier verb has taken."""
    marks = places(sentence, SEMICOLON) if ";" in sentence.said else ()
    opens = max((at for at in marks if at < verb.first), default=0)
    return [
        m
        for m in sentence.mentions
        if m.last <= verb.first
        and m.first >= max(earlier.last, opens)
        and not any(first <= m.first < last for first, last in earlier.asides)
    ]


def is_bracketed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is nothing but an abbreviation in brackets."""
    return word(sentence, mention.first - 1) == "(" and word(sentence, mention.last) == ")"


def is_told(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is the one who is told something: "told reporters"."""
    at = mention.first - (word(sentence, mention.first - 1) in {"the", "a", "some"})
    return any(m.last == at and m.value == "tell" for m in sentence.of("say"))


def is_carrier(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention only passes on what another put out: "a statement by X carried by |AFP"."""
    by = phrase_start(sentence, mention) - 1
    return word(sentence, by) == "by" and word(sentence, by - 1) in PASSED_ON


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
    at -= word(sentence, at - 1) == "only"
    return word(sentence, at - 1) in {"is", "was"} and word(sentence, at - 2) == "it"


def aside_start(sentence: Sentence, mention: Mention, verb: int) -> int | None:
    """Where the aside opens that a mention before a verb stands in, unless it is the subject."""
    at = mention.first - 1
    while at >= 0 and mention.first - at < 16 and word(sentence, at) not in ASIDE_BREAKS:
        at -= 1
    opens = at > 0 and word(sentence, at) in ASIDE_STARTS
    if not opens or word(sentence, at + 1) not in ASIDE_OPENINGS:
        return None
    return at if holds(sentence, ASIDE_ENDS, mention.last, verb) else None
