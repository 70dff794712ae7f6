"""Unnamed people: what a group without names is called, so that two reports of it agree."""

from __future__ import annotations

import re

from analysis.detect.mentions.endings import WEST
from analysis.detect.mentions.phrases import FAMILIAR, RolePhrase
from analysis.detect.mentions.seen import Seen
from analysis.model import Mention
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS, adjectives, short_names
from analysis.words.tokens import is_title

BEFORE_COUNTRY = grammar("described before a country")
COUNTRIES = frozenset(["country", "countries", "nations", "states", "capitals"])
LANDS = COUNTRIES | {WEST}
ALWAYS_CAPITAL = grammar("always capital")
CLINGING = re.compile(r" ([,'’])")  # what stands close behind the word before it
RANKS = grammar("ranks of unnamed people")
SPYING = frozenset(
    ["spy agency", "spy service", "intelligence agency", "intelligence service", "secret service"]
)
PLACED = re.compile(r" (?:in|of|at) ")  # before where a body is
LEFT_OUT = grammar("left out of descriptions")


def description(sentence: Seen, phrase: RolePhrase) -> str:
    """What an unnamed group is: its body or its country as an adjective, then its role."""
    if phrase.body:
        return of_body(sentence, phrase, phrase.body)
    said = described(sentence, phrase)
    words = CLINGING.sub(r"\1", " ".join(said))
    if phrase.behind:
        first = next((at for at, word in enumerate(said) if word not in BEFORE_COUNTRY), 0)
        countries = [of_land(code) for code in (phrase.behind, phrase.other) if code]
        return " ".join([*said[:first], " and ".join(countries), *said[first:]])
    close = sentence.word(phrase.mark.last) == "close" and phrase.last > phrase.mark.last
    if phrase.is_local or close:
        return f"{words} {sentence.said(phrase.mark.last, phrase.last)}"
    ends = sentence.word(phrase.last - 1) if phrase.last > phrase.mark.last else ""
    return f"Western {words}" if ends in LANDS else words


def of_land(code: str) -> str:
    """The adjective of a country, or of the West."""
    return "Western" if code == WEST else adjectives()[code]


def described(sentence: Seen, phrase: RolePhrase) -> list[str]:
    """The words of a description, each country in them as its adjective; insiders are sources."""
    words, at = [], phrase.first
    while at < phrase.mark.last:
        country = sentence.starting.get(at)
        if country and country.last <= phrase.mark.last:
            words.append(adjectives()[country.value])
            at = country.last
            continue
        if sentence.tokens[at].lower not in LEFT_OUT:
            titled = at >= phrase.mark.first and is_title(sentence.tokens)
            words.append(sentence.tokens[at].lower if titled else spelled(sentence, at))
        at += 1
    insiders = words == ["people"] and sentence.word(phrase.mark.last) in FAMILIAR
    return ["sources"] if insiders else words


def spelled(sentence: Seen, at: int) -> str:
    """A word as it stands, in small letters where only the sentence's beginning raised it."""
    said = sentence.tokens[at].text
    if said.isupper() or (at and not is_title(sentence.tokens)):
        return said
    return said if said.lower() in ALWAYS_CAPITAL else said.lower()


def of_body(sentence: Seen, phrase: RolePhrase, body: Mention) -> str:
    """An unnamed group with its body: "NIS official", "sources of UNN", "Ukrainian army source"."""
    role = " ".join(sentence.lowers[phrase.mark.first : phrase.mark.last])
    if body.kind in OUTLETS:
        return f"{role} of {body.name}"
    rank = next(
        (f"{w} " for w in sentence.lowers[phrase.first : phrase.mark.first] if w in RANKS), ""
    )
    said = sentence.said(body.first, body.last)
    small = [word for word in said.split() if word.islower()]
    if said[0].isupper() and all(len(word) <= 3 for word in small):
        return f"{rank}{short_names().get(body.source_id or '', body.name)} {role}"
    sort = said.rsplit("'s ", 1)[-1].rsplit("’s ", 1)[-1]
    sort = " ".join(word for word in PLACED.split(sort)[0].split() if word.islower())
    sort = "intelligence" if sort in SPYING else sort
    country = f"{adjectives()[body.country]} " if body.country else ""
    return f"{rank}{country}{sort} {role}"
