"""Described sources: speakers that no list and no form of a name finds: "two hospitals in Goma"."""

from __future__ import annotations

from analysis.interpret.frames.phrases import outlets
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import (
    BREAKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    gap,
    is_capital,
    is_light,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import is_past
from analysis.words.gazetteer import OUTLETS
from analysis.words.tokens import words_of

DESCRIBING = frozenset({"brief", "joint", "new", "official", "press", "written"})
TALLIES = frozenset({"count", "estimate", "list", "tally", "toll"})
NOBODY = grammar("no source")
EVENTS = frozenset(
    {"accident", "attack", "blast", "bombing", "crash", "earthquake", "explosion", "fire", "flood"}
    | {"landslide", "quake", "storm", "war"}
)  # of which a body may be: "the |flood control office"
SPEECHLESS = grammar("publications") | grammar("accounts") | grammar("tolls") | STATEMENTS
ENDS = BREAKS | LINKS | {",", ".", "", "that", "but", "as", "if", "when", "while", "after"}
LEFT_OUT = grammar("before a described source")
FACILITIES = (
    grammar("facilities of a place") | grammar("body kinds") | {"group", "party", "team", "union"}
)
RELATIVES = frozenset({"who", "which", "whose"})
WORKFORCES = frozenset({"crew", "personnel", "staff", "workers"})
SEEN = frozenset({"seen", "shown", "written", "drawn"})
ACCOMPANYING = frozenset({"amid", "among", "despite", "including", "with"})
ARTICLES = grammar("possessives") | {"a", "an", "the"}
LONGEST = 9
SORTS = frozenset(
    {"agency", "broadcaster", "channel", "daily", "magazine", "network", "news", "newspaper"}
    | {"portal", "radio", "service", "site", "station", "television", "tv", "website", "weekly"}
)
BODIES = grammar("body kinds")


def described_subject(sentence: Sentence, verb: Mark) -> Mention | None:
    """The words before a verb of saying that describe who says it, as a source of that name."""
    last = verb.first
    while last > 0 and is_light(sentence, last - 1):
        last -= 1
    last -= word(sentence, last - 1) in {"on", "in", "during"}  # "on Monday"
    if word(sentence, last - 1) in {OWNS, "and"}:
        return None  # "the city's |estimated 300", "the boy looked up and |said"
    first = last
    while first > 0 and last - first <= LONGEST and not ends_before(sentence, first):
        first -= 1
    person = next(
        (m for m in sentence.mentions if m.last == first - 1 and m.kind == "person"), None
    )
    if person and word(sentence, first - 1) == "," and is_held(sentence, first):
        return person
    return None if word(sentence, first - 1) in RELATIVES else source(sentence, first, last)


def ends_before(sentence: Sentence, at: int) -> bool:
    """Whether a phrase cannot reach further back than a token: "… and |the region's governor"."""
    before = word(sentence, at - 1)
    if before == "and" and ends_clause(sentence, at - 2):
        return True
    if before != "and" or word(sentence, at) not in ARTICLES:
        return before in ENDS
    return all(mention.last != at - 1 for mention in sentence.mentions)


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a past tense ends a clause at a token: "toll |rose and", no "the |injured and"."""
    return is_past(word(sentence, at)) and word(sentence, at - 1) not in ARTICLES | ENDS


def is_held(sentence: Sentence, at: int) -> bool:
    """Whether an office stands at a token or behind its article: "X, |head of the clinic said"."""
    article = word(sentence, at) in {"a", "an", "the"}
    held = (*sentence.of("role"), *sentence.of("title"))
    return any(mark.first == at + article for mark in held)


def described_opening(sentence: Sentence, clause: int) -> Mention | None:
    """The words before an aside that a sentence opens with: "A pilot near Sudzha|, who"."""
    last = clause - (word(sentence, clause - 1) == ",")
    last = next((at for at in range(2, last) if word(sentence, at).endswith("ing")), last)
    return source(sentence, 0, last) if word(sentence, 0) in {"a", "an", "one"} else None


def described_behind(sentence: Sentence, at: int) -> Mention | None:
    """The words behind "according to" that describe who says it, as a source of that name."""
    last = at
    while last - at <= LONGEST and word(sentence, last) not in ENDS:
        last += 1
    return source(sentence, at, last - is_count_of_a_body(sentence, at, last))


def is_count_of_a_body(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is of the count of somebody: "an |opposition party |count"."""
    counted = word(sentence, last - 1) in TALLIES and last - first > 1
    return counted and word(sentence, last - 2) in FACILITIES


def source(sentence: Sentence, first: int, last: int) -> Mention | None:
    """A source named by its description, if some words are one."""
    first = behind_articles(sentence, first, last)
    named = next((m for m in sentence.mentions if m.first == first and m.form == "named"), None)
    if word(sentence, last - 1) == "statement" and (body := stating(sentence, first, last - 1)):
        return body
    behind = word(sentence, named.last) if named else ""
    adjective = behind == OWNS or (behind == "and" and named and named.kind == "government")
    if named is not None and named.kind in OUTLETS and named.last < last:
        return outlet_within(sentence, first, last)
    if named is not None and named.kind != "surname" and not adjective:
        return named
    if outlet := outlet_within(sentence, first, last):
        return outlet
    inner = (m for m in sentence.mentions if first < m.first and m.last <= last)
    body = next((m for m in inner if m.form == "named" and m.kind in BODIES - {"government"}), None)
    if body is not None and behind == OWNS:
        return body
    if not 0 < last - first <= LONGEST or not is_source(sentence, first, last):
        return None
    return unnamed(sentence, first, last)


def behind_articles(sentence: Sentence, first: int, last: int) -> int:
    """Where a description begins behind articles and how many they are: "the two |hospitals"."""
    while first < last - 1 and (
        word(sentence, first) in LEFT_OUT or sentence.tokens[first].text[0].isdigit()
    ):
        first += 1
    return first


def unnamed(sentence: Sentence, first: int, last: int) -> Mention:
    """A source that goes by its description; one of several is anonymous: "a local official"."""
    first = behind_articles(sentence, first, last)
    name = words_of(sentence.tokens, first, last)
    if (
        first not in sentence.at("country")
        and (first == 0 or (first == 1 and not sentence.tokens[0].text.isalpha()))
        and not is_capital(sentence, min(first + 1, last - 1))
    ):
        name = name if name[1:2].isupper() else name[0].lower() + name[1:]
    noun = word(sentence, head(sentence, first, last))
    some_one = word(sentence, first - 1) in {"a", "an", "another", "one"}
    if (some_one and noun not in FACILITIES) or noun in WORKFORCES:
        name = f"anonymous {name}"
    many = noun.endswith("s")
    return Mention(first, last, "role", name, None, "anonymous", None, many)


def outlet_within(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The outlet that words name with its sort behind it: "state-run |Anadolu news agency"."""
    inside = (m for m in outlets(sentence) if first <= m.first and m.last <= last)
    return next((m for m in inside if SORTS.issuperset(gap(sentence, m.last, last))), None)


def stating(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The body of which a statement is: "a |health ministry| statement said"."""
    first += word(sentence, first) in DESCRIBING
    named = (m for m in sentence.mentions if m.first == first and m.last == last)
    return next((m for m in named if m.kind.startswith("body:") or is_initials(m)), None)


def is_initials(mention: Mention) -> bool:
    """Whether a name that no list has is one of initials: "an |ISAF statement said"."""
    return mention.kind == "surname" and mention.name.isupper()


def is_source(sentence: Sentence, first: int, last: int) -> bool:
    """Whether some words are a noun phrase whose head can speak."""
    words = gap(sentence, first, last)
    at = head(sentence, first, last)
    noun = word(sentence, at)
    acts = (*sentence.of("say"), *sentence.of("measure"))
    bodies = sentence.at("body")  # "police" is no verb in "the province's police chief"
    verbs = (m for m in acts if m.first != at and m.detail not in {"noun", "adj"})
    verbs = (m for m in verbs if not is_compound(sentence, m))
    acting = any(first <= m.first < last and m.first not in bodies for m in verbs)
    counted = any(m.last == at + 1 and m.detail == "noun" for m in sentence.of("measure"))
    plain = all(said.replace("-", "").isalnum() or said == OWNS for said in words)
    return (
        plain
        and noun.replace("-", "").isalpha()
        and not (acting or counted)
        and noun not in SPEECHLESS
        and (NOBODY - EVENTS).isdisjoint(words)
        and noun not in EVENTS
        and word(sentence, first) not in ACCOMPANYING
    )


def is_compound(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb's base is but the first noun of two: "the |labour ministry"."""
    base = "base" in mark.detail
    return base and word(sentence, mark.first - 1) in ARTICLES | BREAKS | {"", "'s"}


def head(sentence: Sentence, first: int, last: int) -> int:
    """The noun that a phrase is about: the last before its first preposition or participle."""
    inner = range(first + 1, last)
    at = next((at for at in inner if word(sentence, at) in PREPOSITIONS), last) - 1
    while at > first and (word(sentence, at).endswith("ed") or word(sentence, at) in SEEN):
        at -= 1
    return at
