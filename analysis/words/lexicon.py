"""The lexicon: every phrase of the vocabularies, found by its first word, the longest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from analysis.words import grammar, rows
from analysis.words.forms import irregular_verbs, plural, verb_forms
from analysis.words.tokens import first_run, letters, longest, lowered, tokens

Key = TypeVar("Key")
MANY_BE = {"are": "s", "were": "past", "'re": "s"}


class Entry(NamedTuple):
    """A phrase: its words in lower case, the case they need, and what they mean."""

    words: tuple[str, ...]
    exact: tuple[str, ...] | None
    kind: str
    value: str
    detail: str


Longer = tuple[tuple[int, Mapping[tuple[str, ...], tuple[Entry, ...]]], ...]


class Phrases(NamedTuple):
    """The entries that begin with one word: the word alone, and longer ones by their second word.

    Those of two words are found by all their words, the longest first.
    """

    alone: tuple[Entry, ...]
    longer: Mapping[str, Longer]


@cache
def lexicon() -> Mapping[str, Phrases]:
    """Every entry by its first word.

    >>> {entry.value for entry in lexicon()["sappers"].alone}
    {'engineers'}
    >>> [(size, list(found)) for size, found in lexicon()["prisoners"].longer["of"]]
    [(3, [('prisoners', 'of', 'war')])]
    """
    found = grouped(dict.fromkeys(entries()), lambda each: each.words[0])
    return {word: phrases(begun) for word, begun in found.items()}


def phrases(begun: Sequence[Entry]) -> Phrases:
    """The entries of one first word, taken apart by how they go on."""
    alone = tuple(each for each in begun if len(each.words) == 1)
    pairs = grouped((each for each in begun if len(each.words) > 1), lambda each: each.words[1])
    return Phrases(alone, {second: longest_first(found) for second, found in pairs.items()})


def longest_first(found: Sequence[Entry]) -> Longer:
    """Entries by the number of their words, and those of each number by their words."""
    sizes = grouped(found, lambda each: len(each.words))
    return tuple(
        (size, grouped(sizes[size], lambda each: each.words)) for size in sorted(sizes)[::-1]
    )


def grouped(found: Iterable[Entry], key: Callable[[Entry], Key]) -> dict[Key, tuple[Entry, ...]]:
    """Entries by something that they share, in the order in which they come."""
    index: dict[Key, list[Entry]] = {}
    for each in found:
        index.setdefault(key(each), []).append(each)
    return {key: tuple(entries) for key, entries in index.items()}


def entries() -> Iterator[Entry]:
    """Every entry of every vocabulary."""
    yield from units()
    yield from measures()
    yield from says()
    yield from hedges()
    yield from bounds()
    for kind, table in (("role", "roles"), ("body", "bodies")):
        yield from nouns(kind, table)
    for row in rows("titles"):
        yield entry(row["said"], "title", row["said"])
    yield from countries()
    yield from named("source", "source_id")
    yield from named("place", "place_id")


def entry(said: str, kind: str, value: str, detail: str = "", *, cased: bool = False) -> Entry:
    """One phrase as an entry; `cased` names are only met in the case in which they are listed."""
    texts = words_of(said)
    lowers = tuple(map(lowered, texts))
    return Entry(lowers, texts if cased else None, kind, value, detail)


def words_of(said: str) -> tuple[str, ...]:
    """The words of a phrase as a text would be taken apart; letters and blanks need no pattern."""
    if said.replace(" ", "").isalpha():
        return tuple(said.split())
    return tuple(token.text for token in tokens(said))


class Telling(NamedTuple):
    """What tells that one of some phrases may stand in a sentence: words that are one alone.

    Of the others a word each, and the rest of the words of those that it tells of.
    """

    alone: frozenset[str]
    first: frozenset[str]
    rest: Mapping[str, tuple[frozenset[str], ...]]


class Needed(NamedTuple):
    """What must stand in a sentence for a phrase of a kind: its words, or those with a capital."""

    words: Telling
    capitals: Telling


@cache
def needed(kind: str) -> Needed | None:
    """What any entry of a kind needs; None where an entry has no letters.

    >>> may_stand(needed("unit").words, letters("Soldiers left"))
    True
    >>> may_stand(needed("country").capitals, letters("the united states"))
    True
    >>> may_stand(needed("country").capitals, letters("United"))
    False
    """
    some = [each for each in entries() if each.kind == kind]
    if not all(has_letters(" ".join(each.words)) for each in some):
        return None
    names = {each: runs for each in some if (runs := frozenset(map(first_run, capitals_of(each))))}
    return Needed(telling(each for each in some if each not in names), by_rarest(names.values()))


def capitals_of(each: Entry) -> list[str]:
    """The words that a name only has with a capital."""
    return [word for word in each.exact or () if word[0].isupper()]


def telling(some: Iterable[Entry]) -> Telling:
    """What tells that one of some phrases may stand in a sentence."""
    return by_rarest(letters(" ".join(each.words)) for each in some)


def by_rarest(phrases: Iterable[frozenset[str]]) -> Telling:
    """What tells of phrases, each a set of words: the word of each that the fewest of them have.

    >>> found = by_rarest([frozenset({"take", "aim"}), frozenset({"take", "part"})])
    >>> sorted(found.first), found.rest["aim"]
    (['aim', 'part'], (frozenset({'take'}),))
    """
    different = set(phrases)
    shared = Counter(word for phrase in different for word in phrase)
    found: dict[str, list[frozenset[str]]] = {}
    for phrase in different:
        rarest = min(phrase, key=lambda word: (shared[word], -len(word), word))
        found.setdefault(rarest, []).append(phrase - {rarest})
    alone = frozenset(word for word, rest in found.items() if frozenset() in rest)
    longer = {word: tuple(rest) for word, rest in found.items() if word not in alone}
    return Telling(alone, frozenset(longer), longer)


def may_stand(phrases: Telling, words: frozenset[str]) -> bool:
    """Whether all the words of one of some phrases are among those of a sentence.

    >>> life = telling([entry("lose one's life", "measure", "killed")])
    >>> may_stand(life, letters("One died: it is life's end")), may_stand(life, letters("his life"))
    (False, False)
    """
    if not phrases.alone.isdisjoint(words):
        return True
    begun = phrases.first & words
    return bool(begun) and any(rest <= words for word in begun for rest in phrases.rest[word])


def needed_words(some: Iterable[Entry]) -> frozenset[str]:
    """The most telling word of each entry.

    >>> needed_words([entry("pay with one's life", "measure", "killed")])
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
    return frozenset({"the", "their"}.union(*map(grammar, names)))


def has_letters(said: str) -> bool:
    """Whether some words are more than signs."""
    return bool(letters(said))


def units() -> Iterator[Entry]:
    """What can be counted, in the singular and the plural."""
    for row in rows("units"):
        yield entry(row["said"], "unit", row["means"], "one")
        yield entry(plural(row["said"]), "unit", row["means"], "many")


def measures() -> Iterator[Entry]:
    """The verbs, adjectives and nouns that say what is the case with the counted.

    A verb's detail is `verb:form:takes`, where `takes` says whether its subject or object counts.
    """
    for row in rows("measures"):
        if row["part"] == "verb":
            for form, name in (*inflected(row["said"]), *unchanged(row["said"])):
                yield entry(form, "measure", row["means"], f"verb:{name}:{row['takes']}")
        else:
            yield entry(row["said"], "measure", row["means"], row["part"])
        if row["part"] == "adj":
            yield from states(row["said"], row["means"])
        if row["part"] == "noun":
            yield entry(plural(row["said"]), "measure", row["means"], "noun")
            if row["takes"]:
                yield entry(row["said"], "captives", row["takes"])
                yield entry(plural(row["said"]), "captives", row["takes"])


def states(said: str, means: str) -> Iterator[Entry]:
    """A state with "be" before it, where "be in" alone would say that somebody is there.

    >>> [" ".join(each.words) for each in states("in custody", "captured")][:2]
    ['be in custody', 'is in custody']
    """
    phrase = f"be {said}"
    if said.partition(" ")[0] in {"at", "in", "inside", "near", "on", "within"}:
        if phrase in listed_states():
            return
        for form, name in inflected(phrase):
            yield entry(form, "measure", means, f"verb:{name}:subject")


@cache
def listed_states() -> frozenset[str]:
    """The states that the vocabulary lists with "be" themselves."""
    return frozenset(row["said"] for row in rows("measures") if row["said"].startswith("be "))


def inflected(phrase: str) -> Iterable[tuple[str, str]]:
    """The forms of a verb phrase, with those of `be` for a plural subject too."""
    yield from verb_forms(phrase).items()
    if phrase == "be" or phrase.startswith("be "):
        for form, name in MANY_BE.items():
            yield form + phrase[2:], name


def unchanged(phrase: str) -> Iterator[tuple[str, str]]:
    """The participle of a verb that looks like its base: "were cut down", "were put to death"."""
    verb = phrase.partition(" ")[0]
    if irregular_verbs().get(verb, ("", ""))[1] == verb:
        yield phrase, "participle"


def says() -> Iterator[Entry]:
    """The verbs of saying, by what they do: say, report, tell, confirm, deny, doubt, cite."""
    for row in rows("say"):
        for form, name in inflected(row["said"]):
            yield entry(form, "say", row["means"], name)


def hedges() -> Iterator[Entry]:
    """The words that make a statement less than certain."""
    for row in rows("hedges"):
        forms = inflected(row["said"]) if row["part"] == "verb" else [(row["said"], "")]
        for form, name in forms:
            yield entry(form, "hedge", row["said"], name)


def bounds() -> Iterator[Entry]:
    """The words that bound a number, before or after it."""
    for row in rows("bounds"):
        yield entry(row["said"], f"bound {row['side']}", row["means"])


def nouns(kind: str, table: str) -> Iterator[Entry]:
    """A table of nouns, in the singular and the plural."""
    for row in rows(table):
        yield entry(row["said"], kind, row.get("means") or row["said"], "one")
        yield entry(plural(row["said"]), kind, row.get("means") or row["said"], "many")


def countries() -> Iterator[Entry]:
    """Countries by name, by demonym, and by the capital or seat that stands for the government."""
    for row in rows("countries"):
        listed = [row["name"], *row["common"].split("|"), *row["names"].split("|")]
        for name in filter(None, listed):
            yield entry(name, "country", row["iso3"], "name", cased=True)
        for demonym in filter(None, row["demonyms"].split("|")):
            yield entry(demonym, "country", row["iso3"], "demonym", cased=True)
        for seat in filter(None, row["stands_for"].split("|")):
            yield entry(seat, "country", row["iso3"], "seat", cased=True)


def named(kind: str, key: str) -> Iterator[Entry]:
    """The rows of a gazetteer by each of their names."""
    for row in rows(f"{kind}s"):
        if row["kind"] in {"anonymous", "unattributed"}:
            continue
        for name in filter(None, [row["name"], *row["aliases"].split("|")]):
            yield entry(name, kind, row[key], row["kind"], cased=True)
