"""Tokens: words, numerals and marks of punctuation, with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise, repeat

from analysis.model import Token
from analysis.words import meanings, rows

LETTER = r"[^\W\d_]"
RUN = re.compile(rf"{LETTER}+")
RAISED = re.compile(rf"[^\W\d_a-z](?<!{LETTER}{LETTER}){LETTER}*")  # runs with no small "a" to "z"
BLANKED = "".join(sign if sign.isalpha() else " " for sign in map(chr, range(128)))
JOINT = r"[-\u2010\u2011/]"
SPACES = r"&(?:nbsp|thinsp|#160|#8201|#8239|#x2009|#xa0);"  # as HTML writes them
SIGN = rf"(?:[,\u00a0\u2009\u202f\u2019']|{SPACES})"  # what may divide a numeral's thousands
PREFIX = r"(?!(?:(?i:mid|pre|post|early|late|sub|non|minus)|to|or)-)"

QUICK = r"[A-Za-z]++(?=[\s,;)!?\"”])"
ADDRESS = r"(?:https?://|www\.)[^\s<>\"”’]*[\w/]"
BEHIND_SIGN = r"(?<=\$)(?:US|AU?|NZ|CA?|HK|S|NT)(?=\d)"
NAMED = rf"(?<!\d){PREFIX}{LETTER}{{1,6}}-?\d\w*(?:-\d+\w*)*"
NAMED_BY_NUMBER = r"\d{1,3}[A-Z]{1,3}\d\w*"
ORDINAL = r"\d+(?:,\d{3})*(?:st|nd|rd|th)\b"
GROUPED = rf"\d{{1,3}}(?:{SIGN}\d{{3}})+(?!\d)(?:\.\d+)?"
INDIAN = r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?"
SCIENTIFIC = r"\d+(?:e|\.\d+[eE]|E(?=[+\-\u2212]))[+\-\u2212]?\d\d?(?!\w)"
NUMERAL = r"\d+(?:\.\d+)*|(?<![\w.])\.\d+\b"
INITIALS = rf"(?:{LETTER}\.){{2,}}"
BEHIND_FIRST_NAME = "|".join(rf"(?<=\b[A-Z][a-z]{{{n}}} [A-Z]\.)" for n in range(1, 13))
MIDDLE = rf"[A-HJ-Z]\.(?= [A-Z][a-z])(?:{BEHIND_FIRST_NAME})"  # no "I", which is "one" as well
PARTY = r"(?<=[(\s])[DRI]-[A-Z](?:[a-z]{2,5}\.|(?:\.[A-Z])*\.)(?=[,)])"  # "(R-Ky.)", "D-N.Y.,"
WORD = rf"{LETTER}+(?:{JOINT}{LETTER}+|['\u2019](?!s\b){LETTER}+)*"
POSSESSIVE = r"['\u2019]s\b"
MARKUP = r"</?[A-Za-z][^<>]{0,200}>|&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
DASH, HYPHEN, SET_OFF = "–", "-", " - "
TWICE = frozenset({"''", "``"})  # how typewriters and archives write a quotation mark
MARK = rf"\.\.\.|{'|'.join(sorted(TWICE))}|[^\w\s]|_"

SMALL = 4  # letters of the longest word that a title may write small: "with", "from"
HYPHENED = 2**12  # of so many hyphenated words it is kept whether they begin with a number
OPENING = frozenset({"half", "quarter", "several", "couple", "few"})


@cache
def pattern() -> re.Pattern[str]:
    """What splits a text into gaps and tokens; for speed, tried by the first character."""
    known = "|".join(row["said"] for row in rows("abbreviations"))
    words = "|".join((
        ADDRESS, glued_codes(), BEHIND_SIGN, NAMED, PARTY, INITIALS, MIDDLE,
        rf"\b(?:{known})\.", WORD,
    ))  # fmt: skip
    numerals = "|".join((SCIENTIFIC, NAMED_BY_NUMBER, ORDINAL, INDIAN, GROUPED, NUMERAL))
    kinds = (QUICK, rf"(?={LETTER})(?:{words})", rf"(?=[\d.])(?:{numerals})", POSSESSIVE,
             rf"(?=[<&])(?:{MARKUP})", MARK)  # fmt: skip
    return re.compile(rf"((?!\s)(?:{'|'.join(kinds)}))")


def glued_codes() -> str:
    """What finds the code of a currency that touches its amount: "USD10m", "RM79"."""
    codes = (said.upper() for said, kind in meanings("currencies").items() if kind == "code")
    long = "|".join(code for code in codes if len(code) == 3 and code.isalpha())
    return rf"\b(?:{long}|RM|Rs\.?)(?=\d)"


def tokens(text: str, starts: int = 0, ends: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text.

    >>> [token.text for token in tokens("South Korea's spies: a 12,000-strong force, KN-23s")]
    ['South', 'Korea', "'s", 'spies', ':', 'a', '12,000', '-', 'strong', 'force', ',', 'KN-23s']
    >>> [token.text for token in tokens("twenty-six, U.S. Kim Jong-un, 2.5k, mid-2024")]
    ['twenty', '-', 'six', ',', 'U.S.', 'Kim', 'Jong-un', ',', '2.5', 'k', ',', 'mid', '-', '2024']
    >>> [token.text for token in tokens("''No,'' Max A. Mustermann said. Plan B.")][1:7]
    ['No', ',', "''", 'Max', 'A.', 'Mustermann']
    >>> [token.text for token in tokens("USD10m, $US5, .08, www.x.org/20")]
    ['USD', '10', 'm', ',', '$', 'US', '5', ',', '.08', ',', 'www.x.org/20']
    """
    stretch = text[starts:ends]
    pieces = pattern().split(stretch)
    places = list(accumulate(map(len, pieces), initial=starts))
    said = pieces[1::2]
    lower = list(map(str.lower, said))
    if "\u2019" in stretch:
        lower = [word.replace("\u2019", "'") for word in lower]
    if "''" in stretch or "``" in stretch:
        lower = ['"' if word in TWICE else word for word in lower]
    if SET_OFF in stretch:
        gaps = pairwise(pieces[::2])
        lower = [DASH if is_dash(word, *g) else word for word, g in zip(lower, gaps, strict=True)]
    fields = zip(said, lower, places[1::2], places[2::2], strict=False)
    found = tuple(map(tuple.__new__, repeat(Token), fields))
    if ";" in stretch or "<" in stretch:
        found = tuple(token for token in found if not is_markup(token.text))
    if "-" in stretch and any(starts_with_number(word) for word in lower if "-" in word):
        return tuple(part for token in found for part in parts(token))
    return found


def is_dash(said: str, before: str, behind: str) -> bool:
    """Whether a hyphen stands between blanks, as a dash: "men - some of them hurt - fled".

    >>> [token.lower for token in tokens("12 - some hurt - of a 40-man unit")][1:6]
    ['–', 'some', 'hurt', '–', 'of']
    """
    return said == HYPHEN and before.endswith(" ") and behind.startswith(" ")


def is_markup(said: str) -> bool:
    """Whether a token is a tag or a character as HTML writes them, and nothing that is said.

    >>> [token.text for token in tokens("<b>40</b> men &amp; 12&nbsp;000 < 13")]
    ['40', 'men', '12&nbsp;000', '<', '13']
    """
    return len(said) > 1 and said[0] in "<&"


def lowered(said: str) -> str:
    """A word for matching: in lower case, with a straight apostrophe.

    >>> lowered("O’Neill")
    "o'neill"
    """
    return said.lower().replace("\u2019", "'")


def letters(said: str) -> frozenset[str]:
    """Every run of letters, in lower case: no word stands where its letters do not.

    >>> sorted(letters("Kim's 12,000-strong force"))
    ['force', 'kim', 's', 'strong']
    """
    if said.isascii():  # nearly twice as fast
        return frozenset(said.lower().translate(BLANKED).split())
    return frozenset(RUN.findall(said.lower()))


def capitals(said: str) -> frozenset[str]:
    """Every run of letters that begins with a capital, in lower case.

    >>> sorted(capitals("The Al-masdar, in Kyiv"))
    ['al', 'kyiv', 'the']
    """
    return frozenset([run.lower() for run in RAISED.findall(said) if run[0].isupper()])


def first_run(said: str) -> str:
    """The first run of letters, in lower case.

    >>> first_run("U.S."), first_run("Al-Masdar")
    ('u', 'al')
    """
    lower = said.lower()
    return lower if lower.isalpha() else str(RUN.findall(lower)[0])


def longest(said: str) -> str:
    """The longest run of letters; of several, the last by the alphabet.

    >>> longest("far-fetched")
    'fetched'
    """
    return max(letters(said), key=lambda run: (len(run), run))


def parts(token: Token) -> tuple[Token, ...]:
    """The parts and hyphens of a word that begins with a number word, any other as it is.

    >>> [part.text for part in parts(Token("half-million", "half-million", 0, 12))]
    ['half', '-', 'million']
    """
    if "-" not in token.text or len(token.text) < 3 or not starts_with_number(token.lower):
        return (token,)
    found = re.split("(-)", token.text)
    places = accumulate(map(len, found), initial=token.starts)
    return tuple(
        Token(said, said.lower(), starts, starts + len(said))
        for said, starts in zip(found, places, strict=False)
    )


@lru_cache(HYPHENED)
def starts_with_number(word: str) -> bool:
    """Whether a hyphenated word begins with a number word, or with part of one: "half-million".

    >>> starts_with_number("twenty-six"), starts_with_number("half-brother")
    (True, False)
    """
    first, second, *more = [*word.split("-"), ""]
    scales = meanings("scales")
    if first in OPENING:
        return second in scales or (second == "a" and bool(more) and more[0] in scales)
    return first in meanings("cardinals") or (first in scales and len(first) > 3)


def is_title(tokens: Sequence[Token]) -> bool:
    """Whether each longer word has a capital, as in a headline.

    >>> is_title(tokens("Russia Says 300 Killed in Raid")), is_title(tokens("Russia denied it"))
    (True, False)
    """
    return not any(len(token.text) > SMALL and token.text[0].islower() for token in tokens)


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of some tokens as they stand, single blanks between them.

    >>> words_of(tokens("the  army's spokesman"), 0, 4)
    "the army's spokesman"
    """
    said = tokens[first].text
    for before, token in zip(tokens[first:last], tokens[first + 1 : last], strict=False):
        said += (" " if token.starts > before.ends else "") + token.text
    return said
