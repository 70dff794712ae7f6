"""Homes: whose officials are meant where only who quotes or briefs them tells their country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.own_lands import LOCAL
from analysis.interpret.voices.voice import Voice, anonymous, listed
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.forms import plural
from analysis.words.gazetteer import OUTLETS, STATE, adjectives

SERVANTS = grammar("serving a state")
SERVING = SERVANTS | {plural(word) for word in SERVANTS}
PREFIX = "anonymous "
RANKS = grammar("ranks of unnamed people")
WORLDWIDE = frozenset(
    {"USA", "GBR", "FRA", "DEU", "QAT"}
)  # whose wires and channels the world reads


def own_country(publisher: str | None) -> str | None:
    """The country whose bodies a publisher names without its name; none where all read it.

    >>> own_country("outlet-kbs"), own_country("outlet-reuters")
    ('KOR', None)
    """
    voice = listed().get(publisher or "")
    return voice.country if voice and voice.country not in WORLDWIDE else None


def homed(cast: Cast, sentence: Sentence, voice: Voice) -> Voice:
    """Officials without a country as those of the body or outlet of one that a sentence names."""
    if voice.anonymity != "anonymous" or voice.country or not serves(voice.name):
        return voice
    country = home(cast, sentence.mentions) or told_home(cast)
    if country is None:
        return voice
    words = voice.name.removeprefix(PREFIX).split()
    ranked = words[0] in RANKS
    name = " ".join([*words[:ranked], adjectives()[country], *words[ranked:]])
    return anonymous(PREFIX + name, country)


def told_home(cast: Cast) -> str | None:
    """The publisher's own country, unless the text is about others and never names it."""
    own = cast.home
    return own if own and (cast.has_named(own) or not cast.has_named_any) else None


def serves(name: str) -> bool:
    """Whether a description is that of people who serve some state, and names none.

    >>> serves("anonymous military officials"), serves("anonymous Western officials")
    (True, False)
    >>> serves("anonymous Defense Ministry officials")
    True
    """
    words = name.removeprefix(PREFIX).split()
    if is_of_body(words):
        return True
    return words[-1] in SERVING and all(word.islower() for word in words) and is_plain(words)


def is_of_body(words: Sequence[str]) -> bool:
    """Whether people serve a body of a state that is told by its sort: "defense ministry"."""
    ranked = words[0].lower() in RANKS
    sort = meanings("bodies").get(" ".join(words[ranked:-1]).lower())
    national = meanings("body_kinds").get(sort or "") in STATE and sort not in LOCAL
    return words[-1] in SERVING | {"source", "sources"} and national


def is_plain(words: Iterable[str]) -> bool:
    """Whether only words of a state's service describe somebody: no "local", no "health"."""
    return all(word in SERVING for word in words)


def home(cast: Cast, mentions: Iterable[Mention]) -> str | None:
    """The country of the services or outlets among some mentions, if it is one that is told of."""
    named = [m for m in mentions if m.form == "named" and m.country]
    countries = [m.country for m in named if m.kind in STATE]
    outlets = (m.country for m in named if m.kind in OUTLETS)
    countries += [country for country in outlets if country and cast.has_named(country)]
    return countries[0] if len(set(countries)) == 1 else None
