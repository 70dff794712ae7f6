"""The press of a country by what it prints: "Ukrainian reports", "reports in Japan"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.detect.marks import takes_number
from analysis.detect.mentions.bodies import body_mention
from analysis.detect.mentions.owners import country_behind, is_adjective
from analysis.detect.mentions.seen import Seen
from analysis.model import Mark, Mention
from analysis.words import grammar

REPORTS = grammar("printed by the press")
OPENING = frozenset({"", "by", "per", "to", ",", ";", ":", "–", "—", "and", "as"})
NOT_ALONE = frozenset({"a", "an", "and", "one", "the"})
ARTICLES = frozenset({"the"})
PRESS = "media"


def presses(sentence: Seen) -> Iterator[Mention]:
    """The press of each country of whose reports a sentence tells."""
    told = () if REPORTS.isdisjoint(sentence.lowers) else enumerate(sentence.lowers)
    for at, said in told:
        if said in REPORTS and (country := printed_in(sentence, at)):
            span = min(at, country.first), max(at + 1, country.last)
            yield body_mention(span, country.value, PRESS, PRESS)


def printed_in(sentence: Seen, at: int) -> Mark | None:
    """The country whose press prints the reports at a token; not so in "US |reports 12 dead"."""
    if takes_number(sentence.lowers, at + 1):
        return None
    if sentence.lowers[at] == "news":
        return behind(sentence, at, "from") or behind(sentence, at, "in")
    before = sentence.ending.get(at)
    if before is None:
        return behind(sentence, at, "in")
    plain = is_adjective(sentence, before) and sentence.word(before.first - 1) not in NOT_ALONE
    return before if plain else None


def behind(sentence: Seen, at: int, link: str) -> Mark | None:
    """The country behind a word at a token, where no article makes it somebody's: "the |news"."""
    if sentence.word(at + 1) != link or sentence.word(at - 1) not in OPENING:
        return None
    return country_behind(sentence, at + 2, ARTICLES)
