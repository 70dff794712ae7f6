"""Sources behind a word: whom "by", "according to" or "citing" names, titles and owners apart."""

from __future__ import annotations

from functools import cache

from analysis.interpret.near import BREAKS, DESKS, ENDING, LINKS, OWNS, gap, word
from analysis.model import Mention, Sentence
from analysis.words import grammar, rows
from analysis.words.gazetteer import OUTLETS

STATEMENTS = grammar("statements")
PAPERS = STATEMENTS | grammar("publications")
PAPERS_OR_DESKS = PAPERS | DESKS
WORDS = 3  # that may describe a statement: "a doctor's latest post-mortem report"
NO_GAP = (BREAKS - {'"', "“", "-", ","}) | LINKS
CHARGES = grammar("what an office is of") | {"and"}
NO_TITLES = frozenset({"and", "of", "to"})
PLACING = frozenset({"at", "for", "from", "in", "of", "with"})
DATELINE = ["reports", "from"]
LONGEST = 8
PUBLISHING = OUTLETS | {"monitor"}
OFFICES = frozenset({"office", "service", "wing", "arm", "bureau", "department"})


def words_of(*tables: str) -> frozenset[str]:
    """Every word of the phrases of some vocabularies."""
    return frozenset(
        word for table in tables for row in rows(table) for word in row["said"].split()
    )


@cache
def before_names() -> frozenset[str]:
    """The words that may stand before a name: titles, offices, bodies, descriptions, articles."""
    words = words_of("roles", "titles", "bodies", "descriptions") | grammar("before a name")
    return words - {"and"}


@cache
def joining() -> frozenset[str]:
    """The words of an office or a body, as they stand between it and a name."""
    found = words_of("titles", "roles", "bodies") | {"the", "both", "defence", "defense"}
    return found - NO_TITLES


def behind(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins at a token, titles, descriptions and an "X's" before it apart."""
    for mention in sentence.mentions:
        if mention.first < at:
            continue
        said = gap(sentence, at, mention.first)
        if len(said) > 8 or not NO_GAP.isdisjoint(said):
            return None
        if not owns_another(sentence, mention):
            return whom(sentence, mention, said)
    return None


def owns_another(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention only says whose another one is: "Seoul's spy agency"."""
    if word(sentence, mention.last) != OWNS:
        return False
    described = range(mention.last + 1, mention.last + 2 + WORDS)
    return not any(
        word(sentence, at) in PAPERS_OR_DESKS and all_plain(sentence, mention.last + 1, at)
        for at in described
    )


def all_plain(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only small words and no gap stand between two tokens: "latest daily"."""
    said = gap(sentence, first, last)
    small = all(sentence.tokens[at].text.islower() for at in range(first, last))
    return small and NO_GAP.isdisjoint(said) and not any(word in PLACING for word in said)


def whom(sentence: Sentence, mention: Mention, said: list[str]) -> Mention | None:
    """Whom a mention behind some words means: the name behind an office or a description."""
    mention = belonging(sentence, mention)
    if mention.kind == "government" and said[-2:] == DATELINE:
        return None  # "according to reports from |Seoul"
    if mention.kind == "work" and word(sentence, mention.last) in {"from", "by"}:
        return behind(sentence, mention.last + 1) or mention
    named = name_behind(sentence, mention)
    if mention.form == "role" and not mention.many:
        return named or apposed_body(sentence, mention) or mention
    if "," in said and mention.kind != "person" and not is_set_apart(sentence, mention):
        return None
    owner = mention.form == "named" and mention.kind in {"government", "person"}
    if owner and word(sentence, mention.last) == OWNS:
        return mention
    return named or apposed_body(sentence, mention) or mention


def apposed_body(sentence: Sentence, mention: Mention) -> Mention | None:
    """The body that a description is then named as: "the tally of the monitor, |Airwars, is"."""
    described = mention.form == "definite" or (mention.form == "role" and not mention.many)
    if not described or word(sentence, mention.last) != ",":
        return None
    near = (m for m in sentence.mentions if 1 <= m.first - mention.last <= 2)
    body = next((m for m in near if is_body(m) and m.form == "named"), None)
    return body if body and is_set_apart(sentence, body) else None


def is_set_apart(sentence: Sentence, name: Mention) -> bool:
    """Whether commas enclose a name with no more than its article: "the union, |the X, counts"."""
    first = name.first - (word(sentence, name.first - 1) == "the")
    apart = word(sentence, first - 1) == "," and word(sentence, name.last) in {",", "."}
    return apart and name.form == "named" and name.kind != "government"


def name_behind(sentence: Sentence, mention: Mention) -> Mention | None:
    """The person named right behind an office or a body, titles between them apart."""
    for other in sentence.mentions:
        if other.first >= mention.last and other.kind in {"person", "surname"}:
            return other if is_name_of(sentence, mention, other) else None
        if is_body_named(sentence, mention, other):
            return other
    return None


def is_body_named(sentence: Sentence, mention: Mention, other: Mention) -> bool:
    """Whether a name follows its description: "the state news agency, TASS", "the monitor X"."""
    if other.form != "named" or other.first < mention.last:
        return False
    between = gap(sentence, mention.last, other.first)
    sort = mention.kind.removeprefix("body:")
    if mention.form == "definite" and sort == other.kind and between == []:
        return True
    return is_outlet(sentence, mention) and other.kind in PUBLISHING and between in ([","], [])


def is_outlet(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention describes an outlet: "the state news agency", "the broadcaster"."""
    small = mention.form != "named" or sentence.tokens[mention.last - 1].text.islower()
    sorts = small and not OUTLETS.isdisjoint(mention.kind.split())
    return sorts or mention.kind == "body:state-media"


def is_name_of(sentence: Sentence, mention: Mention, other: Mention) -> bool:
    """Whether a name is that of the office or body before it: "Defense Secretary X"."""
    said = gap(sentence, mention.last, other.first)
    office = mention.form == "role" or mention.kind.startswith("person:")
    if office and said[:1] in (["of"], ["for"]) and CHARGES.issuperset(said[1:]):
        return other.first - mention.last > 1
    if joining().issuperset(said) and (said or office or mention.kind == "surname"):
        return True
    return office and (said == [","] or is_apposed(sentence, mention, other))


def is_apposed(sentence: Sentence, office: Mention, name: Mention) -> bool:
    """Whether a name stands apart behind an office and its place: "head of the agency, X"."""
    *place, comma = gap(sentence, office.last, name.first) or [""]
    short = 0 < len(place) <= LONGEST and place[0] in PLACING and comma == ","
    return short and NO_GAP.isdisjoint(place) and "," not in place and is_closed(sentence, name)


def is_closed(sentence: Sentence, name: Mention) -> bool:
    """Whether a break follows a name."""
    return word(sentence, name.last) in ENDING


def is_body(mention: Mention) -> bool:
    """Whether a mention is a body, named or told by its sort."""
    if mention.form == "named":
        return mention.kind not in {"person", "surname"}
    return mention.kind.startswith("body:")


def belonging(sentence: Sentence, mention: Mention) -> Mention:
    """The body for whose command or press office a mention stands: "the command of the navy"."""
    if mention.form != "definite" or mention.kind.startswith(("person", "work", "pair")):
        return mention
    of = mention.last + (word(sentence, mention.last) in OFFICES)
    at = of + 1 + (word(sentence, of + 1) == "the")
    whole = (m for m in sentence.mentions if at - 1 <= m.first <= at and is_body(m))
    body = next(whole, None)
    return body if body and word(sentence, of) == "of" else mention


def is_said_behind(sentence: Sentence, source: Mention) -> bool:
    """Whether a verb of saying follows a source closely."""
    return any(0 <= mark.first - source.last <= 3 for mark in sentence.of("say"))
