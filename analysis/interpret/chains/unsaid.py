"""Unsaid: where nobody says who says it: "it is believed", "others put the number at 300"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Heard, Spoken
from analysis.interpret.chains.telling import is_closed
from analysis.interpret.frames import word
from analysis.interpret.frames.weak import puts_at
from analysis.interpret.near import gap, holds, places, places_near
from analysis.model import Sentence
from analysis.words import grammar

NEW_CLAUSE = grammar("new clause") - {","}
UNSAID_PARTICIPLES = grammar("unsaid participles")
RELATIVES = grammar("relative words")
REPORTS = frozenset({"reports", "estimates", "accounts", "others", "some", "tallies"})
ADDRESSING = frozenset({"addressed", "addressing", "told", "tells", "telling"})
SPEECH = frozenset({"address", "speaking", "speech"})  # an outlet "spoke to 40 refugees"
TO_HEARERS = frozenset({"to", "before"})
BEFORE_THE_TOLD = ADDRESSING | TO_HEARERS
CROWDS = frozenset({"audience", "crowd", "gathering", "rally"})
BEFORE_HEARERS = (
    grammar("indefinite articles")
    | grammar("possessives")
    | CROWDS
    | frozenset({"the", "of"})
    | frozenset({"about", "some", "nearly", "around", "over", "than", "more", "at", "least"})
)
ARTICLES = frozenset({"a", "an", "the"})
SPOKEN_WHEN = frozenset({"after", "before", "when", "while"})
QUOTED_OR_SET_APART = frozenset({",", ";", '"', "“", "”", "that"})
OF_OTHERS = frozenset({"he", "it", "nobody", "she", "that", "they", "who"})
TELLING_OF = grammar("finite be") | grammar("have") | {"would", "will"}
CROWD = 9  # tokens from a verb of telling to the number of those who are told
WIDE = 100
TURNS = frozenset({"and", ";", "while", "but"})
ADVERBS = frozenset({"also", "now", "still", "variously", "widely"})
HEARD = frozenset({"reports", "rumors", "rumours"})
HAVE_IT = (["have", "it"], ["had", "it"])
HEARSAY = 8  # tokens between a number and an aside that makes it nobody's
OF_SOME = frozenset({"whom", "which"})
RELATIVE = 16  # tokens of a relative clause before its number
PASSIVE = 6  # tokens from "of whom" to what is said of them
BE = grammar("be before a participle")


def is_closed_before(heard: Heard, at: int) -> bool:
    """Whether all that somebody says in a sentence is over before a token."""
    before = [i.frame for i in heard.spoken if not i.frame.around and i.frame.cue[0] < at]
    return any(is_closed(heard.sentence, frame, at) for frame in before)


def is_put_by_others(heard: Heard, at: int) -> bool:
    """Whether those who put a number at so many, in a clause of theirs, are nobody known."""
    for verb in heard.sentence.of("say"):
        near = verb.last <= at <= verb.last + 14 and puts_at(heard.sentence, verb)
        if near and not any(i.frame.cue[0] <= verb.first <= i.frame.cue[1] for i in heard.spoken):
            cues = [i.frame.cue[1] for i in heard.spoken if i.frame.cue[1] <= verb.first]
            return bool(cues) and holds(heard.sentence, NEW_CLAUSE, max(cues), verb.first)
    return False


def is_of_hearers(sentence: Sentence, at: int) -> bool:
    """Whether a number counts those who are told something: "told a crowd of |300 that".

    "He told |about the 300 dead" is told to nobody who is counted, nor is "told us |40 had died".
    """
    told = places_near(sentence, BEFORE_THE_TOLD, at - CROWD, at)
    if not told or word(sentence, told[-1] - 1) in BE:  # "was told |some 300 had died"
        return False
    if word(sentence, told[-1]) in TO_HEARERS and word(sentence, told[-1] - 1) not in SPEECH:
        return False
    hearers = gap(sentence, told[-1] + 1, at)
    about = hearers[:1] == ["about"] and not ARTICLES.isdisjoint(hearers[1:2])
    if hearers[:1] == ["of"] or about or is_told_of(sentence, told[-1] + 1, at):
        return False
    return BEFORE_HEARERS.issuperset(hearers)


def is_told_of(sentence: Sentence, first: int, at: int) -> bool:
    """Whether those of a number are what is told: "told |a rally 40 had died", "her |over 40"."""
    crowd = next(iter(places_near(sentence, CROWDS, first, at)), None)
    if crowd is not None and word(sentence, crowd + 1) != "of":
        return True
    if word(sentence, first) == "her" and first + 1 < at:
        return True
    stops = next((q.stops for q in sentence.quantities if q.first == at), at)
    verb = next(iter(places_near(sentence, TELLING_OF, stops + 1, stops + 4)), None)
    return verb is not None and not holds(sentence, OF_OTHERS, stops, verb)


def is_of_the_time(heard: Heard, at: int) -> bool:
    """Whether a clause that tells when somebody spoke holds a number: "…, X said after |300"."""
    for item in heard.spoken:
        ends = item.frame.cue[1]
        times = places_near(heard.sentence, SPOKEN_WHEN, ends, min(at, ends + CROWD))
        if (
            item.frame.around
            and times
            and QUOTED_OR_SET_APART.isdisjoint(gap(heard.sentence, ends, at))
        ):
            return True
    return False


def is_left_unsaid(heard: Heard, at: int, nested: Sequence[Spoken]) -> bool:
    """Whether a clause behind those that somebody says leaves its own speaker out."""
    cues = [item.frame.cue for item in heard.spoken]
    if not cues or any(first > at for first, _ in cues):
        return False
    told = max(last for _, last in cues)
    if not holds(heard.sentence, TURNS, told, at):
        return False
    if is_hearsay(heard.sentence, told, at):
        return True
    return not nested and any(
        word(heard.sentence, verb.first) in UNSAID_PARTICIPLES
        and word(heard.sentence, verb.first - 1) in BE
        and word(heard.sentence, verb.last) in {"to", "at"}
        for verb in heard.sentence.of("say")
        if at < verb.first <= at + 8
    )


def is_put_in_relative(sentence: Sentence, at: int) -> bool:
    """Whether a relative clause tells a number as nobody's: "a force whose size is put at |40".

    So it is in "|40 of whom are believed to have left".
    """
    opens = next(
        (k for k in range(at - 1, max(0, at - RELATIVE), -1) if ends_clause(sentence, k)), 0
    )
    behind = range(at + 1, at + 4)
    of_them = next((k for k in behind if word(sentence, k) in OF_SOME), None)
    if of_them is None and not holds(sentence, OF_SOME | {"whose"}, opens, at):
        return False
    first, last = (of_them, of_them + PASSIVE) if of_them else (opens, at)
    return any(
        word(sentence, verb.first) in UNSAID_PARTICIPLES
        and word(sentence, verb.first - 1) in BE
        and word(sentence, verb.last) in {"to", "at"}
        for verb in sentence.of("say")
        if first <= verb.first < last
    )


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a comma, or another end of a clause, stands at a token."""
    return word(sentence, at) in {",", ";", ":", "–", "—"}


def is_speakerless(sentence: Sentence, at: int = WIDE) -> bool:
    """Whether a passive, or "reports put", leaves the speaker out: "it is believed".

    What is said so in a relative clause behind a token is nothing to that token.
    """
    ends = next(iter(places_near(sentence, RELATIVES, at, at + WIDE)), at + WIDE)
    if is_put_by_nobody(sentence) or any(is_had(sentence, k) for k in places(sentence, HEARD)):
        return True
    return any(
        word(sentence, verb.first) in UNSAID_PARTICIPLES
        and (be := be_before(sentence, verb.first)) is not None
        and "it" in (word(sentence, be - 1), {"to": "it"}.get(word(sentence, verb.last)))
        for verb in sentence.of("say")
        if verb.first < ends
    )


def be_before(sentence: Sentence, at: int) -> int | None:
    """The verb of being right before a participle, but for an adverb: "are |also reported"."""
    at -= 1 + (word(sentence, at - 1) in ADVERBS)
    return at if word(sentence, at) in BE else None


def is_hearsay(sentence: Sentence, first: int, at: int) -> bool:
    """Whether an aside near a token, behind another, makes it nobody's: ", it is said, |40".

    Not so one that somebody puts into what he says: "that, it is said, |40 died".
    """
    for k in range(max(first, at - HEARSAY), at + HEARSAY):
        said = word(sentence, k) == "it" and word(sentence, k + 1) in BE
        said = said and word(sentence, k + 2) in UNSAID_PARTICIPLES
        aside = said and word(sentence, k + 3) == "," == word(sentence, k - 1)
        aside = aside and word(sentence, k - 2) != "that"
        between = min(k, at), max(k, at)
        if (aside or is_had(sentence, k)) and not holds(sentence, {";"}, *between):
            return True
    return False


def is_had(sentence: Sentence, at: int) -> bool:
    """Whether "reports have it" stands at a token."""
    return word(sentence, at) in HEARD and gap(sentence, at + 1, at + 3) in HAVE_IT


def is_put_by_nobody(sentence: Sentence) -> bool:
    """Whether reports or estimates of nobody's put a number at so many."""
    return any(
        puts_at(sentence, verb) and word(sentence, verb.first - 1) in REPORTS
        for verb in sentence.of("say")
    )
