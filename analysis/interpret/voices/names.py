"""Names: everybody whom one sentence names, with the words around them that tell the office."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.interpret.near import OWNS, gap, holds, word
from analysis.interpret.voices.voice import BODIES, Voice, anonymous, listed, named, office
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.forms import plural
from analysis.words.gazetteer import state_bodies

PARTICLES = grammar("name particles") | {"st"}
OPENING = 2  # tokens of a sentence, the first of which it raises, quotation marks before it

BORDERED = [[noun, "with"] for noun in ("border", "borders", "frontier", "boundary")]
STATE = frozenset({"government"})
MET = 4  # tokens between people and the verb by which they speak to somebody, or another to them
MEETING = grammar("speaking to somebody")
UNNAMED = frozenset({"diplomat", "official", "source"})
SPEAKING = frozenset({"person:envoy", "person:lawmaker", "person:official"})
CLAUSE = 4
FEW = 10  # people who may speak with one voice


class At(NamedTuple):
    """Somebody named, with the token where they stand."""

    first: int
    voice: Voice


class Part(NamedTuple):
    """A surname or an abbreviation that may stand for somebody, with their token."""

    first: int
    text: str
    voice: Voice


class Held(NamedTuple):
    """The words around a person's name that may tell the office, with the person's token."""

    first: int
    name: str
    words: frozenset[str]


class Names(NamedTuple):
    """Everybody whom a sentence names, in its order.

    `owners` are people who only own something: "X's house"; `parts` finds somebody by a surname or
    an abbreviation.
    """

    people: tuple[At, ...]
    owners: tuple[At, ...]
    groups: tuple[At, ...]
    bodies: tuple[At, ...]
    parts: tuple[Part, ...]
    offices: tuple[Held, ...]


def names(sentence: Sentence) -> Names:
    """Everybody whom a sentence names."""
    known = (
        m for m in sentence.mentions if not (is_counted(sentence, m) or is_bordered(sentence, m))
    )
    met = [(m, v) for m in known if (v := direct(m)) and v.anonymity != "role"]
    people = [(m, v) for m, v in met if v.kind == "person"]
    others = [At(m.first, v) for m, v in met if v.kind != "person"]
    bodies = [*listed_bodies(sentence), *(at for at in others if not is_group(at.voice))]
    return Names(
        tuple(At(m.first, v) for m, v in people if not owns(sentence, m)),
        tuple(At(m.first, v) for m, v in people if owns(sentence, m)),
        tuple(at for at in others if is_group(at.voice)),
        tuple(sorted(bodies, key=lambda at: (not is_hearer(sentence, at.first), at.first))),
        tuple(part for m, v in met for part in parts(sentence, m, v)),
        tuple(Held(m.first, v.name, office_words(sentence, m)) for m, v in people),
    )


def is_counted(sentence: Sentence, mention: Mention) -> bool:
    """Whether unnamed people are those of whom a number is told: "21 soldiers"."""
    if mention.kind != "anonymous" or not mention.many or is_of_speakers(sentence, mention):
        return False
    counting = [q for q in sentence.quantities if q.kind == "count"]
    inside = any(mention.first <= q.first < mention.last for q in counting)
    return inside or any(q.stops == mention.first for q in counting)


def is_of_speakers(sentence: Sentence, mention: Mention) -> bool:
    """Whether a few people speak, or open a sentence: "Two senior officials held a briefing"."""
    if any(mark.first == mention.last for mark in sentence.of("say")):
        return True
    if holds(sentence, MEETING, mention.last, mention.last + MET):
        return True
    if holds(sentence, MEETING, mention.first - MET, mention.first):
        return True
    opening = next((q for q in sentence.quantities if q.begins == 0), None)
    if opening is None or mention.first not in {opening.begins, opening.stops}:
        return False
    if any(mention.last <= mark.first < mention.last + CLAUSE for mark in sentence.of("measure")):
        return False  # "Two officials were killed"
    few = opening.kind == "count" and (opening.number.figure.best or FEW) < FEW
    return few and word(sentence, mention.last - 1) in speakers()


@cache
def speakers() -> frozenset[str]:
    """The plurals of people who speak for a state or a body: "officials", "lawmakers"."""
    held = meanings("descriptions").items()
    return frozenset(plural(said) for said, kind in held if kind in SPEAKING and said[-1] != "s")


def is_bordered(sentence: Sentence, mention: Mention) -> bool:
    """Whether a state is only named for the border with it: "close to the border with Mali"."""
    state = mention.kind == "government"
    return state and gap(sentence, mention.first - 2, mention.first) in BORDERED


def is_hearer(sentence: Sentence, first: int) -> bool:
    """Whether somebody at a token is told something, and does not speak: "told Yonhap"."""
    at = first - (word(sentence, first - 1) == "the")
    return any(mark.last == at and mark.value == "tell" for mark in sentence.of("say"))


def direct(mention: Mention) -> Voice | None:
    """The voice of a mention that needs no context."""
    if mention.form == "named" and mention.kind != "surname":
        return named(mention)
    if mention.form == "role" and mention.kind == "anonymous":
        return anonymous(mention.name, mention.country)
    if mention.form == "role" and mention.name.split()[-1] in UNNAMED:
        return anonymous(f"anonymous {with_adjective(mention.name)}", mention.country)
    return office(mention.name, mention.country) if mention.form == "role" else None


def with_adjective(name: str) -> str:
    """A description with its country as the names of unnamed people have it.

    >>> with_adjective("senior U.S. official"), with_adjective("American official")
    ('senior US official', 'US official')
    """
    words = {"U.S.": "US", "American": "US", "U.K.": "UK"}
    return " ".join(words.get(word, word) for word in name.split())


def listed_bodies(sentence: Sentence) -> list[At]:
    """The bodies of the gazetteer that a sentence names, states apart."""
    rows = ((mark.first, listed().get(mark.value)) for mark in sentence.of("source"))
    return [At(at, r) for at, r in rows if r and r.kind in BODIES and r.kind != "government"]


def kinds(sentence: Sentence) -> frozenset[str]:
    """Of which kinds those may be whom a sentence names or describes, pronouns apart."""
    found = {mark.detail for mark in sentence.of("source")}
    if sentence.of("country"):
        found.add("government")
    for mention in sentence.mentions:
        sort, _, body = mention.kind.partition(":")
        found |= kinds_of(body) if sort == "body" else set(mention.kind.split())
        found |= kinds_of(meanings("bodies").get(mention.name, "")) if sort != "body" else set()
    return frozenset(found)


@cache
def kinds_of(sort: str) -> frozenset[str]:
    """The kinds of the bodies of a sort, as states have them.

    >>> sorted(kinds_of("navy"))
    ['government', 'military']
    """
    return frozenset(s.kind for (_, each), s in state_bodies().items() if each == sort) | STATE


def is_group(voice: Voice) -> bool:
    """Whether a voice is of unnamed people."""
    return voice.anonymity == "anonymous"


def owns(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody only owns what follows: "X's house"."""
    return word(sentence, mention.last) == OWNS


def parts(sentence: Sentence, mention: Mention, voice: Voice) -> list[Part]:
    """The abbreviation in brackets behind a name, and the words of a person's name."""
    found, at = [], mention.last
    if word(sentence, at) == "(" and word(sentence, at + 2) == ")":
        found.append(Part(mention.first, sentence.tokens[at + 1].text, voice))
    if voice.kind == "person":
        said = (token.text for token in sentence.tokens[mention.first : mention.last])
        found += [Part(mention.first, text, voice) for text in said if is_part(text)]
    return found


def is_part(text: str) -> bool:
    """Whether a word of a name may stand for it: "Yu", and no "St", "J." or "al".

    >>> [is_part(text) for text in ("Yu", "J.", "al", "Al")]
    [True, False, False, False]
    """
    return len(text) > 2 or (text.istitle() and text.isalpha() and text.lower() not in PARTICLES)


def office_words(sentence: Sentence, mention: Mention) -> frozenset[str]:
    """The words around a name that may tell the office: before it or in an apposition."""
    words = gap(sentence, mention.first - 4, mention.first)
    if word(sentence, mention.last) in {",", "(", "of"}:
        apposition = gap(sentence, mention.last + 1, mention.last + 9)
        ends = apposition.index(",") if "," in apposition else len(apposition)
        words += apposition[:ends]
    return frozenset(words)


def is_raised(sentences: Sequence[Sentence], name: str) -> bool:
    """Whether a text gives a word a capital where no sentence opens, as it does to names only."""
    within = (s.tokens[OPENING:] for s in sentences if name in s.capitals)
    return any(t.lower == name and t.text[0].isupper() for tokens in within for t in tokens)
