"""Resolving: whom a mention means, given who has been named before it."""

from __future__ import annotations

import re
import sys

from analysis.interpret.near import OWNS, gap, is_act, is_light, word
from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.described import UNNAMED, by_office, called_so, group_called
from analysis.interpret.voices.names import direct
from analysis.interpret.voices.offices import holder, in_focus
from analysis.interpret.voices.own_bodies import described, own_body
from analysis.interpret.voices.voice import Voice, anonymous, joined, latest, office
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import irregular_pasts
from analysis.words.slugs import slug
from analysis.words.tokens import words_of

APART = grammar("links") | grammar("pointing") | grammar("prepositions") | {"a", "and", "or", "the"}
CLOSING = frozenset({"", ",", ".", ";", "who"})
LONGEST = 5  # words of what an office is of, with its article
OPENING = 2
OWNERS = frozenset({OWNS, "'"})
MANY = re.compile(r"\b(?:Chiefs|Forces|Guards|Rebels|Fighters|Brigades)\b")
SORTS = frozenset({"government", "intergovernmental", "military", "ministry", "ngo", "other"})


def resolved(cast: Cast, mention: Mention) -> Voice | None:
    """Whom a mention means, given who has been named before it."""
    if mention.form == "named" and mention.kind == "surname":
        return cast.called(mention.name)
    if mention.form == "pronoun":
        return by_pronoun(cast, mention)
    if mention.form == "definite":
        return by_description(cast, mention)
    if (mention.form, mention.kind) == ("role", "office"):
        return holder(cast, mention) or in_focus(cast, mention) or direct(mention)
    if mention.form == "role" and is_pointed_at(cast, mention):
        return called_so(cast, mention) or direct(mention)
    return direct(mention)


def is_pointed_at(cast: Cast, mention: Mention) -> bool:
    """Whether a description is of somebody told of before: "|the historian", no "a historian"."""
    sentence = cast.company.sentences[cast.index]
    return mention.kind == "anonymous" and word(sentence, mention.first - 1) == "the"


def by_pronoun(cast: Cast, mention: Mention) -> Voice | None:
    """Whom he, she, it or they mean: the last speaker who fits, else the last named."""
    if mention.kind == "person":
        return by_he_or_she(cast)
    if mention.kind == "group":
        counted = mention.last - mention.first > 1  # "the three", who are no state
        kinds = {"anonymous"} if counted else {"anonymous", "government"}
        if several := many_speaking_here(cast) or opening_together(cast):
            return several
        spoken = (v for v in cast.speakers if v.kind in kinds or v.parts or is_many(v))
        acting = (v for v in cast.subjects if is_many(v))
        return latest(spoken) or latest(cast.groups) or latest(acting) or latest(cast.speakers)
    return latest(cast.subjects) or latest(cast.bodies) or latest(cast.speakers)


def many_speaking_here(cast: Cast) -> Voice | None:
    """The one group that speaks in a sentence so far: "|Officials told reporters they had"."""
    sentence = cast.company.sentences[cast.index]
    verbs = {verb.first for verb in sentence.of("say")}
    speaking = {m.first for m in sentence.mentions if m.last in verbs and m.last < cast.at}
    here = [at.voice for at in cast.company.names[cast.index].groups if at.first in speaking]
    return here[0] if len(here) == 1 else None


def opening_together(cast: Cast) -> Voice | None:
    """The two people with whom a sentence opens, this one or that before: "X and Y met others"."""
    for index in (cast.index, cast.index - 1):
        people = cast.company.names[index].people if index >= 0 else ()
        near = cast.at if index == cast.index else sys.maxsize
        first, second, *_ = (*(at for at in people if at.first < near), None, None)
        if first and second and first.first <= OPENING:
            between = gap(cast.company.sentences[index], first.first, second.first)
            if between[-1:] == ["and"]:
                return joined([first.voice, second.voice])
    return None


def is_many(voice: Voice) -> bool:
    """Whether "they" may mean a body: the police, forces, chiefs."""
    if voice.name.lower().startswith("police"):
        return True
    return voice.kind in {"military", "armed-group"} and MANY.search(voice.name) is not None


def by_he_or_she(cast: Cast) -> Voice | None:
    """Whom he or she mean: whoever the sentence before was about, else the last person named."""
    if opens_with_stranger(cast):
        return next(reversed(cast.company.turns(cast.index - 1).focus), None)
    return speaking_here(cast) or latest(cast.focus) or latest(cast.people)


def opens_with_stranger(cast: Cast) -> bool:
    """Whether a name that the text explains nowhere acts last: "Cruz said …. He added"."""
    sentence = cast.company.sentences[cast.index - 1] if cast.index else None
    first = next(iter(sentence.mentions), None) if sentence else None
    if sentence is None or first is None or (first.kind, first.first) != ("surname", 0):
        return False
    at = first.last
    while is_light(sentence, at):
        at += 1
    acts = is_act(sentence, at) or word(sentence, at) in irregular_pasts()
    return acts and cast.called(first.name) is None


def speaking_here(cast: Cast) -> Voice | None:
    """The one person whom a sentence names so far, who speaks in it: "X said so, but he added"."""
    named = [at for at in cast.company.names[cast.index].people if at.first < cast.at]
    sentence = cast.company.sentences[cast.index]
    ends = {m.last for m in sentence.mentions if named and m.first == named[0].first}
    speaks = any(verb.first in ends for verb in sentence.of("say"))
    return named[0].voice if len(named) == 1 and speaks else None


def by_description(cast: Cast, mention: Mention) -> Voice | None:
    """Whom a definite description means: a publication's author, a body, or somebody in office."""
    if mention.kind == "work":
        return latest(cast.authors) or latest(cast.speakers)
    sort, _, what = mention.kind.partition(":")
    if sort != "person" and (group := group_called(cast, mention.name)):
        return group
    if sort == "body":
        return own_body(cast, mention, what)
    if sort == "person":
        held = what.split()[0]
        known = by_office(cast, held, mention)
        if known is None and mention.many and held == "official":
            return anonymous(f"anonymous {mention.name}", mention.country)
        return known or (None if held in UNNAMED else office(with_charge(cast, mention), None))
    return described(cast, mention) or unnamed_body(mention)


def with_charge(cast: Cast, mention: Mention) -> str:
    """An office with what it is of, if that closes the phrase: "head |of the camp committee|"."""
    sentence, first = cast.company.sentences[cast.index], mention.last + 1
    if word(sentence, mention.last) != "of":
        return mention.name
    last = first + (word(sentence, first) in {"a", "the"})
    while last < first + LONGEST and (is_plain(sentence, last) or owns(sentence, last)):
        last += 1
    closes = word(sentence, last) in CLOSING or last in sentence.at("say")
    if not closes or not is_plain(sentence, last - 1):
        return mention.name
    return f"{mention.name} {words_of(sentence.tokens, mention.last, last)}"


def owns(sentence: Sentence, at: int) -> bool:
    """Whether a token is an owner of what follows, or the sign of that: "|judges|' council"."""
    return not OWNERS.isdisjoint(gap(sentence, at, at + 2))


def is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a token may stand in the plain name of a body: a small word, no verb or particle."""
    said = sentence.tokens[at].text if at < len(sentence.tokens) else ""
    small = said.isalpha() and said.islower() and said not in APART
    return small and at not in sentence.at("say")


def unnamed_body(mention: Mention) -> Voice | None:
    """The body that a text names by nothing but its sort: "the ministry", "the organisers"."""
    if mention.name.endswith("s") and " " not in mention.kind:
        return anonymous(f"anonymous {mention.name}", mention.country)
    if mention.kind not in SORTS:
        return None
    return Voice(mention.name, slug(mention.name), mention.kind, mention.country, "role")
