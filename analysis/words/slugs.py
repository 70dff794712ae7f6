"""Slugs: names as the ids of what no list has."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import sha256

BETWEEN = re.compile(r"[^a-z0-9\u0080-\U0010ffff]+")
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
KEPT = frozenset("LMN")  # the classes of letters, of the signs that belong to them, and of digits


@cache
def slug(name: str) -> str:
    """A name in small letters and hyphens, in ASCII where that loses no letter.

    Letters that no ASCII letter stands for are kept; a name without any letter gives its digest.

    >>> slug("Al-Masdar Al-'Âm, Ltd."), slug("Türkiye’s army"), slug("Łódź TV")
    ('al-masdar-al-am-ltd', 'turkiyes-army', 'lodz-tv')
    >>> slug("국방부"), slug("Министр Иванов"), slug("रक्षा मंत्री"), slug("?!")
    ('국방부', 'министр-иванов', 'रक्षा-मंत्री', '545f940d')
    """
    composed = unicodedata.normalize("NFC", name.replace("'", "")).casefold().translate(LETTERS)
    kept = BETWEEN.sub("-", "".join(map(plain, composed))).strip("-")
    return kept or sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def plain(letter: str) -> str:
    """A letter in ASCII, or itself where it has no form there; nothing for other signs.

    >>> plain("é"), plain("é"), plain("ж"), plain("’")
    ('e', 'e', 'ж', '')
    """
    folded = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
    return folded or (letter if unicodedata.category(letter)[0] in KEPT else "")
