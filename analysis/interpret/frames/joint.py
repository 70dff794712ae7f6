"""Joint sources: those who say something together."""

from __future__ import annotations

from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import joining
from analysis.interpret.frames.wholes import climbed
from analysis.interpret.near import BREAKS, ENDS, LINKS, gap, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

PUBLICATIONS = grammar("publications")
ARTICLES = frozenset({"the", "both", "a", "an", "several"})
LISTING = (["and"], [","], [",", "and"])


def joint_before(sentence: Sentence, subject: Mention) -> tuple[Mention, ...]:
    """Those who speak together with a subject: "Kyiv, Seoul and Washington say"."""
    joined: list[Mention] = []
    head = subject
    start = title_start(sentence, subject)
    for other in reversed([m for m in sentence.mentions if m.last <= start]):
        start = title_start(sentence, head)
        link = [said for said in gap(sentence, other.last, start) if said not in ARTICLES]
        link = link[:1] if subject.many and is_describing(link[1:]) else link
        if subject.kind == "person" and link in LISTING:
            other = member(sentence, other)
        if not joined and other.kind != subject.kind and is_first(sentence, other, link):
            return (other,)
        if link not in LISTING or other.kind != subject.kind or (link == [","] and not joined):
            break
        joined.insert(0, other)
        head = other
    return tuple(joined) or opening_with(sentence, subject)


def is_describing(words: list[str]) -> bool:
    """Whether no more than two plain words describe somebody: "officials and |family members"."""
    return 0 < len(words) <= 2 and all(said.isalpha() and said not in LINKS for said in words)


def opening_with(sentence: Sentence, subject: Mention) -> tuple[Mention, ...]:
    """Whoever opens a clause, joined to a subject with an office or sort: "X and |the agency Y"."""
    link = phrase_start(sentence, subject) - 1
    other = next((m for m in sentence.mentions if m.last == link), None)
    joined = other and is_first(sentence, other, [word(sentence, link)])
    return (other,) if other and joined else ()


def member(sentence: Sentence, body: Mention) -> Mention:
    """The person who belongs to a body: "|X of the ruling Z Party and Y"; else what is given."""
    before = [m for m in sentence.mentions if m.last <= body.first]
    whole, _ = climbed(sentence, body, before)
    return whole if whole and whole.kind == "person" else body


def title_start(sentence: Sentence, mention: Mention) -> int:
    """Where a person's party and title begin, else their name: "X and |Labour Party Rep. Y"."""
    if mention.kind != "person" or not word(sentence, mention.first - 1).endswith("."):
        return mention.first
    return phrase_start(sentence, mention)


def is_first(sentence: Sentence, other: Mention, link: list[str]) -> bool:
    """Whether "and" joins somebody who opens a clause to a subject: ", police and medics said"."""
    start = phrase_start(sentence, other)
    before = word(sentence, start - 1)
    opens = before in BREAKS | {"", "that"}
    may = may_join(other) or (opens and other.kind == "government")
    return may and link == ["and"] and (opens or is_authors(sentence, start))


def may_join(other: Mention) -> bool:
    """Whether somebody of another kind may be one of several: no "it", no surname and no state."""
    return other.form != "pronoun" and other.kind not in {"surname", "government"}


def is_authors(sentence: Sentence, at: int) -> bool:
    """Whether the authors of something published are named at a token: "a study by |X and Y"."""
    return word(sentence, at - 1) == "by" and word(sentence, at - 2) in PUBLICATIONS


def joint_author(sentence: Sentence, author: Mention) -> tuple[Mention, ...]:
    """Whoever has published something with an author: "a study by X and |Y finds"."""
    start = phrase_start(sentence, author)
    if not is_authors(sentence, start) or word(sentence, author.last) != "and":
        return ()
    at = author.last + 1 + (word(sentence, author.last + 1) in ARTICLES)
    other = next((m for m in sentence.mentions if m.first == at), None)
    return (other,) if other and may_join(other) else ()


def joint_behind(sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """Those joined to a mention behind it: "according to Kyiv, Seoul and Washington"."""
    joined: list[Mention] = []
    head = mention
    for other in sentence.mentions:
        if other.first < head.last or is_office(sentence, other):
            continue
        if other.first == head.last and not joined:
            head = other  # "the think tank |CSIS and the army"
            continue
        alike = is_alike(mention, other) or is_last(sentence, head, other)
        if not is_listed(sentence, head, other) or not alike:
            break
        joined.append(other)
        head = other
    alone = len(joined) == 1 and word(sentence, phrase_start(sentence, joined[0]) - 1) == ","
    return () if alone else tuple(joined)


def is_alike(first: Mention, second: Mention) -> bool:
    """Whether two are of one kind, as are all outlets."""
    return first.kind == second.kind or {first.kind, second.kind} <= OUTLETS


def is_last(sentence: Sentence, head: Mention, other: Mention) -> bool:
    """Whether "and" joins a mention that a break follows: "according to X and several medics."."""
    joined = word(sentence, head.last) == "and"
    return may_join(other) and joined and word(sentence, other.last) in BREAKS | ENDS


def is_office(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is made of the words of an office alone."""
    words = gap(sentence, mention.first, mention.last)
    return not mention.many and joining().issuperset(words)


def is_listed(sentence: Sentence, head: Mention, other: Mention) -> bool:
    """Whether a mention goes on with the list of another, and does not speak itself."""
    titles, starts = joining(), max(head.last, phrase_start(sentence, other))
    link = [said for said in gap(sentence, head.last, starts) if said not in titles]
    return link in LISTING and not any(m.first == other.last for m in sentence.of("say"))
