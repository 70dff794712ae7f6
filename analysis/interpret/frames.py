"""Frames: the constructions that attribute a statement, with who speaks and which words are theirs.

`X said that …`, `…, X said`, `according to X`, `by X's count`, `citing X`, `X's estimate is …`,
`a study by X finds …`. A frame's content is a range of tokens; a number belongs to the innermost
frame whose content holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar, rows

AUXILIARIES = grammar("auxiliaries")
BREAKS = grammar("breaks") | frozenset('"“”‘«»')
LINKS = grammar("links")
PREPOSITIONS = grammar("prepositions")
NOUNISH = grammar("nounish")
WEAK = {
    "put": {"at", "above", "over", "below", "beyond", "around", "between", "near", "as"},
    "give": {"as", "at"}, "set": {"at"}, "hold": {"that"}, "raise": {"to"}, "total": {"at"},
    "place": {"at"}, "revise": {"to"}, "speak": {"of"}, "talk": {"of"}, "total up": set(),
}  # fmt: skip
PRODUCTS = frozenset("accounts counts opinions words".split()) | grammar("products")
WORKS = grammar("works")
CITING = frozenset(["citing", "quoting", "invoking"])
CITED = (
    ("with", "reference", "to"), ("referring", "to"), ("relying", "on"), ("drawing", "on"), ("based", "on"),
    ("on", "the", "authority", "of"), ("on", "the", "basis", "of"), ("after", "a", "briefing", "by"),
    ("after", "a", "briefing", "from"), ("after", "hearing", "from"), ("briefed", "by"),
    ("on", "the", "strength", "of", "a", "report", "from"), ("on", "information", "from"),
    ("basing", "itself", "on"), ("attributed", "to"), ("attributing", "it", "to"),
    ("after", "being", "briefed", "by"), ("on", "data", "from"), ("with", "a", "reference", "to"),
)  # fmt: skip
ACCORDING = (
    ("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"), ("in", "the", "opinion", "of"),
    ("by", "the", "count", "of"), ("by", "the", "account", "of"), ("by", "the", "reckoning", "of"),
    ("by", "the", "estimate", "of"), ("in", "the", "estimate", "of"), ("in", "the", "estimation", "of"),
    ("in", "the", "assessment", "of"), ("in", "the", "judgment", "of"), ("per",), ("as", "per"),
    ("going", "by", "what"), ("on", "the", "word", "of"), ("to", "hear"), ("going", "by"), ("by", "the", "tally", "of"),
    ("if", "we", "believe"), ("judging", "by"), ("in", "the", "telling", "of"), ("by", "estimates", "of"), ("by", "estimates", "from"),
)  # fmt: skip
RELAYED = grammar("relayed")


class Frame(NamedTuple):
    """One attribution: who, by which cue (tokens), and the tokens of what is said."""

    source: Mention
    kind: str
    cue: tuple[int, int]
    content: tuple[int, int]
    around: bool
    joint: tuple[Mention, ...] = ()


def frames(sentence: Sentence) -> list[Frame]:
    """The frames of a sentence in the order of their cues."""
    found = [
        *said(sentence),
        *passives(sentence),
        *according(sentence),
        *possessed(sentence),
        *works(sentence),
    ]
    return sorted(found, key=lambda frame: frame.cue)


def word(sentence: Sentence, at: int) -> str:
    """The lower-case word at a token, or nothing beyond the sentence."""
    return sentence.tokens[at].lower if 0 <= at < len(sentence.tokens) else ""


def said(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a verb of saying and its subject."""
    previous = 0
    asides: list[tuple[int, int]] = []
    earlier: Mention | None = None
    for verb in sentence.of("say"):
        if not is_verb(sentence, verb):
            continue
        frame = spoken(sentence, verb, previous, asides, earlier)
        if frame:
            yield frame
            earlier = frame.source
            if frame.around:
                asides.append(frame.cue)
            else:
                previous = verb.last


TOLLS = grammar("tolls")


def passives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a passive: "was told by X that", "are believed by X to", "estimated by X"."""
    for verb in sentence.of("say"):
        if verb.detail in {"ed", "participle", "past"} and word(sentence, verb.last) == "by":
            mention = behind(sentence, verb.last + 1)
            if mention is None or mention.first - verb.last > 6:
                continue
            cue = (verb.first, mention.last)
            if verb.value == "tell":
                yield Frame(mention, "tell", cue, (mention.last, len(sentence.tokens)), False)
            elif verb.value in {"confirm", "deny", "doubt"}:
                joint = joined_behind(sentence, mention)
                last = joint[-1].last if joint else mention.last
                yield Frame(mention, verb.value, (verb.first, last), (0, verb.first), True, joint)
            elif verb.value in {"say", "estimate"} or (
                verb.value == "report" and mention.kind not in {"outlet", "wire"}
            ):
                yield Frame(mention, "say", cue, scope_around(sentence, *cue), True)


def is_verb(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word that may be a verb of saying is one here, and active."""
    before, after = word(sentence, verb.first - 1), word(sentence, verb.last)
    if word(sentence, verb.first).startswith("carr") and after in {
        "out",
        "off",
        "over",
        "on",
        "away",
    }:
        return False
    if verb.detail == "ing":
        return before in {",", "and"} and verb.value in {"say", "confirm", "deny", "estimate"}
    if before in {"to", "would", "will", "could", "may", "might", "can"} and verb.detail == "base":
        return before not in {"to"} and verb.value != "tell"
    if verb.detail in {"base", "s"} and (
        before in NOUNISH or before in {"'s"} or before in PREPOSITIONS
    ):
        return False
    if verb.detail == "base" and any(
        m.last == verb.first
        and m.detail == "demonym"
        and not sentence.tokens[m.last - 1].lower.endswith("s")
        for m in sentence.of("country")
    ):
        return False
    if verb.detail in {"ed", "participle", "past"}:
        if (
            before in {"be", "is", "are", "was", "were", "been", "being", "the", "an", "a"}
            or after == "by"
        ):
            return False
    lemma = next(iter(base_of(sentence, verb)), "")
    if lemma == "give" and any(
        word(sentence, k) in TOLLS
        for k in range(max(0, verb.first - 9), min(verb.last + 6, len(sentence.tokens)))
    ):
        return True
    if lemma in WEAK:
        return any(
            word(sentence, at) in WEAK[lemma]
            for at in range(verb.last, min(verb.last + 14, len(sentence.tokens)))
        )
    return True


def base_of(sentence: Sentence, verb: Mark) -> Iterator[str]:
    """The base form of a weak verb."""
    forms = {"put": "put", "puts": "put", "gave": "give", "gives": "give", "give": "give", "given": "give",
             "set": "set", "sets": "set", "hold": "hold", "holds": "hold", "held": "hold", "raise": "raise",
             "raised": "raise", "raises": "raise", "speaks": "speak", "spoke": "speak", "speak": "speak",
             "talked": "talk", "talks": "talk", "talk": "talk", "spoken": "speak", "revised": "revise", "total": "total", "totals": "total"}  # fmt: skip
    said = word(sentence, verb.first)
    if said in forms and verb.last - verb.first == 1:
        yield forms[said]


def spoken(
    sentence: Sentence,
    verb: Mark,
    previous: int,
    asides: list[tuple[int, int]],
    earlier: Mention | None,
) -> Frame | None:
    """The frame of one verb of saying."""
    size = len(sentence.tokens)
    subject = subject_of(sentence, verb, previous, asides)
    if subject is None:
        subject = shared(sentence, verb, earlier)
        if subject is not None:
            return Frame(subject, verb.value, (verb.first, verb.last), (verb.last, size), False)
        subject = inverted(sentence, verb)
        if subject is None:
            return None
        return Frame(subject, verb.value, (verb.first, subject.last), (0, size), True)
    joint = joint_with(sentence, subject, verb)
    around = stands_apart(sentence, subject, verb) or of_toll(sentence, subject)
    content = (0, size) if around else (verb.last, size)
    return Frame(subject, verb.value, (subject.first, verb.last), content, around, joint)


def of_toll(sentence: Sentence, subject: Mention) -> bool:
    """Whether the statement is a toll or figure before it: "the toll that X gave"."""
    at = phrase_start(sentence, subject) - 1
    at -= word(sentence, at) in {"that", "which"}
    return word(sentence, at) in TOLLS


def shared(sentence: Sentence, verb: Mark, earlier: Mention | None) -> Mention | None:
    """The subject that a verb shares with the one before: "X went further and claimed", "…, saying"."""
    at = verb.first - 1
    while at > 0 and is_light(sentence, at):
        at -= 1
    if word(sentence, at) not in {"and", "but", ","} or (word(sentence, at) == ",") != (
        verb.detail == "ing"
    ):
        return None
    if earlier is not None:
        return earlier
    opening = [
        m
        for m in sentence.mentions
        if phrase_start(sentence, m) <= 1 and m.last < verb.first and m.form != "pronoun"
    ]
    return opening[-1] if opening else None


def stands_apart(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether subject and verb stand inside or behind what is said: "…, X said", "…, X said, …"."""
    if not subject.first or verb.first < subject.first:
        return False
    after = word(sentence, verb.last)
    at = phrase_start(sentence, subject) - 1
    before = word(sentence, at) if at >= 0 else ""
    opening = any(word(sentence, k) not in BREAKS for k in range(at))
    if before not in BREAKS or not opening:
        return False
    if is_introduction(sentence, at):
        return False
    return (
        after
        in BREAKS
        | {
            ".",
            "on",
            "in",
            "after",
            "during",
            "while",
            "at",
            "late",
            "to",
            "reporters",
            "earlier",
            "citing",
            "quoting",
            "when",
            "with",
            "by",
            "before",
            "following",
            "through",
            "via",
            "",
        }
        or is_date(sentence, verb.last)
        or verb.value == "tell"
    )


LEADS = frozenset(
    word
    for table in ("roles", "titles", "bodies", "descriptions")
    for row in rows(table)
    for word in row["said"].split()
) | grammar("leads")


def phrase_start(sentence: Sentence, mention: Mention) -> int:
    """Where the noun phrase around a mention begins: titles, offices and owners before it."""
    at = mention.first
    while at > 0:
        before = sentence.tokens[at - 1]
        named = before.text[0].isupper() and at - 1 > 0
        if before.lower in PREPOSITIONS - {"of", "for"} or not (named or before.lower in LEADS):
            break
        at -= 1
    return at


def is_introduction(sentence: Sentence, comma: int) -> bool:
    """Whether what stands before a comma only leads in ("On Monday,", "In an interview,")."""
    first = word(sentence, 0)
    if comma <= 1:
        return True
    short = comma <= 7 and first in PREPOSITIONS | {
        "after",
        "before",
        "during",
        "since",
        "earlier",
        "later",
        "meanwhile",
        "separately",
        "last",
        "speaking",
        "asked",
        "citing",
        "however",
        "for",
        "this",
        "until",
        "when",
        "while",
        "as",
        "two",
        "a",
        "one",
    }
    return short and not any(q.kind == "count" and q.first < comma for q in sentence.quantities)


def is_date(sentence: Sentence, at: int) -> bool:
    """Whether a date begins at a token or behind "on" there."""
    return any(first in {at, at + 1} for _, first, _ in sentence.dates)


def subject_of(
    sentence: Sentence, verb: Mark, previous: int, asides: list[tuple[int, int]]
) -> Mention | None:
    """The mention that is the subject of a verb of saying."""
    before = [
        m
        for m in sentence.mentions
        if m.last <= verb.first
        and m.first >= previous
        and not any(first <= m.first < last for first, last in asides)
    ]
    while before:
        nearest = before.pop()
        if bracketed(sentence, nearest) or is_told(sentence, nearest):
            continue
        if relative_subject(sentence, nearest, verb.first):
            return named_before(sentence, nearest, before)
        opening = in_aside(sentence, nearest, verb.first)
        if opening is not None:
            before = [m for m in before if m.last <= opening]
            continue
        if not reaches(sentence, nearest.last, verb.first):
            return None
        head = climbed(sentence, nearest, before)
        if head is not None:
            return named_before(sentence, head, before)
    return None


ASIDES = grammar("asides")


def is_told(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is the one who is told something: "told reporters"."""
    at = mention.first - (word(sentence, mention.first - 1) in {"the", "a", "some"})
    return any(m.last == at and m.value == "tell" for m in sentence.of("say"))


def bracketed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is nothing but an abbreviation in brackets."""
    return word(sentence, mention.first - 1) == "(" and word(sentence, mention.last) == ")"


def relative_subject(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether only ", which" or ", who" stands between a mention and its verb."""
    at = mention.last + (word(sentence, mention.last) == ",")
    if (
        word(sentence, at) not in {"which", "who"}
        or at == mention.last
        and word(sentence, at) != "who"
    ):
        return False
    return all(is_light(sentence, k) for k in range(at + 1, verb))


def in_aside(sentence: Sentence, mention: Mention, verb: int) -> int | None:
    """Where the aside opens that a mention before a verb stands in, if it is not the subject itself."""
    at = mention.first - 1
    while (
        at >= 0 and mention.first - at < 16 and word(sentence, at) not in {",", ";", "(", "—", "–"}
    ):
        at -= 1
    if (
        at <= 0
        or word(sentence, at) not in {",", "(", "—", "–"}
        or word(sentence, at + 1) not in ASIDES
    ):
        return None
    closes = any(word(sentence, k) in {",", ")", "—", "–"} for k in range(mention.last, verb))
    return at if closes else None


def reaches(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether only adverbs, dates, or a clause between commas stand between a subject and its verb."""
    while at < verb:
        said = word(sentence, at)
        if said in AUXILIARIES or said.endswith("ly") or in_date(sentence, at):
            at += 1
        elif said == "(" and word(sentence, at + 2) == ")":
            at += 3
        elif said == "," and all(is_light(sentence, k) for k in range(at + 1, verb)):
            return True
        elif said == "," and word(sentence, at + 1) in {"who", "which"}:
            rest = range(at + 2, verb)
            if all(word(sentence, k) in AUXILIARIES or in_date(sentence, k) for k in rest):
                return True
            close = closing(sentence, at + 1, verb)
            if close is None:
                return False
            at = close + 1
        elif said in {",", "(", "–", "—"}:
            close = closing(sentence, at + 1, verb)
            if close is None:
                return False
            at = close + 1
        elif said in {
            "of",
            "in",
            "at",
            "from",
            "on",
            "to",
            "for",
            "with",
            "inside",
            "familiar",
            "who",
            "whose",
            "which",
            "released",
            "posted",
            "published",
            "quoted",
            "cited",
            "briefed",
        }:
            return (
                verb - at <= 14
                and not any(at <= q.first < verb and q.kind == "count" for q in sentence.quantities)
                and not any(
                    word(sentence, k) in {",", ";", "that", "while", "but"} for k in range(at, verb)
                )
            )
        elif said in {'"', "”", "'s"}:
            return said in {'"', "”"} and verb - at == 1
        else:
            return False
    return True


def is_light(sentence: Sentence, at: int) -> bool:
    """Whether a token is an auxiliary, an adverb or part of a date."""
    said = word(sentence, at)
    return said in AUXILIARIES or said.endswith("ly") or in_date(sentence, at)


def closing(sentence: Sentence, at: int, verb: int) -> int | None:
    """The comma that closes an aside before a verb, if the aside is one."""
    if verb - at > 24 or any(
        at <= q.first < verb and q.kind == "count" for q in sentence.quantities
    ):
        return None
    for close in range(verb - 1, at, -1):
        if word(sentence, close) in {",", ")", "–", "—"}:
            rest = range(close + 1, verb)
            if all(
                word(sentence, k) in AUXILIARIES
                or word(sentence, k).endswith("ly")
                or in_date(sentence, k)
                for k in rest
            ):
                return close
            return None
    return None


def in_date(sentence: Sentence, at: int) -> bool:
    """Whether a token is part of a date."""
    return any(first <= at < last for _, first, last in sentence.dates)


def climbed(sentence: Sentence, mention: Mention, before: list[Mention]) -> Mention | None:
    """The head of a subject: from a name inside "X of Y" up to X."""
    while True:
        at = mention.first - 1
        while at >= 0 and (
            word(sentence, at)
            in {
                "the",
                "a",
                "an",
                '"',
                "“",
                "'",
                "ngo",
                "group",
                "newspaper",
                "agency",
                "broadcaster",
                "both",
                "all",
                "its",
                "his",
                "their",
                "website",
                "south",
                "ukraine",
            }
            or (
                sentence.tokens[at].text[0].isupper()
                and word(sentence, at) not in PREPOSITIONS
                and any(m.first == at for m in sentence.of("title"))
            )
        ):
            at -= 1
        said = word(sentence, at)
        if said in {"of", "at", "in", "from", "with", "for", "inside", "within", "to"} and at > 0:
            head = next(
                (
                    m
                    for m in reversed(before)
                    if m.last <= at and at - m.last <= 7 and plain_gap(sentence, m.last, at)
                ),
                None,
            )
            if head is None:
                return None if said not in {"from", "in"} or mention.form == "role" else None
            before[:] = [m for m in before if m.last <= head.first]
            mention = head
            continue
        if said in PREPOSITIONS:
            return None
        return mention


def plain_gap(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no comma, verb or quantity stands between two tokens."""
    if any(word(sentence, k) in BREAKS | LINKS | {"'s"} for k in range(first, last)):
        return False
    verbs = [m for m in sentence.of("say") if first <= m.first < last]
    return not verbs and not any(first <= q.first < last for q in sentence.quantities)


def named_before(sentence: Sentence, head: Mention, before: list[Mention]) -> Mention:
    """The person whom an office behind a comma describes: "X, South Korea's defence minister, …"."""
    if head.form != "role" or head.many:
        return head
    for other in reversed(before):
        gap = [word(sentence, k) for k in range(other.last, head.first)]
        fits = (
            other.kind in {"person", "surname"}
            or other.form == "named"
            and head.kind == "anonymous"
        )
        if fits and gap in (
            [","],
            [",", "the"],
            [",", "a"],
            [",", "an"],
        ):
            return other
        break
    return head


def joint_with(sentence: Sentence, subject: Mention, verb: Mark) -> tuple[Mention, ...]:
    """Those who speak together with the subject: "Kyiv, Seoul and Washington say"."""
    joined: list[Mention] = []
    head = subject
    for other in reversed([m for m in sentence.mentions if m.last <= subject.first]):
        gap = [word(sentence, k) for k in range(other.last, head.first)]
        link = [g for g in gap if g not in {"the", "both"}]
        if link not in (["and"], [","], [",", "and"]) or other.kind != subject.kind:
            break
        if link == [","] and not joined:
            break
        joined.insert(0, other)
        head = other
    return tuple(joined)


def inverted(sentence: Sentence, verb: Mark) -> Mention | None:
    """The subject behind its verb: "…, said X", "says X"."""
    if word(sentence, verb.first - 1) not in BREAKS and verb.first:
        return None
    if verb.value in {"confirm", "deny", "doubt", "cite", "tell"}:
        return None
    for mention in sentence.mentions:
        gap = [word(sentence, k) for k in range(verb.last, mention.first)]
        near = mention.first >= verb.last and len(gap) <= 4
        if near and all(
            g in LEADS or g in {"command", "of"} or sentence.tokens[verb.last + n].text[0].isupper()
            for n, g in enumerate(gap)
        ):
            return mention
    return None


def phrase_at(sentence: Sentence, phrases: tuple[tuple[str, ...], ...], at: int) -> int:
    """The length of the phrase that stands at a token, or 0."""
    for phrase in phrases:
        if phrase[0] == word(sentence, at) and all(
            word(sentence, at + n) == w for n, w in enumerate(phrase)
        ):
            return len(phrase)
    return 0


def according(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a preposition: "according to X", "citing X", "with reference to X"."""
    size = len(sentence.tokens)
    for at in range(size):
        length = phrase_at(sentence, ACCORDING, at)
        kind = "say"
        if not length:
            length = 1 if word(sentence, at) in CITING else phrase_at(sentence, CITED, at)
            kind = "cite"
        mention = behind(sentence, at + length) if length else None
        if mention is None and word(sentence, at) == "briefing" and hears(sentence, at):
            mention = behind(sentence, at + 2)
            kind, length = "cite", 2
        if mention is None and word(sentence, at) == "briefed" and word(sentence, at + 1) != "by":
            mention = briefer(sentence, at)
            kind, length = "cite", 1
        if mention:
            joint = joined_behind(sentence, mention)
            last = joint[-1].last if joint else mention.last
            yield Frame(mention, kind, (at, last), scope_around(sentence, at, last), True, joint)


def hears(sentence: Sentence, at: int) -> bool:
    """Whether somebody hears a briefing: "after a closed briefing by the agency"."""
    before = {word(sentence, k) for k in range(max(0, at - 4), at)}
    return bool(before & {"after", "following", "from", "in", "at"}) and word(sentence, at + 1) in {
        "by",
        "from",
        "of",
    }


def briefer(sentence: Sentence, at: int) -> Mention | None:
    """Who briefed somebody: "after the National Intelligence Service had briefed them"."""
    for mention in reversed(sentence.mentions):
        if mention.last <= at and all(is_light(sentence, k) for k in range(mention.last, at)):
            return mention if mention.kind not in {"person", "anonymous"} else None
    return None


def scope_around(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """What "according to X" reaches: its sentence, up to a semicolon on either side."""
    starts = max((k + 1 for k in range(first) if word(sentence, k) == ";"), default=0)
    ends = min(
        (k for k in range(last, len(sentence.tokens)) if word(sentence, k) == ";"),
        default=len(sentence.tokens),
    )
    return starts, ends


def behind(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins at a token, titles, descriptions and an "X's" before it apart."""
    for mention in sentence.mentions:
        if mention.first < at:
            continue
        gap = [word(sentence, k) for k in range(at, mention.first)]
        if len(gap) > 8 or any(g in BREAKS - {'"', "“", "-", ","} | LINKS for g in gap):
            return None
        if (
            word(sentence, mention.last) in {"'s"}
            and word(sentence, mention.last + 1) not in PRODUCTS
        ):
            continue
        if mention.form == "role" and mention.kind == "office":
            return name_behind(sentence, mention) or mention
        if "," in gap and mention.kind not in {"person"}:
            return None
        if (
            mention.form == "named"
            and mention.kind in {"government", "person"}
            and word(sentence, mention.last) == "'s"
        ):
            return mention
        return man_of(sentence, mention)
    return None


JOINING = (
    frozenset(
        word
        for table in ("titles", "roles", "bodies")
        for row in rows(table)
        for word in row["said"].split()
    )
    | {"the", "both", "defence", "defense"}
) - {"and", "of", "to"}


def man_of(sentence: Sentence, mention: Mention) -> Mention:
    """The name behind a description: "Kyiv's man at the UN, X", "Defense Secretary X", "NSC spokesman X"."""
    following = name_behind(sentence, mention)
    return following or mention


def name_behind(sentence: Sentence, mention: Mention) -> Mention | None:
    """The person named right behind an office or a body, titles between them apart."""
    for other in sentence.mentions:
        if other.first < mention.last or other.kind not in {"person", "surname"}:
            continue
        gap = [word(sentence, k) for k in range(mention.last, other.first)]
        if all(g in JOINING for g in gap) and (
            gap or mention.form == "role" or mention.kind == "surname"
        ):
            return other
        return other if gap == [","] and mention.form == "role" else None
    return None


def joined_behind(sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """Those joined to a mention behind it: "according to Kyiv, Seoul and Washington"."""
    joined: list[Mention] = []
    head = mention
    for other in sentence.mentions:
        office = all(word(sentence, k) in JOINING for k in range(other.first, other.last))
        if other.first < head.last or office:
            continue
        between = [word(sentence, k) for k in range(head.last, other.first)]
        gap = [g for g in between if g not in JOINING]
        if gap not in (["and"], [","], [",", "and"]) or other.kind != mention.kind:
            break
        if any(m.first == other.last for m in sentence.of("say")):
            break
        joined.append(other)
        head = other
    if len(joined) == 1 and word(sentence, joined[0].first - 1) == ",":
        return ()
    return tuple(joined)


def possessed(sentence: Sentence) -> Iterator[Frame]:
    """Frames with what belongs to a source: "Seoul's estimate", "by Kyiv's count", "in his words"."""
    for mention in sentence.mentions:
        at = mention.last
        if word(sentence, at) in {"'s", "'", "’"}:
            at += 1
        elif mention.form != "named" or mention.kind != "government":
            continue
        while word(sentence, at) in {
            "own",
            "latest",
            "official",
            "initial",
            "preliminary",
            "intelligence",
            "military",
            "estimated",
        }:
            at += 1
        if word(sentence, at) in PRODUCTS and at < len(sentence.tokens):
            yield product(sentence, mention, at)
    for mark in sentence.of("country"):
        if (
            mark.detail == "demonym"
            and word(sentence, mark.last) in PRODUCTS
            and word(sentence, mark.first - 1) in {"by", "in", "on", "per", "to"}
        ):
            who = Mention(
                mark.first,
                mark.last,
                "named",
                names()[mark.value],
                f"{mark.value.lower()}-government",
                "government",
                mark.value,
            )
            yield Frame(
                who,
                "say",
                (mark.first - 1, mark.last + 1),
                scope_around(sentence, mark.first, mark.last),
                True,
            )
    for at, token in enumerate(sentence.tokens):
        if (
            token.lower == "whose"
            and word(sentence, at - 1) in {"by", "in"}
            and word(sentence, at + 1) in PRODUCTS
        ):
            owner = [m for m in sentence.mentions if m.last <= at]
            if owner:
                yield Frame(
                    owner[-1], "say", (at - 1, at + 2), (at + 2, len(sentence.tokens)), False
                )
        if token.lower in {"his", "her", "its", "their"} and word(sentence, at - 1) in {
            "by",
            "in",
            "to",
        }:
            here = at + 1 + (word(sentence, at + 1) == "own")
            if word(sentence, here) in PRODUCTS:
                kind = {"its": "body", "their": "group"}.get(token.lower, "person")
                who = Mention(at, at + 1, "pronoun", token.lower, None, kind, None, kind == "group")
                yield Frame(who, "say", (at - 1, here + 1), scope_around(sentence, at, here), True)


@cache
def names() -> dict[str, str]:
    """The usual name of each country by its code."""
    return {row["iso3"]: row["name"] for row in rows("countries")}


def product(sentence: Sentence, mention: Mention, at: int) -> Frame:
    """The frame of a source's count or account: around its clause behind "by", else what follows."""
    first = mention.first
    while first and (
        word(sentence, first - 1) in {"the", "president"}
        or (sentence.tokens[first - 1].text[0].isupper() and first > 1)
    ):
        first -= 1
    apart = word(sentence, first - 1) in {"by", "in", "on", "per", "to"} and first > 0
    content = scope_around(sentence, first, at) if apart else (at + 1, len(sentence.tokens))
    return Frame(mention, "say", (first, at + 1), content, apart)


def works(sentence: Sentence) -> Iterator[Frame]:
    """Frames with what a source has published: "a study by X finds", "the count by X is"."""
    for at, token in enumerate(sentence.tokens):
        if token.lower in WORKS and word(sentence, at + 1) in {"by", "from", "of"}:
            mention = behind(sentence, at + 2)
            if mention and mention.first - at <= 6 and mention.kind != "surname":
                first = at
                around = any(
                    m.first >= mention.last and m.first - mention.last <= 3
                    for m in sentence.of("say")
                ) and stands_behind(sentence, at)
                content = (
                    (0, len(sentence.tokens)) if around else (mention.last, len(sentence.tokens))
                )
                yield Frame(mention, "say", (first, mention.last), content, around)


def stands_behind(sentence: Sentence, at: int) -> bool:
    """Whether a comma with words before it stands shortly before a token."""
    return any(word(sentence, k) == "," for k in range(max(2, at - 3), at))
