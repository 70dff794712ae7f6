"""Strangers: files that are no reports as they are, known by their suffix, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from analysis.read.fault import Fault

AS_WORDS = "Save its words as a .txt or .md file."
AS_LINES = 'Write a line of JSON a report, with its words as "text", and name it .jsonl.'
SUFFIXES: Mapping[str, tuple[str, str]] = MappingProxyType(
    dict.fromkeys((".csv", ".tsv", ".xls", ".xlsx", ".ods", ".parquet"), ("a table", AS_LINES))
    | dict.fromkeys((".doc", ".docx", ".odt", ".pages"), ("a document", AS_WORDS))
    | dict.fromkeys((".pdf", ".rtf", ".epub", ".ppt", ".pptx"), ("a document", AS_WORDS))
    | dict.fromkeys((".htm", ".html", ".xhtml", ".mht", ".mhtml"), ("a web page", AS_WORDS))
    | dict.fromkeys((".eml", ".mbox", ".msg"), ("mail", AS_WORDS))
    | dict.fromkeys((".rss", ".xml", ".yaml", ".yml"), ("data for programs", AS_WORDS))
    | {".json": ("JSON, and not a report a line", AS_LINES)}
    | dict.fromkeys((".db", ".duckdb", ".sqlite"), ("a database", "Name reports instead."))
    | dict.fromkeys((".7z", ".bz2", ".gz", ".rar", ".tar", ".xz", ".zip"), ("packed", "Unpack it."))
    | dict.fromkeys((".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"), ("a picture", AS_WORDS))
)


def stranger(path: str) -> Fault | None:
    """What is wrong with a file that is named as no report is.

    >>> print(stranger("losses.CSV").reason)
    it is a table (.csv), which is not read
    """
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        return None
    what, remedy = SUFFIXES[suffix]
    return Fault(f"it is {what} ({suffix}), which is not read", remedy)
