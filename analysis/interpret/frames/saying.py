"""Frames with a verb of saying, for each verb by where its subject stands.

Before it: `subjects` finds whom, `foregoing` what they reach ("X said that …", "…, X said"),
`unlisted` those whom only a description names ("Two farmers said"). With the verb before: `shared`
("X went on and claimed"). Behind it: `inverted` ("…, said X"). Behind "to": `leading`.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.appositions import opening_before
from analysis.interpret.frames.dealings import is_dealing
from analysis.interpret.frames.earlier import Earlier
from analysis.interpret.frames.foregoing import is_relayed, with_subject
from analysis.interpret.frames.frame import DISPUTING, Frame, Tokens, after, whole
from analysis.interpret.frames.inverted import inverted, speaker_behind
from analysis.interpret.frames.leading import led_to, own
from analysis.interpret.frames.other_matters import is_of_other_matter
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.quoted import as_saying
from analysis.interpret.frames.refusing import (
    OF_SUBJECTS,
    group_start,
    is_of_nobody,
    presupposes,
    turned,
    withheld,
)
from analysis.interpret.frames.relative import aside_of, relative_of
from analysis.interpret.frames.shared import describes, shared
from analysis.interpret.frames.subjects import subject_of
from analysis.interpret.frames.unlisted import unlisted
from analysis.interpret.frames.verbs import is_verb
from analysis.interpret.near import counts, holds, places_near, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

ASKED = frozenset({"asked", "pressed", "questioned"})
QUESTIONS = frozenset({"how", "if", "what", "when", "where", "whether", "why"})
QUESTION = 20  # tokens of what somebody is asked
QUOTED = grammar("quoting")
NOT_TOLD = DISPUTING | {"withhold"}


def said(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a verb of saying and its subject."""
    earlier = Earlier()
    for verb in sentence.of("say"):
        frame = acting(sentence, verb, earlier) if is_verb(sentence, verb) else None
        frame = own(sentence, frame, earlier) if frame else None
        if frame:
            told = is_told_in(frame)
            aside = relative_of(sentence, frame.source, verb) if told else aside_of(sentence, verb)
            yield frame if aside is None or names_number(frame) else within(frame, aside)
            earlier = going_on(sentence, earlier, verb, frame, aside if told else None)


def is_of_another(sentence: Sentence, verb: Mark, subject: Mention) -> bool:
    """Whether somebody only quotes another in a clause about that one: "a man whom X |quoted"."""
    relative = word(sentence, phrase_start(sentence, subject) - 1) == "whom"
    return relative and word(sentence, verb.first) in QUOTED


def is_told_in(frame: Frame) -> bool:
    """Whether a frame tells something, and does not judge or withhold what stands elsewhere."""
    return frame.kind not in NOT_TOLD


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
    if frame is not None and is_dealing(sentence, verb, frame.source):
        return None
    kind = turned(sentence, verb, start < verb.first)
    if frame is not None and kind == verb.value and is_denied(sentence, frame):
        kind = "withhold"
    if is_of_other_matter(sentence, verb, kind):
        kind = "withhold"
    if kind == "withhold":
        return None if presupposes(sentence, verb) else withheld(sentence, verb, frame)
    return frame if frame is None or frame.kind == kind else frame._replace(kind=kind)


def is_denied(sentence: Sentence, frame: Frame) -> bool:
    """Whether nobody of those who are the subject of a frame says it: "neither X nor Y said"."""
    if OF_SUBJECTS.isdisjoint(sentence.said):
        return False
    subject = frame.joint[0] if frame.joint else frame.source
    return is_of_nobody(sentence, phrase_start(sentence, subject), subject.first)


def within(frame: Frame, aside: Tokens) -> Frame:
    """A frame that reaches no further than the clause between commas that it stands in."""
    first, last = frame.content
    return frame._replace(content=(max(first, aside[0] + 1), min(last, aside[1])))


def spoken(sentence: Sentence, verb: Mark, earlier: Earlier) -> Frame | None:
    """The frame of one verb of saying."""
    if says_what_is(sentence, verb) or is_asked(sentence, verb):
        return None
    if word(sentence, verb.first) in QUOTED and as_saying(sentence, verb.first):
        return None  # it is whoever is quoted who speaks
    if verb.detail == "ing" and describes(sentence, verb.first - 1, verb):
        return None
    if leader := led_to(sentence, verb, earlier):
        return with_subject(sentence, verb, leader)
    going_on = shared(sentence, verb, earlier.speaker) if verb.detail == "ing" else None
    subject = None if going_on else subject_of(sentence, verb, earlier)
    if subject and is_of_another(sentence, verb, subject):
        return None
    if not going_on and speaker_opens(sentence, verb):
        subject = opening_before(sentence, subject, verb.first) or subject
    if subject is not None and is_counted(sentence, subject, verb):
        subject = None
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
    subject = unlisted(sentence, verb)
    return with_subject(sentence, verb, subject) if subject else None


def speaker_opens(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb, behind an aside, may be of whoever stands before that, and of none behind."""
    return verb.detail != "ing" and inverted(sentence, verb) is None


def is_counted(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether people are but those told of before a comma: "room for 256 people, calculates X".

    So are those whose fate a noun tells: "The deaths of six |soldiers raised the toll to 93".
    """
    comma = word(sentence, verb.first - 1) == ","
    apart = comma and (subject.last == verb.first - 1 or verb.detail == "s")
    close = (q for q in sentence.quantities if 0 <= subject.first - q.stops <= 1)
    number = next((q for q in close if q.kind == "count"), None)
    if number is None or subject.form != "role":
        return False
    of = number.begins - 1
    fates = word(sentence, of) == "of" and any(m.last == of for m in sentence.of("measure"))
    return fates or (apart and number.stops == subject.first)


def is_asked(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb stands in what somebody is asked: "Asked what Kyiv had said, X replied".

    Not where the question tells the number itself: "Asked what Kyiv had said of 300 dead, X …".
    """
    asked = word(sentence, 0) in ASKED and holds(sentence, QUESTIONS, 1, verb.first)
    if not asked or holds(sentence, {","}, 0, verb.first):
        return False
    ends = next(iter(places_near(sentence, {","}, verb.last, verb.last + QUESTION)), verb.last)
    return not counts(sentence, verb.last, ends)


def says_what_is(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb only names something: "what it says are targets"."""
    being = word(sentence, verb.last) in {"is", "are", "was", "were"}
    named = being and word(sentence, verb.last + 1) != "that"
    named = named and not counts(sentence, verb.last + 1, verb.last + 4)
    return named and holds(sentence, {"what"}, verb.first - 5, verb.first)
