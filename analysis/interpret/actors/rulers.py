"""Rulers: the leader by whom the counted are called: "Kim's men", "some of the dictator's men"."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import mentions_near
from analysis.interpret.counted import Counted
from analysis.interpret.near import OWNS, places_near, word
from analysis.model import Sentence
from analysis.words import grammar

RULERS = grammar("rulers")
OWN = grammar("possessives")


def leader(sentence: Sentence, what: Counted) -> Whose | None:
    """The leader by whom the counted are called: "two of Kim's soldiers", "11,000 from Kim"."""
    for mention in mentions_near(sentence, what.first - 4, what.last + 2):
        owns = word(sentence, mention.last) == OWNS and what.first - 1 <= mention.last < what.last
        behind = mention.first == what.last + 1 and word(sentence, what.last) in {"of", "from"}
        if (owns or behind) and mention.kind == "person" and mention.country:
            return whose(mention)
    return None


def ruled(sentence: Sentence, what: Counted, carried: Callable[[], str | None]) -> Whose | None:
    """Whose a ruler's men are, whoever acts on them: "buried 600 of the dictator's men"."""
    country = carried() if is_of_a_ruler(sentence, what) else None
    return Whose(country) if country else None


def is_of_a_ruler(sentence: Sentence, what: Counted) -> bool:
    """Whether the counted are called by a ruler without a country: "some of the leader's men".

    So are "N from the leader", "deserters from the leader's army".
    """
    owned = places_near(sentence, {OWNS}, what.first - 1, what.last)
    rulers = [at - 1 for at in owned]
    if word(sentence, what.last) in {"of", "from"}:
        rulers.append(what.last + 1 + (word(sentence, what.last + 1) == "the"))
    return any(word(sentence, at) in RULERS and word(sentence, at - 1) not in OWN for at in rulers)
