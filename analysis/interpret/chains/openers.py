"""Openers: whoever opens a sentence, as whom a pronoun in it takes up: "The army …, it said"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import HARM
from analysis.interpret.frames import Frame
from analysis.interpret.frames.agents import BE
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.quotations import quoted_before
from analysis.interpret.frames.sources import name_behind
from analysis.interpret.near import OWNS, gap, holds, word
from analysis.interpret.voices import BODIES, Cast, Voice, direct, latest, resolved
from analysis.model import Mention, Sentence

SPEAKING = (BODIES - {"government"}) | {"person"}
OPENING = frozenset({"named", "definite"})
CLAUSE = 9  # tokens between somebody and the verb that tells what befell them
ARTICLES = frozenset({"a", "an", "the", "this"})
NAMED = frozenset({"named", "called"})
TURNS = frozenset({"but", ":", ";"})
DATELINE = 12  # tokens that a dateline takes at most
LEADING_IN = (["according", "to"], ["as", "for"], ["as", "to"], ["as", "regards"])
DASHES = frozenset({"–", "—", "-", "--"})


def opening(cast: Cast, sentence: Sentence, pronoun: Mention) -> Voice | None:
    """Whom a pronoun takes up that its own sentence opens with: "For Mark Rutte …, he said".

    A state ("Germany will send 30 tanks, it said") is only meant where nobody spoke before.
    """
    first = opener(sentence)
    if quoted_before(sentence, pronoun.first) is not None:
        return None
    if first is None or first.last > pronoun.first:
        return None
    unnamed = first.kind == "anonymous" and not first.many
    if first.form not in OPENING and not unnamed:
        return None
    voice = direct(first) or resolved(cast.before(first.first), first)
    if voice is None or (voice.kind == "person" or unnamed) != (pronoun.kind == "person"):
        return None
    if unnamed:
        return None if is_harmed(sentence, first) else voice
    speaks = voice.kind in SPEAKING or voice.anonymity == "role" or is_turned(sentence, pronoun)
    return voice if speaks or latest(cast.subjects) is None else None


def known_up_to(sentence: Sentence, frame: Frame) -> int:
    """Before which token somebody is known whom a frame means: not by what is quoted itself.

    Nor by what "they" say: "The toll among the soldiers, they said, is 40".
    """
    first = frame.source.first
    quoted = quoted_before(sentence, first) if frame.around else None
    if quoted is None and frame.around and frame.source.kind == "group":
        return next((at for at in range(first - 1, 0, -1) if word(sentence, at) in {";", ":"}), 0)
    return first if quoted is None else quoted


def is_harmed(sentence: Sentence, first: Mention) -> bool:
    """Whether a sentence tells how the one fell with whom it opens: "One guard was killed"."""
    acts = near(sentence, "measure", first.last, first.last + CLAUSE)
    done = (act for act in acts if word(sentence, act.first - 1) not in ARTICLES)
    harm = next((act for act in done if act.value in HARM), None)
    if harm is None or (word(sentence, harm.first) == "held" and is_event(sentence, harm.last)):
        return False
    return holds(sentence, BE, first.last, harm.first) or "object" not in harm.detail


def is_event(sentence: Sentence, at: int) -> bool:
    """Whether something begins at a token that somebody may hold: "held |a briefing"."""
    return word(sentence, at) in {"a", "an", "the", "talks"}


def is_turned(sentence: Sentence, pronoun: Mention) -> bool:
    """Whether who opens a sentence turns to what it says: "X gave no toll, but it reported".

    Also behind a break: "X is more careful: by its count", and in a clause about what it says
    itself: "X acknowledges another toll, which it gives as".
    """
    before = [m for m in sentence.mentions if m.last <= pronoun.first]
    if len(before) != 1:
        return False
    last = before[0].last
    says = any(last <= mark.first <= last + 1 for mark in sentence.of("say"))
    relative = word(sentence, pronoun.first - 1) == "which"
    return (says and relative) or holds(sentence, TURNS, last, pronoun.first)


def opener(sentence: Sentence) -> Mention | None:
    """Whoever a sentence opens with behind its dateline: "KYIV (AP) – The army …, it said"."""
    start = behind_dateline(sentence)
    first = next((m for m in sentence.mentions if m.first >= start), None)
    led_in = 2 * (gap(sentence, start, start + 2) in LEADING_IN)
    if first is None or phrase_start(sentence, first) - start > 1 + led_in:
        return None
    if word(sentence, first.last) == OWNS:
        return None
    if word(sentence, first.last) in NAMED:  # "a witness named |X"
        name = next((m for m in sentence.mentions if m.first == first.last + 1), None)
        return name._replace(kind="person") if name else first
    office = first.form == "role" or first.kind.startswith("person:")
    return (name_behind(sentence, first) if office else None) or first


def behind_dateline(sentence: Sentence) -> int:
    """The token behind a dateline: "KYIV (Reuters) – |Ukraine's air force"."""
    dashes = (at for at in range(1, DATELINE) if word(sentence, at) in DASHES)
    dash = next(dashes, None)
    place = sentence.tokens[0].text.isupper() and len(sentence.tokens[0].text) > 1
    return dash + 1 if dash is not None and place else 0
