"""Pointing back: whose the statement before a sentence is: "That is X's count", "X said so"."""

from __future__ import annotations

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.near import BREAKS, OWNS, gap, holds, is_date, places, word
from analysis.interpret.frames.refusing import is_denying
from analysis.interpret.frames.sources import STATEMENTS, behind
from analysis.model import Mention, Sentence
from analysis.words import grammar

THAT = frozenset({"that", "this", "such", "these", "those"})
SO = frozenset({"so", "this", "that"})
BE = frozenset({"is", "was", "are", "were"})
NOUNS = (
    grammar("figure nouns") | grammar("claims of others") | {"conclusion", "finding", "findings"}
)
SUMMED = STATEMENTS | NOUNS
GIVING = grammar("giving a statement")
POINTERS = THAT | {"the", "its", "their", "his", "her"}
KINDS = frozenset({"say", "tell", "report", "estimate", "confirm"})
OPENING = THAT | {"so", "it"}
ENDS = BREAKS | {".", "", "on", "in", "at", "to", "after", "last"}
SHORT = 40
FAR = 10  # tokens between an office and the name of who holds it


def may_point(sentence: Sentence) -> bool:
    """Whether a sentence points back, is short, denies nothing and has no figure of its own."""
    opens = word(sentence, 0) in OPENING or not NOUNS.isdisjoint(sentence.said)
    if not opens and not any(is_over(sentence, at + 1) for at in places(sentence, SO)):
        return False
    size = len(sentence.tokens)
    if size > SHORT or any(q.kind == "count" for q in sentence.quantities):
        return False
    return not any(is_denying(said) for said in sentence.lowers)


def pointed_at(heard: Heard) -> Mention | None:
    """Whose the figures of the sentence before are, as a sentence that may point back tells."""
    sentence = heard.sentence
    return by_summary(sentence) or by_verb(heard) or by_noun(sentence)


def by_summary(sentence: Sentence) -> Mention | None:
    """Whose the statement is in "That is X's count", "So says X", "This is what X told Y"."""
    first = word(sentence, 0)
    if first == "so" and 1 in sentence.at("say"):
        return behind(sentence, 2)
    if first == "it" and word(sentence, 1) in BE:
        found = behind(sentence, 2)
        return found if found and word(sentence, found.last) in {"that", "who"} else None
    being = next((at for at in range(1, 7) if word(sentence, at) in BE), None)
    if first not in THAT or being is None:
        return None
    what = word(sentence, being + 1) in {"what", "how"}
    found = behind(sentence, being + 1 + what)
    if what:
        return found if found and says(sentence, found) else None
    owned = found is not None and word(sentence, found.last) == OWNS
    if owned and holds(sentence, SUMMED, being, being + 9):
        return found
    near = range(being + 1, being + 6)
    of = next((at for at in near if word(sentence, at) in {"of", "by"}), None)
    named = of is not None and (word(sentence, of) == "by" or holds(sentence, SUMMED, being, of))
    return held_by(sentence, behind(sentence, of + 1)) if of is not None and named else None


def held_by(sentence: Sentence, office: Mention | None) -> Mention | None:
    """Whoever holds an office, where their name follows it: "the head of HUR, |Kyrylo Budanov"."""
    if office is None or office.form != "role" or office.many:
        return office
    near = (m for m in sentence.mentions if 0 <= m.first - office.last <= FAR)
    return next((m for m in near if (m.form, m.kind) == ("named", "person")), office)


def says(sentence: Sentence, source: Mention) -> bool:
    """Whether a verb of saying follows a source closely."""
    return any(0 <= mark.first - source.last <= 3 for mark in sentence.of("say"))


def by_verb(heard: Heard) -> Mention | None:
    """Who says it in "X said so on Friday", "X announced this"."""
    frames = (item.frame for item in heard.spoken if item.frame.kind in KINDS)
    return next((f.source for f in frames if says_so(heard.sentence, f)), None)


def says_so(sentence: Sentence, frame: Frame) -> bool:
    """Whether all that a frame tells is "so" or "this"."""
    at = frame.cue[1]
    return not frame.around and word(sentence, at) in SO and is_over(sentence, at + 1)


def is_over(sentence: Sentence, at: int) -> bool:
    """Whether a break, a circumstance or a date ends at a token what is told."""
    return word(sentence, at) in ENDS or is_date(sentence, at)


def by_noun(sentence: Sentence) -> Mention | None:
    """Who gives the figure in "X gave the figure", "The claim was made by X", "It is X's"."""
    for at, said in enumerate(sentence.lowers):
        if said not in NOUNS or word(sentence, at - 1) not in POINTERS:
            continue
        if word(sentence, at - 2) in GIVING:
            before = [m for m in sentence.mentions if m.last <= at - 2]
            return before[-1] if before and at - 2 - before[-1].last <= 2 else None
        if word(sentence, at - 1) == "the" and word(sentence, at + 1) in BE:
            return given_by(sentence, at + 2)
    return None


def given_by(sentence: Sentence, at: int) -> Mention | None:
    """Whose a figure is behind "the figure is": "X's", or "made by X"."""
    if word(sentence, at) in GIVING:
        by = next((k for k in range(at + 1, at + 6) if word(sentence, k) == "by"), None)
        return behind(sentence, by + 1) if by is not None else None
    owner = next((m for m in sentence.mentions if 0 <= m.first - at <= 1), None)
    alone = owner and gap(sentence, owner.last, owner.last + 2) in ([OWNS, "."], [OWNS])
    return owner if alone else None
