"""Acts: whether the last verb before a date tells what has happened by it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.words import grammar

VERB = 6  # how many words from a date its verb may stand
FAR = 10  # how many words before "by" what has been done by then may stand
JOINING = frozenset(
    {"and", "but", "or", "who", "which", "where", "while", "whereas", "as", "after", "because"}
)
ACTED = re.compile(
    r"had|was|were|\w{3,}ed|died|took|left|came|went|fell|rose|stood|grew|lost|sent|held|kept|struck"
    r"|brought|found|sank|dead|drove|fled"
)
INFINITE = frozenset({"to", "must", "should", "that", "who", "which"})
ARTICLES = frozenset({"the", "a", "an"})
PREPOSITIONS = grammar("prepositions")
SUMS = frozenset({"at", "more", "about", "nearly", "over", "around", "some", "almost", "as"})
WISHING = grammar("asking for an act")


def acted(words: Sequence[str]) -> bool:
    """Whether the last verb of some words tells what happened: "the dead numbered 96".

    It may be followed by where: "12 were abducted from a school".
    """
    opens = max((at + 1 for at, said in enumerate(words) if said in JOINING), default=0)
    near = words[max(opens, len(words) - FAR) :]
    last = next((at for at in reversed(range(len(near))) if ACTED.fullmatch(near[at])), None)
    if last is None or near[last] in WISHING:
        return False
    rest = near[last + 1 :]
    rest = rest[1:] if rest[:1] == ["to"] and (len(rest) == 1 or rest[1] in SUMS) else rest
    return INFINITE.isdisjoint(rest) and not any(
        said in ARTICLES and PREPOSITIONS.isdisjoint(rest[max(0, at - 1) : at])
        for at, said in enumerate(rest)
    )
