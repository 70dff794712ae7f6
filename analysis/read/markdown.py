"""Markdown: the front matter says what the report is, and the body is its words as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import yaml

from analysis.model import Report
from analysis.read import fields, plain
from analysis.read.fault import Entry, Fault, attempt

MARKED = "---"
CLOSED = (MARKED, "...")
FIRST = 2
"""The line of the file that is the first of the front matter."""


def report(content: bytes, stem: str) -> Report:
    """A Markdown file as a report, without its front matter and the blank lines around its body."""
    head, body = parts(plain.lined(plain.decoded(content)))
    given = front_matter(head) if head is not None else fields.Fields({})
    return fields.report(given, plain.worded(body).strip(), stem, "text/markdown")


def parts(text: str) -> tuple[str | None, str]:
    """The front matter, if there is any, and the body.

    >>> parts("---\\ntitle: Kursk\\n---\\n\\nA report.")
    ('title: Kursk', '\\nA report.')
    >>> parts("A report.")
    (None, 'A report.')
    """
    first, *lines = text.split("\n")
    if first.rstrip() != MARKED:
        return None, text
    end = next((at for at, line in enumerate(lines) if line.rstrip() in CLOSED), None)
    if end is None:
        raise Fault("its front matter is not closed", "End it with a line of three dashes.", 1)
    return "\n".join(lines[:end]), "\n".join(lines[end + 1 :])


def front_matter(head: str) -> fields.Fields:
    """The fields of a front matter, with their lines in the file; raises Fault if it is no YAML."""
    try:
        node = yaml.compose(head, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise unread(error) from None
    except RecursionError:
        raise Fault("its front matter is nested too deeply", "Make it a flat list.", 1) from None
    if node is None:
        return fields.Fields({})
    if not isinstance(node, yaml.MappingNode):
        raise Fault("its front matter names no fields", "Write it as `title: ...`.", FIRST)
    return named(node)


def unread(error: yaml.YAMLError) -> Fault:
    """What YAML has against a front matter, and on which line of the file."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is no YAML"
    remedy = "Put values that hold a colon or a quote in quotes."
    return Fault(f"its front matter: {problem}", remedy, mark.line + FIRST if mark else 1)


def named(node: yaml.MappingNode) -> fields.Fields:
    """The values of a YAML mapping by name; raises Fault where a name stands twice."""
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + FIRST
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
