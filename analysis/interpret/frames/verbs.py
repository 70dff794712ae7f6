"""Verbs of saying: whether a word that may be one is one where it stands, and active."""

from __future__ import annotations

from itertools import chain

from analysis.interpret.frames.agents import UNCHANGED
from analysis.interpret.frames.idioms import is_idiom
from analysis.interpret.frames.nouns import NO_NOUNS, is_noun
from analysis.interpret.frames.refusing import is_refused
from analysis.interpret.frames.weak import says
from analysis.interpret.near import holds, in_date, is_capital, is_light, opens_date, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import PAST
from analysis.words.tokens import is_title

MODALS = grammar("modals")
LEADING_TO = grammar("leading to saying")
PASSIVE = grammar("passive openings")
PARTICIPIAL = frozenset({"say", "confirm", "deny", "estimate"})
BE = grammar("be before a participle")
BEING = BE - {"been"}
AUXILIARIES = BE | grammar("have")
DOING_SO = grammar("when one says something")
LED_BY = frozenset({"after", "before", "by", "when", "while"})
ANSWERING = frozenset(
    {"answered", "began", "closed", "concluded", "countered", "ended", "followed", "opened"}
    | {"reacted", "replied", "responded", "started"}
)
RATHER = frozenset({"rather", "sooner", "only"})
FALLING = frozenset({"fallen", "falls", "fell", "left", "up"})
SAYING_NOW = grammar("going on saying")
CHANNELS = frozenset({"e-mail", "email", "phone", "radio", "telephone", "text", "video"})
ACCUSED = grammar("accused")
STATED = grammar("statements") | grammar("speeches") | grammar("publications")
OF_WHAT = frozenset({"for", "of", "with"})


def is_verb(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word that may be a verb of saying is one here, and active."""
    if is_idiom(sentence, verb) or is_capitalised(sentence, verb):
        return False
    if verb.detail == "ing":
        return is_participle(sentence, verb)
    before = word(sentence, verb.first - 1)
    if verb.detail == "base":
        if is_of_a_body(sentence, verb):
            return False
        if is_led_to(sentence, verb.first - 1):
            return True
        if before in RATHER:
            before = word(sentence, verb.first - 2)
        if before in MODALS:
            return is_refused(sentence, verb) if before == "to" else verb.value != "tell"
    if is_noun(sentence, verb, before) or is_passive(sentence, verb, before):
        return False
    if verb.value == "cite" and (before in {"who", "which"} or is_refused(sentence, verb)):
        return False
    return says(sentence, verb)


def is_participle(sentence: Sentence, verb: Mark) -> bool:
    """Whether an -ing form says something: "…, saying", "without confirming", "are now saying"."""
    joined = word(sentence, verb.first - 1) in {",", "and"} and verb.value in PARTICIPIAL
    if joined and word(sentence, verb.first) != "numbering":
        return True
    if is_done_by_saying(sentence, verb):
        return True
    return is_refused(sentence, verb) or (is_going_on(sentence, verb) and says(sentence, verb))


def is_done_by_saying(sentence: Sentence, verb: Mark) -> bool:
    """Whether whoever does something says something: "replied by |saying", "|telling TASS"."""
    if word(sentence, verb.first) not in DOING_SO:
        return False
    before = word(sentence, verb.first - 1)
    if before == "by":
        return holds(sentence, ANSWERING, verb.first - 4, verb.first)
    return before in LED_BY or (before == "," and verb.value == "tell")


def is_of_a_body(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word only tells of what sort a body is: "|state TV", "the |State Department"."""
    bodies = ((m.first, m.last) for m in sentence.of("body"))
    named = ((m.first, m.last) for m in sentence.mentions if m.form == "named")
    return any(first <= verb.first < last - 1 for first, last in chain(bodies, named))


def is_going_on(sentence: Sentence, verb: Mark) -> bool:
    """Whether somebody is saying something right now: "officials are now saying"."""
    at = verb.first - 1
    while at > 0 and is_light(sentence, at) and word(sentence, at) not in BE:
        at -= 1
    now = word(sentence, at) in BEING or word(sentence, at - 1) in {"has", "have"}
    return now and word(sentence, verb.first) in SAYING_NOW


def is_led_to(sentence: Sentence, at: int) -> bool:
    """Whether "to" at a token, or before adverbs, leads to saying: "started to |often say"."""
    while is_light(sentence, at) and word(sentence, at) != "to":
        at -= 1
    if word(sentence, at) != "to":
        return False
    return leading_word(sentence, at) in LEADING_TO or charged(sentence, at) is not None


def leading_word(sentence: Sentence, to: int) -> str:
    """The word before "to" at a token, or before a date there: "took the |floor on Monday to"."""
    at = to - 1
    while in_date(sentence, at):
        at -= 1
    return word(sentence, at - (at + 1 < to and opens_date(sentence, at)))


def charged(sentence: Sentence, to: int) -> Mention | None:
    """To whom it falls to say something: "it was left to |X to announce"."""
    subject = next((m for m in sentence.mentions if m.last == to), None)
    start = subject.first - (word(sentence, subject.first - 1) == "the") if subject else 0
    left = word(sentence, start - 1) == "to" and word(sentence, start - 2) in FALLING
    return subject if left else None


def is_capitalised(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word within a sentence is part of a name: "Niger State", "Washington Post"."""
    follows_word = verb.first > 0 and sentence.tokens[verb.first - 1].text.isalpha()
    if not follows_word or not is_capital(sentence, verb.first):
        return False
    noun = verb.detail == "base" and word(sentence, verb.first) not in NO_NOUNS
    return noun or not is_title(sentence.tokens)


def is_noun_for_one(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word is a noun for somebody who is accused: "the chief |accused in a trial"."""
    accused = word(sentence, verb.first) == "accused" and word(sentence, verb.last) == "in"
    return accused and not holds(sentence, STATED, verb.last, verb.last + 5)


def is_estimated(sentence: Sentence, verb: Mark, before: str) -> bool:
    """Whether those behind whom a comma stands are estimated: "the refugees, |estimated at 300"."""
    return before == "," and verb.value == "estimate" and word(sentence, verb.last) in {"at", "to"}


def is_passive(sentence: Sentence, verb: Mark, before: str) -> bool:
    """Whether a past form is passive or an attribute: "was told", "the said", "confirmed by"."""
    if verb.detail not in PAST and word(sentence, verb.last - 1) not in UNCHANGED:
        return False
    if word(sentence, verb.first) in ACCUSED and word(sentence, verb.last) in OF_WHAT:
        return True  # "soldiers charged with the guard of 40 posts"
    if is_noun_for_one(sentence, verb) or is_estimated(sentence, verb, before):
        return True
    spans = (m for m in sentence.of("measure") if m.first == verb.first and m.detail == "adj")
    if any(m.last > verb.last for m in spans):
        return True  # "two men |reported missing"
    at = verb.first - 1
    while at > 0 and is_light(sentence, at) and word(sentence, at) not in AUXILIARIES:
        at -= 1
    added = word(sentence, at) in BE and verb.detail != "past"
    return added or before in PASSIVE or is_by_somebody(sentence, verb.last)


def is_by_somebody(sentence: Sentence, at: int) -> bool:
    """Whether "by" leads to whoever did it: not "by phone", "said |by late Tuesday 40 had died"."""
    if word(sentence, at) != "by" or word(sentence, at + 1) in CHANNELS:
        return False
    return not any(in_date(sentence, at + on) for on in (1, 2))
