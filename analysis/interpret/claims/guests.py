"""Guests: whose men are known to fight, keep the peace or work in another's country.

A text about them soon stops naming them, while it goes on to name their hosts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set

from analysis.interpret.claims.sides import foes
from analysis.interpret.contingents import hosts, hosts_of

LEAST = 1.0  # a lesser weight of another's forces than that may be chance


def known_guest(
    weights: Mapping[str, float],
    land: Callable[[], str | None],
    military: Callable[[], bool],
    speaking: Callable[[], frozenset[str]] = frozenset,
) -> str | None:
    """Whose contingent a text is about that names both them and their host, or lies there.

    The host may be named as no more than a speaker: "The Kremlin would not comment".

    A text that is about no soldiers must speak of them as more than a place or a speaker. Where it
    lies and whether it is about soldiers is only asked where that decides.

    >>> known_guest({"PRK": 0.2, "RUS": 4.0}, lambda: None, lambda: False)
    'PRK'
    >>> known_guest({"RWA": 0.0}, lambda: "cod", lambda: True)
    'RWA'
    >>> known_guest({"PRK": 0.2}, lambda: None, lambda: True, lambda: frozenset({"RUS"}))
    'PRK'
    >>> known_guest({"BDI": 0.0}, lambda: "cod", lambda: False)

    Those of whose war a text speaks less than of another's forces are none that it is about.

    >>> known_guest({"RWA": 0.4, "ZWE": 1.5}, lambda: "cod", lambda: True)
    """
    guests = {guest: weight for guest, weight in weights.items() if guest in hosts_of()}
    found = {
        guest: weight
        for guest, weight in guests.items()
        if (weight > 0 or military())
        and not (
            weights.keys().isdisjoint(hosts(guest))
            and lies_apart(land(), guest)
            and (weight == 0 or speaking().isdisjoint(hosts(guest)))
        )
    }
    guest = next(iter(found)) if len(found) == 1 else heaviest(found)
    return guest if guest and not is_outweighed(guest, weights) else None


def is_outweighed(guest: str, weights: Mapping[str, float]) -> bool:
    """Whether a text speaks more of the forces of a country that has no part in a guest's war.

    >>> is_outweighed("PRK", {"PRK": 0.2, "RUS": 4.0, "UKR": 2.0, "KOR": 0.1})
    False
    """
    others = without_part(weights.keys(), guest)
    own = sum(weight for code, weight in weights.items() if code not in others)
    return any(weights[code] > max(2 * own, LEAST) for code in others)


def without_part(countries: Set[str], guest: str) -> frozenset[str]:
    """The countries that are no guest, host or host's foe in a guest's war."""
    sides = {guest, *hosts(guest)}
    return frozenset(each for each in countries - sides if foes().get(each) not in sides)


def may_be_guests(named: Set[str]) -> bool:
    """Whether a text names a country with contingents abroad, and one in which they are.

    >>> may_be_guests(frozenset({"KEN", "HTI"})), may_be_guests(frozenset({"KEN", "UGA"}))
    (True, False)
    """
    return any(
        guest in named and not hosts.isdisjoint(named) for guest, hosts in hosts_of().items()
    )


def lies_apart(land: str | None, guest: str) -> bool:
    """Whether a country, by its id as a place, is none in which a guest's contingents are."""
    return land is None or land.upper() not in hosts(guest)


def heaviest(weights: Mapping[str, float]) -> str | None:
    """The country with the most weight, if one has more than the others.

    >>> heaviest({"RUS": 0.0, "PRK": 0.1}), heaviest({"RUS": 0.1, "PRK": 0.1}), heaviest({})
    ('PRK', None, None)
    """
    best, second = [*sorted(weights, key=lambda code: -weights[code]), "", ""][:2]
    return best if weights.get(best, 0.0) > weights.get(second, 0.0) else None
