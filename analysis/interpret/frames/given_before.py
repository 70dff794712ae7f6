"""Given before: who stands behind the words before a sentence: "Word of it came from X".

So do "X made this public", "It was to Reuters that X said so", "Its author is X" and "This is the
picture that X has drawn".
"""

from __future__ import annotations

from analysis.interpret.around import count_at, near
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import PAPERS, behind
from analysis.interpret.near import (
    ENDS,
    PREPOSITIONS,
    all_light,
    gap,
    holds,
    is_date,
    is_light,
    places,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar

BE = grammar("finite be")
TAKEN_UP = frozenset({"as", "it", "that", "them", "these", "this"})
THIS = frozenset({"it", "that", "these", "this"})
KINDS = frozenset({"say", "tell", "report", "estimate", "confirm"})
MAKING = frozenset({"let", "lets", "made", "makes"})
PUBLIC = frozenset({"known", "plain", "public"})
AUTHORS = grammar("those behind a figure")
NEWS = grammar("news of something")
EMERGING = grammar("coming from a source")
STANDS = frozenset({"stand", "stands"})
LED_TO = frozenset({"from"})
LINKS = frozenset({"that", "which"})
OPENING = 7
OF_IT = 4  # words of "word of their deaths"
CLAUSE = 8
DRAWING = grammar("drawing a picture of")
CUES = AUTHORS | EMERGING | PUBLIC | {"much", "stands", "stand"}


def given_before(sentence: Sentence) -> Mention | None:
    """Who stands behind the words before a sentence that has no figure of its own."""
    return (
        by_cleft(sentence) or by_origin(sentence) or by_author(sentence) or by_publishing(sentence)
    )


def by_cleft(sentence: Sentence) -> Mention | None:
    """Who says so in "It was to Reuters that X said so", "It was on Monday that X let it be …"."""
    if word(sentence, 0) != "it" or word(sentence, 1) not in BE:
        return None
    if word(sentence, 2) not in PREPOSITIONS:
        return None
    for that in places(sentence, {"that"}):
        found = behind(sentence, that + 1)
        if found and phrase_start(sentence, found) == that + 1:
            said = tells_so(sentence, found.last)
            return found if said or is_published(sentence, found.last) else None
    return None


def tells_so(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying at a token, or behind light words, has but "so" or "this" behind."""
    verb = next((m for m in sentence.of("say") if m.first >= at), None)
    if verb is None or verb.value not in KINDS or not all_light(sentence, at, verb.first):
        return False
    if not BE.isdisjoint(gap(sentence, at, verb.first)):
        return False  # "Reuters was told so by X"
    it = word(sentence, verb.last) == "it" and verb.value != "confirm"  # "X posted it"
    so = word(sentence, verb.last) in {"so", *THIS} and not it
    return so and is_over(sentence, verb.last + 1)


def is_published(sentence: Sentence, at: int) -> bool:
    """Whether somebody makes something known at a token: "|let this be known"."""
    while is_light(sentence, at) and word(sentence, at) not in MAKING:
        at += 1
    if word(sentence, at) not in MAKING or word(sentence, at + 1) not in TAKEN_UP:
        return False
    last = at + 2 + (word(sentence, at + 2) == "be")
    leads = holds(sentence, {"that"}, last + 1, last + CLAUSE)  # "let it be known on Friday that"
    return word(sentence, last) in PUBLIC and is_over(sentence, last + 1) and not leads


def is_over(sentence: Sentence, at: int) -> bool:
    """Whether a clause is over at a token, but for when, where and how: not "that |about 97"."""
    if count_at(sentence, at):
        return False
    return word(sentence, at) in ENDS | PREPOSITIONS | {","} or is_date(sentence, at)


def by_publishing(sentence: Sentence) -> Mention | None:
    """Who makes what stands before known: "X made this public", "X announced as much"."""
    first = next(iter(sentence.mentions), None)
    if first is None or phrase_start(sentence, first) > 0:
        return None
    if is_published(sentence, first.last) or tells_so(sentence, first.last):
        return first
    told = (m for m in sentence.of("say") if all_light(sentence, first.last, m.first))
    verb = next(told, None)
    much = verb is not None and gap(sentence, verb.last, verb.last + 2) == ["as", "much"]
    return first if much and verb and is_over(sentence, verb.last + 2) else None


def by_origin(sentence: Sentence) -> Mention | None:
    """From whom it comes: "Word of this came from X", "This emerges from what X told Y"."""
    for link in places(sentence, LED_TO):
        verb = link - 1
        if link > OPENING or word(sentence, verb) not in EMERGING:
            continue
        if not is_news(sentence, verb):
            return None
        at = link + 1 + (word(sentence, link + 1) == "what")
        return behind(sentence, at)
    return None


def is_news(sentence: Sentence, last: int) -> bool:
    """Whether all that stands before a verb takes up what was said: "Word of this", "This"."""
    opening = gap(sentence, 0, last)
    if opening[:1] == ["the"]:
        opening = opening[1:]
    if opening[:1] and opening[0] in THIS:
        return len(opening) == 1 or (opening[1] in NEWS | PAPERS and len(opening) == 2)
    if not opening or opening[0] not in NEWS:
        return False
    if len(opening) == 1:
        return True
    told = opening[-1] in THIS or bool(near(sentence, "measure", 0, last))
    return told and opening[1] == "of" and len(opening) <= OF_IT


def by_author(sentence: Sentence) -> Mention | None:
    """Whose it is in "Its author is X", "The man behind the number is X"; not "behind it"."""
    being = next((at for at in range(1, OPENING) if word(sentence, at) in BE | STANDS), None)
    if being is None:
        return None
    opening = gap(sentence, 0, being)
    owned = opening[0] in {"its", "their"} and opening[-1] in AUTHORS
    of = len(opening) > 1 and opening[0] in {"the", "behind"} and opening[-1] in PAPERS
    named = of and (opening[0] == "behind" or not AUTHORS.isdisjoint(opening[:3]))
    found = behind(sentence, being + 1) if owned or named else None
    return found if found and phrase_start(sentence, found) == being + 1 else None


def by_relative(sentence: Sentence, noun: int) -> Mention | None:
    """Whose a picture or number is: "the |picture X drew", "the |sum at which X arrives"."""
    acts = subject_in_relative(sentence, noun)
    if acts is None:
        return None
    found, verb = acts
    told = verb in sentence.at("say") or word(sentence, verb) in DRAWING
    return found if told else None


def subject_in_relative(sentence: Sentence, noun: int) -> tuple[Mention, int] | None:
    """Who acts in a clause about a noun, and by which verb: "the |numbers that X has released"."""
    at = noun + 1
    if word(sentence, at) in PREPOSITIONS and word(sentence, at + 1) == "which":
        at += 1
    at += word(sentence, at) in LINKS
    found = behind(sentence, at)
    if found is None or phrase_start(sentence, found) != at:
        return None
    verb = found.last
    while is_light(sentence, verb):
        verb += 1
    return found, verb
