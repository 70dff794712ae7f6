"""Foregoing subjects: what a verb reaches whose subject stands before it: "X said", "…, X said"."""

from __future__ import annotations

from analysis.interpret.frames.apart import stands_apart
from analysis.interpret.frames.frame import DISPUTING, Frame, after, clause_around, whole
from analysis.interpret.frames.joint import joint_before
from analysis.interpret.frames.leading import times, told_at
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.taken_up import names_count, names_toll, taken_up
from analysis.interpret.near import holds, is_light, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

RELAYING = grammar("passing on")
ASKED = frozenset({"question", "questions", "queries", "query"})


def with_subject(sentence: Sentence, verb: Mark, subject: Mention) -> Frame:
    """The frame of a verb whose subject stands before it."""
    joint = joint_before(sentence, subject)
    first = joint[0] if joint else subject
    start = taken_up(sentence, phrase_start(sentence, first)) if verb.value in DISPUTING else None
    if start is not None:
        content = (clause_around(sentence, start, start)[0], start)
        return Frame(subject, verb.value, (subject.first, verb.last), content, True, joint)
    if times(sentence, first, verb) or is_answer(sentence, verb):
        content = 0, phrase_start(sentence, first) - 1
        return Frame(subject, verb.value, (subject.first, verb.last), content, True, joint)
    number = names_count(sentence, first, verb)
    if number is not None:  # "the 40 that X counts" is X's, and nothing behind it
        content = (number, subject.first)
        return Frame(subject, verb.value, (subject.first, verb.last), content, True, joint)
    around = stands_apart(sentence, first, verb) or names_toll(sentence, subject, verb)
    link = phrase_start(sentence, first) - 1
    if (
        around and link > 0 and word(sentence, link) == "as"
    ):  # "That 40 died, |as X boasted, nobody could bear out; Y treated 67"
        content = clause_around(sentence, first.first, verb.last)
    else:
        content = (
            said_around(sentence, verb) if around else after(sentence, told_at(sentence, verb))
        )
    return Frame(subject, verb.value, (subject.first, verb.last), content, around, joint)


def is_answer(sentence: Sentence, verb: Mark) -> bool:
    """Whether a question follows a verb, which is none of the answer: "replied to a question"."""
    return word(sentence, verb.last) == "to" and holds(sentence, ASKED, verb.last, verb.last + 4)


def said_around(sentence: Sentence, verb: Mark) -> tuple[int, int]:
    """What "…, X said, …" reaches: at the end all of its sentence, else back to a semicolon."""
    starts, _ = clause_around(sentence, verb.first, verb.last)
    final = all(is_light(sentence, at) for at in range(verb.last, len(sentence.tokens) - 1))
    return whole(sentence) if final else (starts, len(sentence.tokens))


def is_relayed(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether a subject only passes on what stands before it: "a count, which X relayed"."""
    if word(sentence, verb.first) not in RELAYING:
        return False
    at = phrase_start(sentence, subject)
    return word(sentence, at - 1) in {"which", "that"} or word(sentence, at - 2) == "whose"
