"""Year signs: whether four digits are a year, by the words around: "in 2024", "the 1990 treaty"."""

from __future__ import annotations

import re

from analysis.detect.expressions import counted_nouns, numeric
from analysis.words import meanings

REACH = 24  # how many characters before and behind four digits tell what they are
LAST_WORD = re.compile(r"([\w$€£¥’']+|[^\w\s])[\s]*$")
WORDS = re.compile(r"[\w'’-]+|[^\w\s]")
WHEN = re.compile(r",\s+when\b")
AS_EARLY = re.compile(r"\b[Aa]s\s(?:early|late|far\sback|recently|long\sago)\sas\s$")
ABOUT = re.compile(r"\b(?:in|since)\s(?:about|around|roughly|circa|approximately)\s$", re.I)
OWNED = re.compile(r"['’]s\s(?=[^\W\d_])")
ENDS = frozenset(".:;!?")
SCALES = frozenset({"%", "percent", "per", "pct", "-strong"})
COUNTED = 3  # a counted noun stands no more than so many words behind its number


def is_year(text: str, starts: int, ends: int) -> bool:
    """Whether the four digits at a place are a year.

    >>> is_year("in 2024 troops went", 3, 7), is_year("the 2000 foreign soldiers", 4, 8)
    (True, False)
    >>> is_year("Berlin's 2012 ground game", 9, 13)
    True
    """
    found = LAST_WORD.search(text[max(0, starts - REACH) : starts])
    before = found.group(1).lower() if found else ""
    after = WORDS.findall(text[ends : ends + REACH])[:COUNTED]
    if text[ends : ends + 1] == "-" or is_amount(after):
        return False
    if (
        WHEN.match(text, ends)
        or before in numeric("year sure")
        or AS_EARLY.search(text, max(0, starts - REACH), starts)
    ):
        return True
    if counts(after):
        return False
    if after and is_of_a_year(after, 0) and before.isalpha():
        return True  # "a key |1990 accord"
    if ABOUT.search(text, max(0, starts - REACH), starts):
        return True
    if OWNED.match(text, ends):
        return True
    if before in numeric("year leads") or before.endswith(("'s", "’s")):
        return True
    if before in numeric("year left"):
        return not is_round(text, starts, before)
    opens = not before or before in ENDS
    if opens and bool(after) and after[0].lower() in numeric("year verbs"):
        return True
    return found is not None and is_in_name(text, starts, found.group(1))


def is_in_name(text: str, starts: int, before: str) -> bool:
    """Whether four digits end a name in capitals: "Euro 2020", but not "Resolution 2024"."""
    names = meanings("designations").keys() | meanings("currencies").keys()
    inside = starts - len(before) > 2 and text[starts - len(before) - 2] not in ".!?\n"
    round_count = text[starts + 2 : starts + 4] == "00"
    return inside and before[:1].isupper() and before.lower() not in names and not round_count


def is_amount(after: list[str]) -> bool:
    """Whether a scale, a percentage or a unit of measurement follows."""
    word = after[0].lower() if after else ""
    units = meanings("measurement_units")
    plural = len(word) > 3 and word.endswith("s") and word[:-1] in units
    return word in SCALES or word in meanings("scales") or word in units or plural


def counts(after: list[str]) -> bool:
    """Whether a counted noun follows, with nothing but adjectives before it.

    >>> counts(["foreign", "soldiers"]), counts(["treaty", "limiting", "troops"])
    (True, False)
    >>> counts(["war", "veterans"]), counts(["war", "killed", "soldiers"])
    (True, False)
    """
    for at, word in enumerate(after):
        if is_of_a_year(after, at):
            return False
        said = word.lower()
        if said in counted_nouns():
            return True
        if not word.isalpha() or said in numeric("year verbs") or said in numeric("year before"):
            return False
    return False


def is_of_a_year(words: list[str], at: int) -> bool:
    """Whether a word is a paper or an event that a year tells apart: "the 1990 |treaty"."""
    if words[at].lower() in numeric("papers of a year"):
        return True
    behind = words[at + 1].lower() if at + 1 < len(words) else ""
    return words[at].lower() in numeric("events of a year") and behind not in counted_nouns()


def is_round(text: str, starts: int, before: str) -> bool:
    """Whether four digits look like a round count ("a force of 2000") behind a weak preposition."""
    return text[starts + 2 : starts + 4] == "00" and before in numeric("weak prepositions")
