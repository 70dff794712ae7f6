"""Files, directories and standard input become reports, or rejects that say what to do."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.model import Reject, Report
from analysis.read import jsonl, many, markdown, plain, reports
from analysis.read.fault import Fault, attempt
from analysis.read.walk import passed_over

GOOD = b'{"id": "good", "text": "Some 30 men."}\n'
KURSK = """---
url: https://example.org/kursk
publisher: The Example
credited: A Wire
author: A. Writer
language: uk
published: 2024-10-25
title: 'Kursk: 8,000 men'
edition: late
---

About 8,000 *soldiers* are there.

It rains.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def saved(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def only(name: str, content: str | bytes) -> Report | Reject:
    (found,) = reports([saved(name, content)])
    return found


def report(name: str, content: str | bytes) -> Report:
    found = only(name, content)
    assert isinstance(found, Report), str(found)
    return found


def reject(name: str, content: str | bytes) -> Reject:
    found = only(name, content)
    assert isinstance(found, Reject)
    return found


def read_ids(*paths: str) -> list[str]:
    return [found.id if isinstance(found, Report) else str(found) for found in reports(paths)]


class TestMarkdown:
    def test_front_matter_says_what_a_report_is(self) -> None:
        """Every known key is taken, others are remarked on, and the words stay as they are."""
        found = report("news/kursk.md", KURSK)
        assert [str(remark) for remark in found.remarks] == [
            "news/kursk.md:9: the field 'edition' is not known: there are "
            "id, url, title, publisher, credited, author, language, published"
        ]
        assert replace(found, remarks=()) == Report(
            id="kursk",
            text="About 8,000 *soldiers* are there.\n\nIt rains.",
            url="https://example.org/kursk",
            title="Kursk: 8,000 men",
            publisher="The Example",
            credited="A Wire",
            author="A. Writer",
            language="uk",
            published=date(2024, 10, 25),
            published_basis="said",
            path="news/kursk.md",
            media_type="text/markdown",
        )

    def test_an_id_stands_before_the_name_of_the_file(self) -> None:
        """A report goes by the id that it gives, as it is written."""
        assert report("a.md", "---\nid: 007\n---\n12 men.").id == "007"

    def test_a_file_without_front_matter_is_all_body(self) -> None:
        """Front matter may be missing or empty; nothing is then known of the report."""
        assert report("a.markdown", "\n# Kursk\n\n12 men.\n").text == "# Kursk\n\n12 men."
        assert report("b.md", "---\n---\n12 men.").title is None

    def test_blank_lines_may_stand_above_the_front_matter(self) -> None:
        """The front matter begins with the first line that is not blank."""
        assert report("a.md", "\n \n---\ntitle: A\n---\n12 men.").title == "A"

    def test_one_line_that_looks_like_a_field_is_text(self) -> None:
        """A report may begin with a word that is the name of a field."""
        assert report("a.md", "author: unknown\n\n12 men.").text == "author: unknown\n\n12 men."

    def test_windows_newlines_and_byte_order_marks_are_dropped(self) -> None:
        """A file saved on Windows reads as the same report."""
        windows = b"\xef\xbb\xbf" + KURSK.replace("\n", "\r\n").encode()
        assert report("a/kursk.md", windows).text == report("b/kursk.md", KURSK).text

    @pytest.mark.parametrize("day", ["null", "~", "", "''"])
    def test_a_day_may_be_unknown(self, day: str) -> None:
        """A publication date that is null or empty is unknown, and stays so."""
        found = report("a.md", f"---\npublished: {day}\n---\n12 men.")
        assert (found.published, found.published_basis) == (None, "none")

    @pytest.mark.parametrize("day", ["2024-10-25", "'2024-10-25'", "2024-10-25T23:30:00+09:00"])
    def test_a_day_may_be_written_in_several_ways(self, day: str) -> None:
        """A YAML date, a string and a time stamp give the day that they name."""
        assert report("a.md", f"---\npublished: {day}\n---\n1").published == date(2024, 10, 25)

    @pytest.mark.parametrize("day", ["2024-13-45", "2024-10", "2024-W43", "October 25", "20241025"])
    def test_a_wrong_day_is_named_with_its_line(self, day: str) -> None:
        """A date that is no day names its line and says how to write one."""
        found = reject("a.md", f"---\ntitle: A\npublished: {day}\n---\n12 men.")
        assert (found.line, "Write it as 2024-10-25" in found.remedy) == (3, True)

    @pytest.mark.parametrize(
        ("content", "line", "reason"),
        [
            ("---\ntitle: A\n\n12 men.", 1, "its front matter is not closed"),
            ("---\n- a\n---\n12 men.", 2, "its front matter names no fields"),
            ("---\njust words\n---\n12 men.", 2, "its front matter names no fields"),
            ("---\nurl: a\ntitle: A: B\n---\n1", 3, "its front matter: mapping values"),
            ("---\nurl: a\ntitle: 'A\n---\n12 men.", 3, "its front matter: found unexpected"),
            ("---\nurl: a\nurl: b\n---\n12 men.", 3, "it gives its url twice"),
            ("---\ntitle: [a, b]\n---\n12 men.", 2, "its title is not text"),
            ("---\n? [a]\n: b\n---\n12 men.", 2, "its front matter has a list for a name"),
            ("---\na: " + "[" * 9000 + "\n---\n1", 2, "its front matter is nested too deeply"),
            ("---\ntitle: A\n---\n \n\n", None, "it holds no text"),
            ("---\ntitle: A\nurl: 'b\nauthor: c\n---\n1", 3, "its front matter: found unexpected"),
            ("---\nurl: [a\nauthor: b\n---\n12 men.", 2, "its front matter: expected"),
            ("---\nurl: a\ntitle\nid: b\n---\n12 men.", 3, "its front matter: could not find"),
            ("---\nurl: a\nid: b\ntitle: [A] b\n---\n1", 4, "its front matter: expected"),
            ('---\nurl: a\ntitle: "A\\x07"\n---\n1', 3, "it holds the control character"),
            ("---\ntitle: A\u2028B\x85C\npublished: 1\n---\n1", 3, "the published date"),
            ("\n\n---\nurl: a\npublished: 1\n---\n12 men.", 5, "the published date"),
            ("\n---\nurl: a\n12 men.", 2, "its front matter is not closed"),
            ("\ntitle: A\nurl: b\n\n12 men.", 2, "its front matter is not opened"),
            ("title: A\n---\n12 men.", 1, "its front matter is not opened"),
        ],
    )
    def test_broken_front_matter_is_a_reject(
        self, content: str, line: int | None, reason: str
    ) -> None:
        """What is wrong with the front matter is said, with its line in the file."""
        found = reject("a.md", content)
        assert (found.path, found.line) == ("a.md", line)
        assert found.reason.startswith(reason)


class TestPlainText:
    def test_a_plain_text_is_its_words_and_nothing_else(self) -> None:
        """Offsets count from the first character of the file; no title is guessed."""
        found = report("a.txt", "\n  Headline\r\n12 men.\n\n")
        assert (found.text, found.title, found.path) == ("\n  Headline\n12 men.", None, "a.txt")

    def test_an_unknown_suffix_is_plain_text(self) -> None:
        """A file that is named is read, whatever it is called."""
        assert report("note.asc", "---\n12 men.").text == "---\n12 men."

    @pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
    def test_an_empty_file_is_a_reject(self, content: str) -> None:
        """A file without words is no report."""
        assert reject("a.txt", content).reason == "it holds no text"

    @pytest.mark.parametrize(
        ("content", "line", "reason"),
        [
            ("12 men.\ncaf\xe9".encode("latin-1"), 2, "byte 11 is not UTF-8"),
            ("12 men.".encode("utf-16"), 1, "it is UTF-16, not UTF-8"),
            ("12 men.".encode("utf-16-le"), 1, "it is UTF-16, not UTF-8"),
            ("12 men.".encode("utf-16-be"), 1, "it is UTF-16, not UTF-8"),
            (b"12 men.\n\nAnd\x00 more", 3, "it holds the control character U+0000"),
            (b"\x1b[1m12 men.", 1, "it holds the control character U+001B"),
        ],
    )
    def test_what_is_no_text_is_a_reject(self, content: bytes, line: int, reason: str) -> None:
        """Bytes that are not UTF-8 and control characters are named with their line."""
        found = reject("a.txt", content)
        assert (found.line, found.reason) == (line, reason)
        assert found.remedy in ("Save it as UTF-8.", "Remove it.")

    def test_a_file_over_the_limit_is_a_reject(self) -> None:
        """A report has at most 5 MB, to the byte."""
        assert report("a.txt", b"a" * plain.LIMIT).id == "a"
        assert reject("b.txt", b"a" * (plain.LIMIT + 1)).reason == "it is over 5 MB"


class TestJsonLines:
    def test_a_line_is_a_report_and_its_text_stays_as_it_is(self) -> None:
        """The text of a line is not trimmed: offsets point into what was given."""
        line = {"id": "a", "text": " 12 men.\r\n", "published": "2024-10-25", "title": None}
        found = report("a.jsonl", json.dumps(line | {"url": "u", "publisher": "P", "x": []}))
        assert (found.id, found.text, found.url) == ("a", " 12 men.\r\n", "u")
        assert (found.published, found.title) == (date(2024, 10, 25), None)

    def test_a_line_without_an_id_is_named_by_its_number(self) -> None:
        """Blank lines are passed over and counted; a number will do as an id."""
        saved("wire.ndjson", b'{"text": "12"}\n\n{"text": "30"}\r\n{"id": 7, "text": "1"}')
        assert read_ids("wire.ndjson") == ["wire-1", "wire-3", "7"]

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            (b'{"text": "12 men."', "it is not JSON: Expecting ',' delimiter at column 19"),
            (b"[1, 2]", "it is no JSON object"),
            (b"[" * 100_000, "its JSON is too deep or too large"),
            (b'{"id": ' + b"9" * 5000 + b"}", "its JSON is too deep or too large"),
            (b'{"id": "a"}', "it has no text"),
            (b'{"text": ["12"]}', "its text is not a string"),
            (b'{"text": " "}', "it holds no text"),
            (b'{"text": "12\\u0000"}', "it holds the control character U+0000"),
            (b'{"text": "12\\ud800"}', "it holds half a character U+D800"),
            (b'{"text": "12", "title": {}}', "its title is not text"),
            (b'{"text": "12", "published": true}', "its published is not text"),
            (b'{"text": "12", "published": "soon"}', "the published date 'soon' is no day"),
            (b'{"text": "\xff"}', "byte 10 is not UTF-8"),
            (b'{"text": "' + b"a" * plain.LIMIT + b'"}', "it is over 5 MB"),
        ],
    )
    def test_a_bad_line_does_not_stop_the_others(self, line: bytes, reason: str) -> None:
        """A bad line is a reject with its number; the lines around it go in."""
        saved("a.jsonl", b'{"id": "first", "text": "12 men."}\n' + line + b"\n" + GOOD)
        first, bad, last = reports(["a.jsonl"])
        assert isinstance(bad, Reject)
        assert (bad.path, bad.line, bad.reason) == ("a.jsonl", 2, reason)
        assert [found.id for found in (first, last) if isinstance(found, Report)] == [
            "first",
            "good",
        ]

    @pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
    def test_a_file_without_lines_is_a_reject(self, content: str) -> None:
        """A file with no report in it is told, and not passed over."""
        assert reject("a.jsonl", content).reason == "it holds no reports"

    def test_many_lines_may_be_over_the_limit_together(self) -> None:
        """The limit is that of one report, not of a collection."""
        lines = [json.dumps({"id": n, "text": "12 men. " * 100_000}) for n in range(8)]
        assert read_ids(saved("a.jsonl", "\n".join(lines))) == list("01234567")

    def test_the_later_of_two_reports_with_one_id_is_a_reject(self) -> None:
        """An id stands for one report of a run, in one file or in several."""
        saved("a.jsonl", GOOD + GOOD)
        saved("good.md", "12 men.")
        first, *others = reports(["a.jsonl", "good.md"])
        assert isinstance(first, Report)
        assert [str(other).split(". ")[0] for other in others] == [
            "a.jsonl:2: the id 'good' is that of the report at a.jsonl:1",
            "good.md: the id 'good' is that of the report at a.jsonl:1",
        ]


class TestDirectories:
    def test_a_directory_is_walked_in_order(self) -> None:
        """Files come by name, then those of each directory; only kinds that are known are read."""
        for name in ("b/z.txt", "b.md", "a.MD", "b/c/d.jsonl", "README.md", "b/readme.md", "x.csv"):
            saved(f"data/{name}", GOOD)
        saved("data/.hidden.md", "12 men.")
        saved("data/.git/e.md", "12 men.")
        assert read_ids("data") == ["a", "b", "z", "good"]

    def test_a_file_is_read_once(self) -> None:
        """A file that is named twice, or is in a directory that is named too, is one report."""
        saved("data/a.md", "12 men.")
        Path("data/b.md").symlink_to("a.md")
        assert read_ids("data/a.md", "data", "data/../data/a.md") == ["a"]

    def test_links_in_a_circle_come_to_an_end(self) -> None:
        """A directory that is reached again is not walked again; a link to nothing is named."""
        saved("data/a.md", "12 men.")
        Path("data/again").symlink_to(".")
        Path("data/up").symlink_to("../data", target_is_directory=True)
        Path("data/self.md").symlink_to("self.md")
        Path("data/zero.md").symlink_to("nowhere.md")
        first, circle, nowhere = read_ids("data")
        assert first == "a"
        assert circle.startswith("data/self.md: it is no regular file. ")
        assert nowhere == "data/zero.md: there is no such file. Check the path."

    def test_what_is_no_file_is_a_reject(self) -> None:
        """A pipe, in a directory or named itself, is a reject and is not waited for."""
        saved("data/a.md", "12 men.")
        os.mkfifo("data/pipe.md")
        os.mkfifo("data/pipe")
        wrong = "it is no regular file. Give its words as a file, or on standard input as `-`."
        rejects = [f"data/pipe: {wrong}", f"data/pipe.md: {wrong}"]
        assert read_ids("data") == ["a", *rejects]
        assert read_ids("data/pipe") == rejects[:1]

    def test_what_is_no_report_is_counted(self) -> None:
        """Files that are no reports are counted by suffix; hidden ones and a README are not."""
        for name in ("a.md", "README.md", ".x.png", "b.pdf", "in/c.PDF", "in/d.png", "in/e"):
            saved(f"data/{name}", "12 men.")
        assert passed_over(["data", "data/in"]) == {".pdf": 2, ".png": 1, "without a suffix": 1}
        assert passed_over(["data/b.pdf"]) == {}

    def test_a_directory_without_reports_is_a_reject(self) -> None:
        """A directory with nothing to read is named, with the kinds of file that are read."""
        saved("data/x.csv", "12")
        assert read_ids("data") == [
            "data: it holds no reports. "
            "Put files there that end in .jsonl, .markdown, .md, .ndjson, .txt."
        ]

    def test_a_missing_file_does_not_stop_the_others(self) -> None:
        """A path to nothing is a reject."""
        saved("a.md", "12 men.")
        missing = "no.md: there is no such file. Check the path."
        assert read_ids("no.md", "a.md") == [missing, "a"]

    def test_what_may_not_be_read_is_a_reject(self) -> None:
        """A file or directory without permission is a reject, for all but a superuser."""
        os.chmod(saved("a.md", "12 men."), 0)
        os.chmod(Path(saved("data/b.md", "12 men.")).parent, 0)
        rejects = [found for found in reports(["a.md", "data"]) if isinstance(found, Reject)]
        locked = [path for path in ("a.md", "data") if not os.access(path, os.R_OK)]
        os.chmod("data", 0o700)
        assert [found.path for found in rejects] == locked
        assert {found.reason for found in rejects} <= {"reading it is not allowed"}

    def test_paths_are_told_from_the_current_directory(self, here: Path) -> None:
        """A path below the current directory is relative; one elsewhere is whole."""
        saved("data/a.md", "12 men.")
        (below,) = reports([here / "data" / "a.md"])
        Path("data/b").mkdir()
        os.chdir("data/b")
        (above,) = reports([Path("..") / "a.md"])
        assert (below.path, above.path) == ("data/a.md", (here / "data/a.md").as_posix())

    @pytest.mark.parametrize(("name", "shown"), [("a\nb", "a\\nb"), ("a\x1b[31m", "a\\x1b[31m")])
    def test_a_name_stays_on_one_line_and_steers_no_terminal(self, name: str, shown: str) -> None:
        """Control characters in a file's name are shown and not obeyed."""
        assert reject(f"{name}.md", "").path == f"{shown}.md"

    def test_a_name_that_is_not_utf_8_can_still_be_printed(self, here: Path) -> None:
        """Every byte of a name that is not UTF-8 shows as a mark."""
        with open(os.fsencode(here) + b"/caf\xe9.md", "wb") as file:
            file.write(b"12 men.")
        (found,) = reports([here])
        assert isinstance(found, Report)
        assert (found.id, found.path) == ("caf\ufffd", "caf\ufffd.md")


class TestWhatIsGiven:
    def test_the_day_and_publisher_that_are_given_fill_in(self) -> None:
        """What a report does not say is taken from the arguments, and marked as given."""
        saved("a.txt", "12 men.")
        (found,) = reports(["a.txt"], published=date(2024, 10, 25), publisher="The Example")
        assert isinstance(found, Report)
        assert (found.published, found.published_basis) == (date(2024, 10, 25), "given")
        assert found.publisher == "The Example"

    def test_what_a_report_says_of_itself_stands(self) -> None:
        """A report's own day and publisher are not replaced."""
        saved("a.md", KURSK)
        (found,) = reports(["a.md"], published=date(2020, 1, 1), publisher="Another")
        assert isinstance(found, Report)
        assert (found.published, found.published_basis) == (date(2024, 10, 25), "said")
        assert found.publisher == "The Example"


class TestStandardInput:
    @pytest.fixture
    def given_in(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], list[Report | Reject]]:
        def found(content: bytes) -> list[Report | Reject]:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
            return list(reports(["-"]))

        return found

    @pytest.mark.parametrize(
        ("content", "id", "text", "path"),
        [
            (b"\n" + GOOD, "good", "Some 30 men.", "-"),
            (b'\xef\xbb\xbf\n {"text": "12 men."}', "stdin-2", "12 men.", "-"),
            (b"---\ntitle: A\n---\n12 men.", "stdin", "12 men.", "-"),
            (b"\n12 men.\r\n30 men.\n", "stdin", "\n12 men.\n30 men.", "-"),
        ],
    )
    def test_its_first_words_say_what_it_is(
        self,
        given_in: Callable[[bytes], list[Report | Reject]],
        content: bytes,
        id: str,
        text: str,
        path: str,
    ) -> None:
        """A brace begins JSON Lines, three dashes Markdown, and all else is plain text."""
        (found,) = given_in(content)
        assert isinstance(found, Report)
        assert (found.id, found.text, found.path) == (id, text, path)

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "-: it holds no text"),
            (b"\n\n", "-: it holds no text"),
            (b"{\n", "-:1: it is not JSON"),
            (b"---\na", "-:1: its front matter is not closed"),
            (b"a\n\xff", "-:2: byte 2 is not UTF-8"),
            (b"\n" * (plain.LIMIT + 2), "-: it is over 5 MB"),
            (b"a" * (plain.LIMIT + 2), "-: it is over 5 MB"),
        ],
    )
    def test_what_is_wrong_with_it_is_a_reject(
        self, given_in: Callable[[bytes], list[Report | Reject]], content: bytes, said: str
    ) -> None:
        """Standard input goes by `-` among the rejects."""
        (found,) = given_in(content)
        assert str(found).startswith(said)

    def test_lines_are_read_as_they_come(self) -> None:
        """A line of JSON Lines is a report before the next one is written."""
        code = (
            "from analysis.read import reports\n"
            "for found in reports(['-']): print(found.id, flush=True)"
        )
        command = [sys.executable, "-c", code]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin
            assert process.stdout
            for number in (b"1", b"2"):
                process.stdin.write(b'{"id": ' + number + b', "text": "12 men."}\n')
                process.stdin.flush()
                assert process.stdout.readline().strip() == number


@pytest.mark.parametrize("read", [markdown.report, plain.report, jsonl.report])
@given(st.one_of(st.binary(), st.text().map(str.encode), st.from_regex(rb"---\n[^-]*\n---\na")))
def test_any_bytes_are_a_report_or_a_fault(
    read: Callable[[bytes, str], Report], content: bytes
) -> None:
    """No input makes a reader fail in any other way."""
    found = attempt(read, content, "name")
    assert isinstance(found, Report | Fault)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.4 Ten men.", "it is a PDF file, and no text"),
        (b"\n%PDF-1.4 Ten men.", "it is a PDF file, and no text"),
        (b"PK\x03\x04word", "it is a ZIP archive or an Office document, and no text"),
        (b"\x89PNG\r\n\x1a\n", "it is a picture, and no text"),
        (b"<!DOCTYPE html><p>Ten men.", "it is a web page in HTML, and no text"),
        (b"12345678DUCK", "it is a database, and no text"),
        (b"Ten men.\x00\xff", "it is no text: it holds zero bytes"),
    ],
)
@pytest.mark.parametrize("name", ["a", "a.md", "a.txt", "a.jsonl"])
def test_binary_files_are_rejects(name: str, content: bytes, reason: str) -> None:
    """A file that is no text is a reject that says what it is and what to do."""
    if name != "a.jsonl" or b"\n" not in content:
        found = reject(name, content)
        assert (found.reason, found.remedy) == (reason, "Save its words as plain text in UTF-8.")


def test_the_count_needs_no_reading(tmp_path: Path) -> None:
    """As many reports and rejects are counted beforehand as come then, whatever is wrong."""
    files = {
        "a.md": KURSK.encode(), "same.md": KURSK.encode(), "b.txt": b"", "c.jsonl": GOOD * 3,
        "d.jsonl": b"\n \n", "e.jsonl": b"no JSON\n\n" + GOOD, "f.jsonl": b"%PDF-1.4 Ten men.",
        "g.jsonl": b'{"text": "' + b"x" * plain.LIMIT + b'"}\n' + GOOD, "h.pdf": b"%PDF-1.4",
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "empty").mkdir()
    paths = [tmp_path, tmp_path / "h.pdf", tmp_path / "empty", tmp_path / "gone.jsonl"]
    assert many(paths) == len(list(reports(paths))) == 15


@pytest.mark.parametrize(
    ("name", "what", "remedy"),
    [
        ("a.csv", "a table", "Write a line of JSON a report"),
        ("a.XLSX", "a table", "Write a line of JSON a report"),
        ("a.docx", "a document", "Save its words as a .txt or .md file."),
        ("a.pdf", "a document", "Save its words as a .txt or .md file."),
        ("a.html", "a web page", "Save its words as a .txt or .md file."),
        ("a.json", "JSON, and not a report a line", "Write a line of JSON a report"),
        ("a.zip", "packed", "Unpack it."),
    ],
)
def test_a_file_that_is_no_report_by_its_name(name: str, what: str, remedy: str) -> None:
    """A file that is named and whose suffix is that of no report is told what it is."""
    found = reject(name, "Ten men.")
    assert found.reason == f"it is {what} ({Path(name).suffix.lower()}), which is not read"
    assert found.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("publihsed", "is it 'published'?"),
        ("date", "is it 'published'?"),
        ("Published", "is it 'published'?"),
        ("headline", "is it 'title'?"),
        ("URL", "is it 'url'?"),
        ("mood", "there are id, url, title"),
    ],
)
def test_unknown_fields_are_remarked_on(field: str, meant: str) -> None:
    """A field that is not known is named with the one that is meant; the report goes in."""
    (front,) = report("a.md", f"---\ntitle: T\n{field}: 1\n---\n12 men.").remarks
    assert str(front).startswith(f"a.md:3: the field {field!r} is not known: {meant}")
    (line,) = report("a.jsonl", "\n" + json.dumps({"text": "12 men.", field: 1})).remarks
    assert str(line).startswith(f"a.jsonl:2: the field {field!r} is not known: {meant}")
