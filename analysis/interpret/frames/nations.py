"""Frames with the statement of a nation: "by Ukrainian estimates", "Western estimates are"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.frames.statements import BEFORE_A_STATEMENT, INTRODUCING, STANDING
from analysis.interpret.near import ENDING, counts, gap, is_light, places_near, word
from analysis.model import Mark, Mention, Sentence
from analysis.words.countries import country_names

ASIDE = 12  # tokens of an aside behind a statement
WEST = "anonymous Western officials"


def is_in_a_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether an adjective belongs to the name of a body: "French intelligence"."""
    return any(m.first <= mark.first and mark.last < m.last for m in sentence.mentions)


def by_nation(sentence: Sentence, mark: Mark) -> Iterator[Frame]:
    """The frame of "by Ukrainian estimates": the government is meant."""
    code = mark.value
    name, source_id = country_names()[code], f"{code.lower()}-government"
    who = Mention(mark.first, mark.last, "named", name, source_id, "government", code)
    joint = nation_before(sentence, mark)
    first = joint[0].first if joint else mark.first
    for frame in stated_by(sentence, mark._replace(first=first), who):
        yield frame._replace(joint=joint)


def nation_before(sentence: Sentence, mark: Mark) -> tuple[Mention, ...]:
    """The nation that shares a statement with another one: "|American and Korean estimates"."""
    if word(sentence, mark.first - 1) != "and":
        return ()
    near = (m for m in sentence.of("country") if m.last == mark.first - 1)
    other = next((m for m in near if m.detail == "demonym" or is_short(sentence, m)), None)
    if other is None:
        return ()
    name, source_id = country_names()[other.value], f"{other.value.lower()}-government"
    return (Mention(other.first, other.last, "named", name, source_id, "government", other.value),)


def is_short(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country stands as its letters, which serve as its adjective too: "US"."""
    return sentence.tokens[mark.first].text.replace(".", "").isupper()


def by_west(sentence: Sentence, at: int) -> Iterator[Frame]:
    """The frames of "Western estimates": unnamed officials are meant."""
    noun = at + 1 + (word(sentence, at + 1) in BEFORE_A_STATEMENT)
    if word(sentence, noun) not in STATEMENTS:
        return
    who = Mention(at, noun, "role", WEST, None, "anonymous", None, True)
    if noun + 1 in sentence.at("say"):
        yield Frame(who, "say", (at, noun + 2), after(sentence, noun + 2), False)
    else:
        yield from stated_by(sentence, Mark("country", "", at, noun), who)


def stated_by(sentence: Sentence, mark: Mark, who: Mention) -> Iterator[Frame]:
    """The frame of a statement behind an adjective: "by … estimates", "the … estimate is"."""
    if word(sentence, mark.first - 1) in INTRODUCING:
        content = clause_around(sentence, mark.first, mark.last)
        yield Frame(who, "say", (mark.first - 1, mark.last + 1), content, True)
        return
    verb = behind = past_aside(sentence, mark.last + 1)
    if gap(sentence, verb, verb + 2) == ["has", "it"] and word(sentence, verb + 2) in ENDING:
        content = clause_around(sentence, mark.first, verb + 2)
        yield Frame(who, "say", (mark.first, verb + 2), content, True)
        return
    while is_light(sentence, verb):
        verb += 1
    if word(sentence, behind) in STANDING or is_told_by(sentence, verb):
        cue = (mark.first, mark.last + 1)
        yield Frame(who, "say", cue, after(sentence, behind), False)


def past_aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside that counts nothing: "estimates, seldom precise, |put"."""
    if word(sentence, at) != ",":
        return at
    closing = next(iter(places_near(sentence, {","}, at + 1, at + ASIDE)), None)
    return at if closing is None or counts(sentence, at, closing) else closing + 1


def is_told_by(sentence: Sentence, verb: int) -> bool:
    """Whether a statement tells something by a verb at a token: "US estimates suggest that"."""
    return any(mark.first == verb and mark.detail != "ing" for mark in sentence.of("say"))
