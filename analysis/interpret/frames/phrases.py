"""Phrases: where the noun phrase around a mention begins: "prisons chief X", "the army's X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.sources import before_names
from analysis.interpret.near import (
    BREAKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    is_act,
    is_capital,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

ARTICLES = frozenset({"the", "a", "an"})
BEFORE_AN_OUTLET = grammar("sorts of outlet") | grammar("before a sort of outlet")
DESCRIPTION = 8
DETERMINERS = grammar("possessives") | ARTICLES
NO_TITLE = PREPOSITIONS - {"of", "for"}
NO_DESCRIPTION = NO_TITLE | LINKS | {"as", "that", "and", "but", "when", "while", "if"}


def phrase_start(sentence: Sentence, mention: Mention) -> int:
    """Where the noun phrase around a mention begins: titles, offices and owners before it."""
    at = titled_start(sentence, office_before(sentence, mention) or mention)
    determined = word(sentence, at) in DETERMINERS and at < mention.first
    held = word(sentence, at - 1) in {"for", "of"}
    return at if determined and not held else described_start(sentence, at)


def office_before(sentence: Sentence, mention: Mention) -> Mark | None:
    """The office with what it is to, right before a name: "|the ambassador to the UN| X"."""
    if mention.kind != "person" or mention.form != "named":
        return None
    to = next((m for m in sentence.mentions if m.last == mention.first and m.form == "named"), None)
    link = to.first - 1 - (word(sentence, to.first - 1) == "the") if to else 0
    if word(sentence, link) not in {"at", "for", "to"}:
        return None
    return next((m for m in sentence.of("role") if m.last == link), None)


def titled_start(sentence: Sentence, mention: Mention | Mark) -> int:
    """Where titles, offices and an article before a mention begin: "|the HUR chief X"."""
    at = mention.first
    titles = before_names()
    while at > 0:
        before = word(sentence, at - 1)
        if before in DETERMINERS:
            return at - 1
        named = at > 1 and is_capital(sentence, at - 1) and not is_channel(sentence, at - 1)
        if before in NO_TITLE or not (named or before in titles):
            break
        at -= 1
    return at


def is_channel(sentence: Sentence, at: int) -> bool:
    """Whether a token is the channel X, and no part of a name behind it: "on |X Y said"."""
    return word(sentence, at) == "x" and word(sentence, at - 1) in {"on", "via"}


def outlets(sentence: Sentence) -> Iterator[Mention]:
    """The outlets that a sentence names."""
    return (m for m in sentence.mentions if m.kind in OUTLETS and m.form == "named")


def outlet_at(sentence: Sentence, at: int) -> Mention | None:
    """The outlet that begins at a token, its sort and owner with it: "|Russia's TASS"."""
    return next((m for m in outlets(sentence) if outlet_start(sentence, m) == at), None)


def outlet_start(sentence: Sentence, outlet: Mention) -> int:
    """Where an outlet begins with its sort, owner and article: "told |the Japanese outlet NHK".

    So it does in "told |Russia's TASS".
    """
    at = outlet.first
    countries = {m.last: m for m in sentence.of("country")}
    while word(sentence, at - 1) in BEFORE_AN_OUTLET or is_demonym(countries.get(at)):
        at -= 1
    owner = countries.get(at - 1) if word(sentence, at - 1) == OWNS else None
    at = owner.first if owner else at
    return at - (word(sentence, at - 1) in ARTICLES)


def is_demonym(country: Mark | None) -> bool:
    """Whether a country is named by its adjective."""
    return country is not None and country.detail == "demonym"


def described_start(sentence: Sentence, at: int) -> int:
    """Where a few words begin that describe a name behind a break: "…, peacekeeping chief X"."""
    for first in range(at - 1, max(-1, at - DESCRIPTION), -1):
        said = word(sentence, first)
        if said in BREAKS:
            return first + 1
        acts = is_act(sentence, first) and word(sentence, first + 1) != OWNS
        if not is_describing(said) or acts:
            return at
    return at


def is_describing(said: str) -> bool:
    """Whether a word may describe a name behind it: "prisons", "'s", "rebel-held".

    >>> is_describing("rebel-held"), is_describing("in")
    (True, False)
    """
    plain = said == OWNS or said.replace("-", "").isalpha()
    return plain and said not in NO_DESCRIPTION
