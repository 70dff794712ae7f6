"""Plain text: the bytes of a file or a line as words, from the first character to the last."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from typing import BinaryIO

from analysis.model import Report
from analysis.read import binary
from analysis.read.fault import Entry, Fault, attempt

LIMIT = 5_000_000
"""The most bytes that one report may have."""

AS_TEXT = "Save its words as plain text in UTF-8."

SEEN = 200
"""The first bytes, which show whether a text is UTF-16."""

NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


def decoded(content: bytes) -> str:
    """The bytes as text, without a byte order mark; raises Fault where they are not UTF-8.

    >>> decoded(b"\\xef\\xbb\\xbfKyiv")
    'Kyiv'
    """
    if len(content) > LIMIT:
        limit = f"{LIMIT // 1_000_000} MB"
        raise Fault(f"it is over {limit}", f"Split it into reports of less than {limit}.")
    if what := binary.kind(content):
        raise Fault(f"it is {what}, and no text", AS_TEXT)
    if is_utf_16(content):
        raise Fault("it is UTF-16, not UTF-8", "Save it as UTF-8.", 1)
    try:
        return checked(content.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            raise Fault("it is no text: it holds zero bytes", AS_TEXT) from None
        line = content.count(b"\n", 0, error.start) + 1
        raise Fault(f"byte {error.start} is not UTF-8", "Save it as UTF-8.", line) from None


def is_utf_16(content: bytes) -> bool:
    """Whether bytes are UTF-16: by their mark, or because every second of the first is zero.

    >>> is_utf_16("Kyiv".encode("utf-16")), is_utf_16("Kyiv".encode("utf-16-be"))
    (True, True)
    >>> is_utf_16(b"Kyiv"), is_utf_16(b"12\\x00")
    (False, False)
    """
    pairs = min(len(content), SEEN) // 2
    zeros = max(content[:SEEN:2].count(0), content[1:SEEN:2].count(0))
    return content.startswith((BOM_UTF16_BE, BOM_UTF16_LE)) or (pairs > 1 and 2 * zeros > pairs)


def checked(text: str) -> str:
    """The text itself; raises Fault where it holds a control character or half a character.

    >>> checked("Kyiv\\x00")
    Traceback (most recent call last):
    analysis.read.fault.Fault: ('it holds the control character U+0000', 'Remove it.', 1)
    """
    if found := NO_CHARACTER.search(text):
        line = text.count("\n", 0, found.start()) + 1
        code = f"U+{ord(found.group()):04X}"
        what = "half a character" if found.group() >= "\ud800" else "the control character"
        raise Fault(f"it holds {what} {code}", "Remove it.", line)
    return text


def is_blank(line: bytes) -> bool:
    """Whether a line has nothing on it but, perhaps, a byte order mark.

    >>> is_blank(b"\\xef\\xbb\\xbf\\n"), is_blank(b"Kyiv\\n")
    (True, False)
    """
    return not line.removeprefix(BOM_UTF8).strip()


def lined(text: str) -> str:
    """The text with every line ended by a line feed alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def worded(text: str) -> str:
    """The text itself; raises Fault where it has no words."""
    if not text or text.isspace():
        raise Fault("it holds no text", "Add the words of the report, or leave it out.")
    return text


def report(content: bytes, stem: str) -> Report:
    """A file of words and nothing else: only its last blank lines go."""
    return Report(stem, worded(lined(decoded(content))).rstrip())


def entries(stream: BinaryIO, stem: str) -> Iterator[Entry]:
    """The one report of a plain text."""
    yield None, attempt(report, stream.read(LIMIT + 1), stem)
