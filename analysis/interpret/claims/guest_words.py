"""Guest words: whether a text can name guests and their host, by its words alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.interpret.asked import Asked
from analysis.interpret.contingents import hosts_of
from analysis.interpret.places.gazetteer import country_of
from analysis.model import Sentence, once
from analysis.words.entries import Entry, by_kind
from analysis.words.gazetteer import sources
from analysis.words.needed import Needed, may_hold, needed_of

HALVED = frozenset({"PRK", "KOR"})
HALVES = frozenset({"north", "south", "korean", "koreans", "kim"})  # and what they are called by
COUNTRIES: Mapping[str, Callable[[str], str | None]] = {
    "country": str,
    "source": lambda value: sources()[value].country,
    "place": lambda value: (country_of(value) or "").upper(),
}


@dataclass(frozen=True)
class Text:
    """The runs of letters of a text, and those with a capital."""

    sentences: Sequence[Sentence]

    @once
    def words(self) -> frozenset[str]:
        """Those of all its sentences."""
        return frozenset().union(*(each.words for each in self.sentences))

    @once
    def capitals(self) -> frozenset[str]:
        """Those with a capital, which are seldom asked for."""
        return frozenset().union(*(each.capitals for each in self.sentences))


@cache
def naming() -> Mapping[str, Needed | None]:
    """What any name of a guest or a host needs: of the country, its people, bodies and places."""
    known = hosts_of().keys() | {host for hosts in hosts_of().values() for host in hosts}
    found: dict[str, list[Entry]] = {country: [] for country in known}
    for kind, country_named in COUNTRIES.items():
        for each in by_kind()[kind]:
            country = country_named(each.value)
            if country in found:
                found[country].append(each)
    return {country: needed_of(some) for country, some in found.items()}


def may_name_guests(sentences: Sequence[Sentence]) -> bool:
    """Whether a text holds the words by which some guest and one of their hosts are named."""
    said = Text(sentences)

    def may_be_named(country: str) -> bool:
        half = country in HALVED and not HALVES.isdisjoint(said.words)
        return half or may_hold(naming()[country], said)

    named = Asked(may_be_named)
    return any(
        named[guest] and any(named[host] for host in hosts) for guest, hosts in hosts_of().items()
    )
