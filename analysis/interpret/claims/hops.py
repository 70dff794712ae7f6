"""Hops: the chain of a claim from the claimant over those who pass it on to the publisher."""

from __future__ import annotations

from analysis.interpret.chains import Attribution
from analysis.interpret.claims.article import Article
from analysis.interpret.voices import OUTLETS, Voice
from analysis.model import Hop, Role

SERVICES = frozenset(
    {"africa", "arabic", "asia", "channel", "digital", "english", "europe", "international"}
    | {"korean", "live", "news", "online", "persian", "radio", "russian", "service", "television"}
    | {"tv", "world"}
)


def hops(article: Article, said: Attribution) -> tuple[Hop, ...]:
    """The chain of an attribution; a publisher that only reports itself stands in it once."""
    claimant, *relays = said.voices
    publisher = article.publisher
    passing = [v for v in relays if publisher is None or not is_of_house(v, publisher)]
    last = [hop("publisher", publisher)] if publisher else []
    return (first_hop(article, said, claimant), *(hop("relay", v) for v in passing), *last)


def is_of_house(relay: Voice, publisher: Voice) -> bool:
    """Whether a relay is the publisher, or another service of its house.

    >>> world, news = Voice("KBS World", None, "outlet"), Voice("Times of Oman", None, "outlet")
    >>> is_of_house(Voice("KBS", None, "outlet"), world)
    True
    >>> is_of_house(Voice("Times", None, "outlet"), news)
    False
    """
    if relay.source_id is not None and relay.source_id == publisher.source_id:
        return True
    short, long = sorted((relay.name.split(), publisher.name.split()), key=len)
    rest = long[len(short) :]
    services = bool(rest) and SERVICES.issuperset(word.lower() for word in rest)
    return services and long[: len(short)] == short and relay.kind in OUTLETS


def hop(role: Role, voice: Voice) -> Hop:
    """A voice in its role, without words that say so."""
    anonymity = "named" if role == "publisher" else voice.anonymity
    return Hop(role, voice.name, voice.source_id, voice.kind, anonymity, "", None, None)


def first_hop(article: Article, said: Attribution, claimant: Voice) -> Hop:
    """The claimant with the words that attribute the claim."""
    if said.cue is None:
        return hop("claimant", claimant)
    index, first, last = said.cue
    tokens = article.sentences[index].tokens[first:last]
    cue = " ".join(token.text for token in tokens)
    named = (claimant.name, claimant.source_id, claimant.kind, claimant.anonymity)
    return Hop("claimant", *named, cue, tokens[0].starts, tokens[-1].ends)
