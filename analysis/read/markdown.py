"""Markdown: the front matter says what the report is, and the body is its words as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import BinaryIO

import yaml

from analysis.model import Report
from analysis.read import fields, plain
from analysis.read.fault import Entry, Fault, attempt

MARKED = "---"
CLOSED = (MARKED, "...")
FIELD = re.compile(rf"(?:{'|'.join(fields.KNOWN)}):(?: .*)?")
BREAKS = str.maketrans("\x85\u2028\u2029", "   ")  # which end a line in YAML, and nowhere else
REMEDY = "Write each field as `title: ...`, with a value that holds a colon or a quote in quotes."


def report(content: bytes, stem: str) -> Report:
    """A Markdown file as a report, without its front matter and the blank lines around its body."""
    head, body, first = parts(plain.lined(plain.decoded(content)))
    given = front_matter(head, first) if head is not None else fields.Fields({})
    return fields.report(given, plain.worded(body).strip(), stem, "text/markdown")


def parts(text: str) -> tuple[str | None, str, int]:
    """The front matter, if there is any, the body, and the line on which the fields begin.

    >>> parts("---\\ntitle: Kursk\\n---\\n\\nA report.")
    ('title: Kursk', '\\nA report.', 2)
    >>> parts("A report.")
    (None, 'A report.', 1)
    """
    lines = text.split("\n")
    opened = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if lines[opened].rstrip() != MARKED:
        without_opening(lines, opened)
        return None, text, 1
    lines, first = lines[opened + 1 :], opened + 2
    end = next((at for at, line in enumerate(lines) if line.rstrip() in CLOSED), None)
    if end is None:
        remedy = "End it with a line of three dashes."
        raise Fault("its front matter is not closed", remedy, opened + 1)
    return "\n".join(lines[:end]), "\n".join(lines[end + 1 :]), first


def without_opening(lines: list[str], first: int) -> None:
    """Raise Fault where fields stand above the words, but no line of dashes above them."""
    many = sum(1 for _ in takewhile(FIELD.fullmatch, lines[first:]))
    if many > 1 or (many and [line.rstrip() for line in lines[first + 1 : first + 2]] == [MARKED]):
        remedy = "Put a line of three dashes above its first field and below its last."
        raise Fault("its front matter is not opened", remedy, first + 1)


def front_matter(head: str, first: int) -> fields.Fields:
    """The fields of a front matter, with their lines in the file; raises Fault if it is no YAML."""
    try:
        node = yaml.compose(head.translate(BREAKS), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise unread(error, first) from None
    except RecursionError:
        raise Fault(
            "its front matter is nested too deeply", "Make it a flat list.", first
        ) from None
    if node is None:
        return fields.Fields({})
    if not isinstance(node, yaml.MappingNode):
        raise Fault("its front matter names no fields", "Write it as `title: ...`.", first)
    return named(node, first)


def unread(error: yaml.YAMLError, first: int) -> Fault:
    """What YAML has against a front matter, and on which line of the file it begins.

    What is not closed begins where it was opened; the block of all fields is no such place.
    """
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context", None)
    if context and "block" not in context:
        mark = getattr(error, "context_mark", None) or mark
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is no YAML"
    return Fault(f"its front matter: {problem}", REMEDY, (mark.line if mark else 0) + first)


def named(node: yaml.MappingNode, first: int) -> fields.Fields:
    """The values of a YAML mapping by name; raises Fault where a name stands twice."""
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + first
        if not isinstance(key, yaml.ScalarNode):
            raise Fault("its front matter has a list for a name", "Use a word.", line)
        if key.value in values:
            raise Fault(f"it gives its {key.value} twice", "Leave one of them out.", line)
        values[key.value], lines[key.value] = scalar(value), line
    return fields.Fields(values, lines)


def scalar(node: yaml.Node) -> object:
    """A value as it is written, None for null, and the node itself if it is a list or a mapping."""
    if not isinstance(node, yaml.ScalarNode):
        return node
    return None if node.tag == "tag:yaml.org,2002:null" else node.value


def entries(stream: BinaryIO, stem: str) -> Iterator[Entry]:
    """The one report of a Markdown file."""
    yield None, attempt(report, stream.read(plain.LIMIT + 1), stem)
