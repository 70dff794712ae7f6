"""Signs that nobody sees, and that change what is seen: they are shown as what they are."""

from __future__ import annotations

import re

UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def visible(words: str) -> str:
    """Words with every control character, and all that turns the direction of writing, shown.

    >>> visible("\\x1b[31m"), visible("a\\u202eb")
    ('\\\\x1b[31m', 'a\\\\u202eb')
    """
    return UNSEEN.sub(lambda found: ascii(found.group())[1:-1], words.replace("\r\n", "\n"))
