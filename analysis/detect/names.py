"""Names by their form: people and organisations that no list has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.model import Mark, Mention, Token
from analysis.words import grammar, meanings, rows

Marks = dict[str, tuple[Mark, ...]]
PARTICLES = grammar("particles")
NOT_NAMES = grammar("not names")
ORGANISATION_LINKS = frozenset(["of", "for", "and", "the", "on", "in", "to"])


@cache
def organisations() -> dict[str, str]:
    """The kind of source that a name with each of these words is."""
    return dict(meanings("organisations"))


@cache
def titles() -> frozenset[str]:
    """Titles of one word, as they stand before a name."""
    return frozenset(word for row in rows("titles") for word in row["said"].split())


def named_by_form(tokens: Sequence[Token], marks: Marks) -> Iterator[Mention]:
    """People ("Jonas Ohman") and organisations ("the Kyiv School of Economics") by their form."""
    known = known_tokens(tokens, marks)
    at = 0
    while at < len(tokens):
        last = organisation_end(tokens, at)
        if last > at:
            yield Mention(
                at, last, "named", phrase(tokens, at, last), None, kind_of(tokens, at, last)
            )
        else:
            last = name_end(tokens, at, known)
            if last > at:
                yield from named(tokens, at, last)
        at = max(last, at + 1)


def organisation_end(tokens: Sequence[Token], at: int) -> int:
    """The end of an organisation's name that begins at a token, countries in it included."""
    last = name_end(tokens, at, frozenset())
    while (
        last > at and tokens[last - 1].text not in organisations() and not linked(tokens, at, last)
    ):
        last -= 1
    return last if last - at > 1 and any(t.text in organisations() for t in tokens[at:last]) else at


def linked(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an organisation's word stands before an "of" or "for" inside a name."""
    return any(
        t.lower in ORGANISATION_LINKS and tokens[first + n - 1].text in organisations()
        for n, t in enumerate(tokens[first:last])
        if n
    )


def phrase(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a name, single blanks between them."""
    return " ".join(token.text for token in tokens[first:last])


def kind_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The kind of source that an organisation's name tells."""
    return [organisations()[t.text] for t in tokens[first:last] if t.text in organisations()][-1]


def known_tokens(tokens: Sequence[Token], marks: Marks) -> frozenset[int]:
    """The tokens of names that a gazetteer has; a place may still be a first name ("Aden Duale")."""
    known = {
        at
        for kind in ("source", "country", "place")
        for m in marks.get(kind, ())
        for at in range(m.first, m.last)
    }
    for mark in marks.get("place", ()):
        if mark.last - mark.first == 1 and mark.last < len(tokens) and mark.last not in known:
            following = tokens[mark.last]
            named = following.lower in titles() or following.text in organisations()
            if is_name_word(following) and not named and mark.detail in {"city", "town", "village"}:
                known.discard(mark.first)
    return frozenset(known)


def name_end(tokens: Sequence[Token], at: int, known: frozenset[int]) -> int:
    """The end of the run of capitalised words that begins at a token; the token itself if none does."""
    if not is_name_word(tokens[at]) or at in known:
        return at
    last = at + 1
    while last < len(tokens) and last - at < 7:
        token = tokens[last]
        if (is_name_word(token) and last not in known) or (
            token.lower in PARTICLES | ORGANISATION_LINKS and goes_on(tokens, at, last)
        ):
            last += 1
        else:
            break
    while last > at and not tokens[last - 1].text[0].isupper():
        last -= 1
    return last


def goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a small word stands inside a name and a capitalised word follows it."""
    following = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "the")
    if following >= len(tokens) or not tokens[following].text[0].isupper():
        return False
    if tokens[at].lower in PARTICLES:
        return True
    return any(token.text in organisations() for token in tokens[first:at])


def is_name_word(token: Token) -> bool:
    """Whether a token can be part of a name."""
    said = token.text
    return (
        said[0].isupper() and said[0].isalpha() and len(said) > 1 and token.lower not in NOT_NAMES
    )


def named(tokens: Sequence[Token], first: int, last: int) -> Iterator[Mention]:
    """The person or organisation that a run of capitalised words names."""
    for at in range(last - 1, first - 1, -1):
        if tokens[at].lower in titles():
            first = at + 1
            break
    words = [token.text for token in tokens[first:last]]
    if 2 <= len(words) <= 4 and all(w[0].isupper() or w.lower() in PARTICLES for w in words):
        if not any(w.isupper() and len(w) > 3 for w in words):
            yield Mention(first, last, "named", " ".join(words), None, "person")
    elif len(words) == 1:
        yield Mention(first, last, "named", words[0], None, "surname")
