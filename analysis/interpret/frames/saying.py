"""Frames with a verb of saying: its subject before it, shared with another verb, or behind it."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.apart import (
    is_introduction,
    names_count,
    names_toll,
    phrase_start,
    stands_apart,
    taken_up,
)
from analysis.interpret.frames.described import described_opening, described_subject
from analysis.interpret.frames.frame import Frame, Tokens, after, clause_around, whole
from analysis.interpret.frames.inverted import inverted
from analysis.interpret.frames.joint import joint_before
from analysis.interpret.frames.leading import led_to, own, times, told_at
from analysis.interpret.frames.near import BREAKS, counts, holds, is_light, word
from analysis.interpret.frames.refusing import (
    group_start,
    is_of_nobody,
    presupposes,
    turned,
    withheld,
)
from analysis.interpret.frames.relative import relative_of
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.subjects import Earlier, subject_of
from analysis.interpret.frames.verbs import is_verb
from analysis.interpret.frames.weak import puts_at
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

TELLING_OF_MANY = frozenset({"say", "report", "believe", "estimate", "think", "warn", "claim"})
TELLING = grammar("telling")
TELLING_NOW = grammar("telling now")
RELAYING = grammar("passing on")
RELATIVES = frozenset({"who", "which", "whose"})
CLAUSE = frozenset({"that", ":", "were", "was", "had", "have", "died"})
FINDING = frozenset({"find", "found", "locate", "located", "discovered", "spotted", "detected"})
CITING = frozenset({"cited", "cites", "quoted", "quotes"})
PAPERS = grammar("publications")
MADE = 12  # tokens between a comma and the "by" of a paper before it
SPEAKERS = frozenset({"person", "surname", "office", "anonymous"})
CLOSING = frozenset({".", "", "in", "on", "at", "during", "after", "who", "of", "from"})
JUDGING = frozenset({"deny", "doubt"})


def said(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a verb of saying and its subject."""
    earlier = Earlier()
    for verb in sentence.of("say"):
        frame = acting(sentence, verb, earlier) if is_verb(sentence, verb) else None
        frame = own(sentence, frame, earlier) if frame else None
        if frame:
            aside = relative_of(sentence, frame.source, verb) if is_told_in(frame) else None
            yield frame if aside is None or names_number(frame) else within(frame, aside)
            earlier = going_on(sentence, earlier, verb, frame, aside)


def is_told_in(frame: Frame) -> bool:
    """Whether a frame tells something, and does not judge or withhold what stands elsewhere."""
    return frame.kind not in JUDGING | {"withhold"}


def names_number(frame: Frame) -> bool:
    """Whether what a frame tells is the number that its clause is about: "the 40 that X counts"."""
    return frame.around and frame.content[1] == frame.source.first


def going_on(
    sentence: Sentence, earlier: Earlier, verb: Mark, frame: Frame, aside: Tokens | None
) -> Earlier:
    """What the verbs so far have taken; whoever refuses to say something may yet speak."""
    if frame.kind == "withhold":
        named = frame.source.kind != "nobody"
        return earlier._replace(speaker=frame.source) if named else earlier
    if frame.around and aside is None:
        first = phrase_start(sentence, frame.joint[0] if frame.joint else frame.source)
        frame = frame._replace(cue=(min(first, frame.cue[0]), frame.cue[1]))
    return earlier.with_verb(verb, frame, aside)


def acting(sentence: Sentence, verb: Mark, earlier: Earlier) -> Frame | None:
    """The frame of one verb of saying, or of one that is refused, whoever refuses it."""
    start = group_start(sentence, verb)
    frame = spoken(sentence, verb if start == verb.first else verb._replace(first=start), earlier)
    if frame is not None and is_deed(sentence, verb, frame.source):
        return None
    kind = turned(sentence, verb, start < verb.first)
    if frame is not None and kind == verb.value and is_denied(sentence, frame):
        kind = "withhold"
    if kind == "withhold":
        return None if presupposes(sentence, verb) else withheld(sentence, verb, frame)
    return frame if frame is None or frame.kind == kind else frame._replace(kind=kind)


def is_deed(sentence: Sentence, verb: Mark, source: Mention) -> bool:
    """Whether people only come upon what is counted: "rescuers found 30 bodies", said police."""
    people = source.form == "role" and source.many and word(sentence, verb.first) in FINDING
    behind = verb.last, verb.last + 4
    return people and counts(sentence, *behind) and not holds(sentence, CLAUSE, *behind)


def is_denied(sentence: Sentence, frame: Frame) -> bool:
    """Whether nobody of those who are the subject of a frame says it: "neither X nor Y said"."""
    subject = frame.joint[0] if frame.joint else frame.source
    return is_of_nobody(sentence, phrase_start(sentence, subject), subject.first)


def within(frame: Frame, aside: Tokens) -> Frame:
    """A frame that reaches no further than the clause between commas that it stands in."""
    first, last = frame.content
    return frame._replace(content=(max(first, aside[0] + 1), min(last, aside[1])))


def spoken(sentence: Sentence, verb: Mark, earlier: Earlier) -> Frame | None:
    """The frame of one verb of saying."""
    if says_what_is(sentence, verb):
        return None
    if verb.detail == "ing" and describes(sentence, verb.first - 1, verb):
        return None
    if leader := led_to(sentence, verb):
        return with_subject(sentence, verb, leader)
    going_on = shared(sentence, verb, earlier.speaker) if verb.detail == "ing" else None
    subject = None if going_on else subject_of(sentence, verb, earlier)
    if subject is not None and is_relayed(sentence, subject, verb):
        return None
    if subject is not None and (speaker := speaker_behind(sentence, verb, subject)):
        return Frame(speaker, verb.value, (verb.first, speaker.last), whole(sentence), True)
    if subject is not None:
        return with_subject(sentence, verb, subject)
    subject = shared(sentence, verb, earlier.speaker)
    if subject is not None:
        content = after(sentence, verb.last)
        return Frame(subject, verb.value, (verb.first, verb.last), content, False)
    subject = inverted(sentence, verb)
    if subject is not None:
        return Frame(subject, verb.value, (verb.first, subject.last), whole(sentence), True)
    if is_told(sentence, verb):
        subject = described_subject(sentence, verb) or far_opening(sentence, verb)
    return with_subject(sentence, verb, subject) if subject else None


def speaker_behind(sentence: Sentence, verb: Mark, subject: Mention) -> Mention | None:
    """Whoever speaks behind a verb, and not a name in what is said: "they hit Ukraine, said X"."""
    comma = verb.first - 1
    if word(sentence, comma) != "," or holds(sentence, {","}, subject.last, comma):
        return None
    found = inverted(sentence, verb)
    person = found and (found.kind in SPEAKERS or found.kind.startswith("person:"))
    person = person or (found is not None and subject.form == "role" and subject.many)
    closed = found and word(sentence, found.last) in BREAKS | CLOSING
    return found if person and closed and found != subject else None


def says_what_is(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb only names something: "what it says are targets"."""
    being = word(sentence, verb.last) in {"is", "are", "was", "were"}
    named = being and word(sentence, verb.last + 1) != "that"
    named = named and not counts(sentence, verb.last + 1, verb.last + 4)
    return named and holds(sentence, {"what"}, verb.first - 5, verb.first)


def far_opening(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever a sentence opens with, far before a verb behind a comma: "A man who …, said"."""
    if word(sentence, verb.first - 1) != ",":
        return None
    clause = next((at for at in range(verb.first) if word(sentence, at) in RELATIVES), None)
    if clause is None:
        return None
    first = next(iter(sentence.mentions), None)
    if first is None or phrase_start(sentence, first) > 1 or first.last > clause:
        return described_opening(sentence, clause)
    return first if first.last + (word(sentence, first.last) == ",") == clause else None


def is_told(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb is one that only somebody who speaks can have: "said", "told"."""
    plural = word(sentence, verb.first - 1).endswith("s")
    if puts_at(sentence, verb):
        return plural
    if verb.detail == "base":
        telling = plural and word(sentence, verb.first) in TELLING_OF_MANY
        return telling and (word(sentence, verb.last) == "that" or is_of_a_people(sentence, verb))
    return word(sentence, verb.first) in TELLING or tells_that(sentence, verb)


def tells_that(sentence: Sentence, verb: Mark) -> bool:
    """Whether some one group says something in the present: "The aid community estimates that"."""
    present = verb.detail == "s" and word(sentence, verb.first) in TELLING_NOW
    described = described_subject(sentence, verb) if present else None
    article = described and word(sentence, described.first - 1) in {"a", "an", "the"}
    return bool(article) and word(sentence, verb.last) == "that"


def is_of_a_people(sentence: Sentence, verb: Mark) -> bool:
    """Whether a country's adjective and one noun stand before a verb: "Armenian settlers say"."""
    demonyms = (m for m in sentence.of("country") if m.detail == "demonym")
    return any(m.last == verb.first - 1 for m in demonyms)


def is_relayed(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether a subject only passes on what stands before it: "a count, which X relayed"."""
    at = phrase_start(sentence, subject)
    relative = word(sentence, at - 1) in {"which", "that"} or word(sentence, at - 2) == "whose"
    return relative and word(sentence, verb.first) in RELAYING


def with_subject(sentence: Sentence, verb: Mark, subject: Mention) -> Frame:
    """The frame of a verb whose subject stands before it."""
    joint = joint_before(sentence, subject)
    first = joint[0] if joint else subject
    start = taken_up(sentence, phrase_start(sentence, first)) if verb.value in JUDGING else None
    if start is not None:
        content = (clause_around(sentence, start, start)[0], start)
        return Frame(subject, verb.value, (subject.first, verb.last), content, True, joint)
    if times(sentence, first, verb):
        content = 0, phrase_start(sentence, first) - 1
        return Frame(subject, verb.value, (subject.first, verb.last), content, True, joint)
    number = names_count(sentence, first, verb)
    if number is not None:  # "the 40 that X counts" is X's, and nothing behind it
        content = (number, subject.first)
        return Frame(subject, verb.value, (subject.first, verb.last), content, True, joint)
    around = stands_apart(sentence, first, verb) or names_toll(sentence, subject, verb)
    content = said_around(sentence, verb) if around else after(sentence, told_at(sentence, verb))
    return Frame(subject, verb.value, (subject.first, verb.last), content, around, joint)


def said_around(sentence: Sentence, verb: Mark) -> tuple[int, int]:
    """What "…, X said, …" reaches: at the end all of its sentence, else back to a semicolon."""
    starts, _ = clause_around(sentence, verb.first, verb.last)
    final = all(is_light(sentence, at) for at in range(verb.last, len(sentence.tokens) - 1))
    return whole(sentence) if final else (starts, len(sentence.tokens))


def shared(sentence: Sentence, verb: Mark, earlier: Mention | None) -> Mention | None:
    """The subject that a verb shares with the one before: "X went on and claimed", "…, saying"."""
    at = verb.first - 1
    while at > 0 and is_light(sentence, at):
        at -= 1
    link = word(sentence, at)
    if link == "," and describes(sentence, at, verb):
        return None
    if link not in {"and", "but", "yet", ","} or (link == ",") != (verb.detail == "ing"):
        return None
    return maker(sentence, at) or earlier or opening(sentence, verb)


def maker(sentence: Sentence, comma: int) -> Mention | None:
    """Whoever made a paper that somebody cites before a comma: "X cited a video by Y, saying"."""
    if word(sentence, comma) != "," or not holds(sentence, CITING, 0, comma):
        return None
    by = next((k for k in range(comma - 1, comma - MADE, -1) if word(sentence, k) == "by"), None)
    made = by is not None and holds(sentence, PAPERS, by - 4, by)
    return behind(sentence, by + 1) if by is not None and made else None


def describes(sentence: Sentence, comma: int, verb: Mark) -> bool:
    """Whether a participle only describes who speaks behind it: "an official, speaking …, said"."""
    finite = (m.first for m in sentence.of("say") if m.first > verb.last and m.detail != "ing")
    speaks = next(finite, None)
    named = any(m.last == comma for m in sentence.mentions)
    return named and speaks is not None and word(sentence, speaks - 1) == ","


def opening(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever a sentence opens with, as the subject of a verb far behind."""
    found = None
    for mention in sentence.mentions:
        if mention.last < verb.first and mention.form != "pronoun":
            found = mention if opens(sentence, phrase_start(sentence, mention)) else found
    return found


def opens(sentence: Sentence, at: int) -> bool:
    """Whether a phrase opens a sentence, or stands behind an introduction: "However, Kyiv"."""
    return at <= 1 or (word(sentence, at - 1) == "," and is_introduction(sentence, at - 1))
