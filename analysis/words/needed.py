"""Needed: the words without which a sentence holds no phrase of a kind; cheap to look for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple, Protocol

from analysis.words import grammar
from analysis.words.entries import Entry, by_kind
from analysis.words.tokens import RUN, first_run, letters, longest

NONE: frozenset[str] = frozenset()


class Telling(NamedTuple):
    """What tells that one of some phrases may stand in a sentence: words that are one alone.

    Of the others a word each, and the rest of the words of those that it tells of.
    """

    alone: frozenset[str]
    first: frozenset[str]
    rest: Mapping[str, tuple[frozenset[str], ...]]


class Needed(NamedTuple):
    """What must stand in a sentence for a phrase of a kind: its words; of a name, some in capitals.

    `names` are all the words of the names, `capitals` those which have a capital for certain.
    """

    words: Telling
    names: Telling
    capitals: Telling


class Said(Protocol):
    """What is said in a sentence or a text: its runs of letters, and those with a capital."""

    @property
    def words(self) -> frozenset[str]: ...
    @property
    def capitals(self) -> frozenset[str]: ...


@cache
def needed(kind: str) -> Needed | None:
    """What any entry of a kind needs; None where an entry has no letters.

    >>> may_stand(needed("unit").words, letters("Soldiers left"))
    True
    >>> may_stand(needed("country").names, letters("the united states"))
    True
    >>> may_stand(needed("country").capitals, letters("United"))
    False
    """
    return needed_of(by_kind().get(kind, ()))


def needed_of(some: Sequence[Entry]) -> Needed | None:
    """What any of some entries needs; None where one has no letters."""
    said = [runs_of(each) for each in some]
    if not all(said):
        return None
    raised = [frozenset(map(first_run, capitals_of(each))) if each.exact else NONE for each in some]
    small = (runs for runs, capitals in zip(said, raised, strict=True) if not capitals)
    names = (runs for runs, capitals in zip(said, raised, strict=True) if capitals)
    return Needed(by_rarest(small), by_rarest(names), by_rarest(filter(None, raised)))


def capitals_of(each: Entry) -> list[str]:
    """The words that a name only has with a capital."""
    return [word for word in each.exact or () if word[0].isupper()]


def telling(some: Iterable[Entry]) -> Telling:
    """What tells that one of some phrases may stand in a sentence."""
    return by_rarest(map(runs_of, some))


def runs_of(each: Entry) -> frozenset[str]:
    """Every run of letters in a phrase; words of nothing else need no pattern.

    >>> sorted(runs_of(Entry(("be", "anti-tank"), None, "unit", "arms", "one")))
    ['anti', 'be', 'tank']
    """
    said = each.words
    return frozenset(said) if "".join(said).isalpha() else letters(" ".join(said))


def by_rarest(phrases: Iterable[frozenset[str]]) -> Telling:
    """What tells of phrases, each a set of words: of the longer ones the word that the fewest have.

    A longer one that holds a phrase of one word is told of by that.

    >>> found = by_rarest(map(frozenset, (["shot"], ["take", "aim"], ["take", "a", "shot"])))
    >>> sorted(found.alone), found.rest
    (['shot'], {'aim': (frozenset({'take'}),)})
    """
    different = set(phrases)
    alone = frozenset(word for phrase in different if len(phrase) == 1 for word in phrase)
    longer = [phrase for phrase in different if alone.isdisjoint(phrase)]
    shared = Counter(chain.from_iterable(longer))
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    common = common_words()
    rarity = {word: (word in common, many, word) for word, many in shared.items()}
    for phrase in longer:
        rarest = min(phrase, key=rarity.__getitem__)
        found[rarest].append(phrase - {rarest})
    return Telling(alone, frozenset(found), {word: tuple(rest) for word, rest in found.items()})


def may_hold(some: Needed | None, said: Said) -> bool:
    """Whether a phrase that needs something may stand in what is said."""
    if some is None or may_stand(some.words, said.words):
        return True
    return may_stand(some.names, said.words) and may_stand(some.capitals, said.capitals)


def may_stand(phrases: Telling, words: frozenset[str]) -> bool:
    """Whether all the words of one of some phrases are among those of a sentence.

    >>> life = telling([Entry(("lose", "one's", "life"), None, "measure", "killed", "")])
    >>> may_stand(life, letters("One died: it is life's end")), may_stand(life, letters("his life"))
    (False, False)
    """
    if not phrases.alone.isdisjoint(words):
        return True
    begun = phrases.first & words
    return bool(begun) and any(rest <= words for word in begun for rest in phrases.rest[word])


def needed_words(some: Iterable[Entry]) -> frozenset[str]:
    """The most telling word of each entry.

    >>> needed_words([Entry(("pay", "with", "one's", "life"), None, "measure", "killed", "")])
    frozenset({'life'})
    """
    return frozenset(longest(" ".join(uncommon(each.words) or each.words)) for each in some)


def uncommon(words: Iterable[str]) -> list[str]:
    """The words that are not so common that they tell nothing of a phrase."""
    return [word for word in words if has_letters(word) and word not in common_words()]


@cache
def common_words() -> frozenset[str]:
    """The articles, prepositions, auxiliaries and the like."""
    names = ("prepositions", "links", "determiners", "be", "between subject and verb")
    others = {"and", "he", "her", "his", "it", "its", "the", "their"}
    return frozenset(others.union(*map(grammar, names)))


def has_letters(said: str) -> bool:
    """Whether some words are more than signs."""
    return RUN.search(said) is not None
