"""Leading up: verbs of saying behind "to", clauses of when, and who somebody speaks of."""

from __future__ import annotations

from analysis.interpret.frames.earlier import Earlier
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.subjects import subject_of
from analysis.interpret.frames.verbs import LEADING_TO, charged, leading_word
from analysis.interpret.near import counts, gap, is_light, word
from analysis.model import Mark, Mention, Sentence

PEOPLE = frozenset({"person", "surname", "anonymous", "office"})
TAKEN_UP = frozenset({"its", "their", "them", "it", "this"})
BREAKS_BEFORE = frozenset({",", ";", ")", "that"})
LEAD = 8


def led_to(sentence: Sentence, verb: Mark, earlier: Earlier) -> Mention | None:
    """Whoever is led to say something: "X went so far as to say", "X was the first to tell"."""
    to = verb.first - 1
    while is_light(sentence, to):
        to -= 1
    if verb.detail != "base" or word(sentence, to) != "to":
        return None
    if leading_word(sentence, to) not in LEADING_TO:
        return charged(sentence, to)
    ends = {m.last for m in sentence.mentions}
    near = range(to - 1, max(-1, to - LEAD), -1)
    lead = next((at for at in near if at in ends or word(sentence, at - 1) in BREAKS_BEFORE), None)
    return None if lead is None else subject_of(sentence, verb._replace(first=lead), earlier)


def times(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether a clause only tells when somebody gave a figure: "when X announced its arrival"."""
    if "when" not in sentence.said or word(sentence, verb.last) not in TAKEN_UP:
        return False
    at = phrase_start(sentence, subject) - 1
    counted = counts(sentence, 0, at) and not counts(sentence, at, len(sentence.tokens))
    return at > 0 and word(sentence, at) == "when" and counted


def told_at(sentence: Sentence, verb: Mark) -> int:
    """Where what is told begins: behind the hearers if they are counted: "told 300 men that"."""
    if verb.value != "tell" or all(q.begins != verb.last for q in sentence.quantities):
        return verb.last
    near = range(verb.last, verb.last + LEAD)
    return next((k for k in near if word(sentence, k) in {"that", "to", "of"}), verb.last)


def own(sentence: Sentence, frame: Frame, earlier: Earlier) -> Frame | None:
    """A frame within what somebody says of themselves: "Kyiv said that they had counted 40".

    A person who says "they" may mean anybody, who is no source then.
    """
    speaker, pronoun = earlier.speaker, frame.source
    *between, link = gap(sentence, earlier.last, pronoun.first) or [""]
    if speaker is None or pronoun.form != "pronoun" or link not in {"", "that"} or len(between) > 4:
        return frame
    if frame.cue[0] < earlier.last:
        return frame
    if pronoun.kind == "person":
        unnamed = not speaker.many and speaker.form == "role"
        return frame._replace(source=speaker) if unnamed else frame
    single = not speaker.many and is_person(speaker)
    if single:
        return None if pronoun.kind == "group" else frame
    return frame._replace(source=speaker)


def is_person(mention: Mention) -> bool:
    """Whether a mention is somebody, named or in office, and no body."""
    return mention.kind in PEOPLE or mention.kind.startswith("person")
