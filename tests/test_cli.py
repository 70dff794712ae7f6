"""The command `reportedly`, as people and scripts meet it."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner, Result

from analysis.cli import main
from analysis.cli.export import FORMATS
from analysis.export import WRITERS

ROOT = Path(__file__).parents[1]
COMMANDS = sorted(main.commands)
NEWS = "At least 3,000 North Korean soldiers have arrived in Russia, the ministry said on Friday."
MARKDOWN = f"---\npublisher: Example News\npublished: 2024-10-25\n---\n{NEWS}\n"
CODED = {
    "report": "visit",
    "quote": "At least 3,000 North Korean soldiers",
    "starts": 0,
    "ends": 36,
    "number_starts": 9,
    "number_ends": 14,
    "low": 3000,
    "best": None,
    "high": None,
    "bound": "at_least",
    "measure": "deployed",
    "counted": "troops",
    "actor": "PRK",
    "place": "Russia",
    "place_id": "rus",
    "claimant": "the ministry",
    "claimant_id": None,
    "via": [],
    "via_ids": [],
    "stance": "asserts",
    "certainty": "stated",
}


class Panic(BaseException):
    """What Polars raises is no Exception."""


def reportedly(*args: object, stdin: str | bytes | None = None) -> Result:
    """The result of the command with these arguments, in no terminal of a known width."""
    runner = CliRunner(env={"COLUMNS": None})
    return runner.invoke(main, [str(arg) for arg in args], input=stdin)


def process(*args: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The result of the command as a process of its own."""
    command = [sys.executable, "-m", "analysis", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, check=False)


def written(terminal: int) -> bytes:
    """What was written to a terminal since it was last asked; nothing once all have left it."""
    try:
        return os.read(terminal, 1000)
    except OSError:
        return b""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report, its coded claims, and the database of both."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "reports").mkdir()
    (folder / "coded").mkdir()
    (folder / "reports" / "visit.md").write_text(MARKDOWN)
    (folder / "coded" / "visit.jsonl").write_text(json.dumps(CODED) + "\n")
    assert reportedly("build", folder / "reports", folder / "db.duckdb").exit_code == 0
    return folder


@pytest.fixture
def sick(tmp_path: Path) -> Path:
    """A folder with one report that can be read and one that cannot."""
    (tmp_path / "a.md").write_text(MARKDOWN)
    (tmp_path / "b.md").write_bytes(b"Ten men.\nTwo \xff more.\n")
    return tmp_path


class TestEveryCommand:
    """What holds for all of them."""

    def test_nothing_heavy_is_imported(self) -> None:
        """Importing the command loads no library that takes long to load."""
        heavy = {"altair", "duckdb", "numpy", "polars", "pyarrow", "rich", "vl_convert", "yaml"}
        code = "import sys, analysis.cli; print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        assert heavy & set(done.stdout.decode().split()) == set()

    def test_help_names_what_each_command_does(self) -> None:
        """The list of commands says of each in a whole sentence what it does."""
        listed = reportedly("--help").stdout.split("Commands:\n")[1].split("\n\n")[0].splitlines()
        assert len(listed) == 8
        assert [line for line in listed if "..." in line or not line.endswith(".")] == []

    @pytest.mark.parametrize("name", COMMANDS)
    def test_help_has_a_line_to_copy(self, name: str) -> None:
        """The help of a command shows lines to copy, and the command takes them as they are."""
        lines = re.findall(r"^  +reportedly (.+)$", reportedly(name, "--help").stdout, re.M)
        assert name in {line.split()[0] for line in lines}
        for line in lines:
            first, *args = shlex.split(line)
            main.commands[first].make_context(first, args)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
    @pytest.mark.parametrize(
        "line",
        [
            "--help",
            "sql 'from estimates' --db {db}",
            "sql 'from estimates' --db {db} --format csv",
            "sql 'from estimates' --db {db} --format csv --to /dev/full",
            "check --db {db}",
            "export --db {db} --to {folder}/out --format csv",
            "extract {folder}/reports",
            "extract {folder}/reports --to /dev/full",
            "read {folder}/reports",
            "build {folder}/reports {folder}/other.duckdb",
            "evaluate --reports {folder}/reports --gold {folder}/coded",
        ],
    )
    def test_no_room_to_write(self, folder: Path, line: str) -> None:
        """Where the output cannot be written, one line says why and what to do."""
        args = shlex.split(line.format(db=folder / "db.duckdb", folder=folder))
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "analysis", *args],
                stdout=full,
                stderr=subprocess.PIPE,
                cwd=ROOT,
                env={**os.environ, "PYTHONUNBUFFERED": ""},
                check=False,
            )
        last = done.stderr.decode().splitlines()[-1]
        assert done.returncode == 1
        assert last.startswith("Error: ")
        assert last.endswith("No space left on device. Make room, or write to another disk.")
        assert b"Traceback" not in done.stderr

    @pytest.mark.skipif(sys.platform == "win32", reason="a shell of another kind")
    @pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    def test_closed_streams(self, folder: Path, tmp_path: Path, closed: str) -> None:
        """Where a standard stream is closed, what would go there goes nowhere, and no more."""
        reports, to = folder / "reports", tmp_path / "new.duckdb"
        line = shlex.join([sys.executable, "-m", "analysis", "build", str(reports), str(to)])
        done = subprocess.run(f"{line} {closed}", shell=True, cwd=ROOT, check=False)
        assert (done.returncode, to.exists()) == (0, True)

    @pytest.mark.parametrize("said", ["could not spawn threads: Os {..}", "Err: WouldBlock, .."])
    def test_no_more_threads(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
    ) -> None:
        """Where the system allows no more threads, one line says so, and what to do."""

        def panics() -> int:
            raise Panic(said)

        monkeypatch.setattr(pl, "thread_pool_size", panics)
        done = reportedly("build", folder / "reports", tmp_path / "x.duckdb")
        assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
        assert re.fullmatch(r"Error: .*\. The system allows no more threads: .*\n", done.stderr)

    def test_version(self) -> None:
        """The version is that of the package."""
        assert re.fullmatch(r"reportedly, version \d+\.\d+\.\d+\n", reportedly("--version").stdout)

    def test_it_is_a_module_too(self) -> None:
        """`python -m analysis` is the same command."""
        assert process("--help").stdout.startswith(b"Usage: reportedly ")

    @pytest.mark.parametrize(
        ("line", "remedy"),
        [
            ("extract", "Missing argument"),
            ("extract --published 25.10.2024 a.txt", "2024-10-25"),
            ("build --published 2024-13-01", "2024-10-25"),
            ("sql", "Missing argument"),
            ("sql --format xml 'select 1'", "'table', 'csv', 'json', 'parquet', 'xlsx'"),
            ("sql --format parquet 'select 1'", "--to rows.parquet"),
            ("sql --format xlsx 'select 1'", "--to rows.xlsx"),
            ("sql --to rows.xml 'select 1'", "--format csv"),
            ("export --format svg,gif", "svg, png, pdf, html, json, csv, xlsx"),
            ("export --chart none", "estimates_by_claimant"),
            ("evaluate --misses -1", "range"),
            ("nonsense", "No such command"),
            ("sql from estimates", 'Put the query in quotes, as in: reportedly sql "from'),
            ("build '' x.duckdb", "the path is empty"),
            ("build a.txt ''", "the path is empty"),
            ("extract ''", "the path is empty"),
            ("read ''", "the path is empty"),
            ("sql 'select 1' --db ''", "the path is empty"),
            ("export --to ''", "the path is empty"),
            ("export --where ' '", "--where is empty"),
            ("read", "Missing argument"),
            ("read --publisher 'caf\udce9' a.txt", "is not UTF-8"),
            ("sql 'select \udce9'", "is not UTF-8"),
            ("sql 'select 1' --db 'caf\udce9.duckdb'", "is not UTF-8"),
            ("build a.txt 'caf\udce9.duckdb'", "is not UTF-8"),
        ],
    )
    def test_wrong_usage(self, line: str, remedy: str) -> None:
        """Wrong usage ends with exit code 2 and says what would be right."""
        result = reportedly(*shlex.split(line))
        assert (result.exit_code, result.stdout) == (2, "")
        assert remedy in result.stderr

    @pytest.mark.parametrize("line", ["sql 'select 1'", "check", "export"])
    def test_no_database(self, line: str, tmp_path: Path) -> None:
        """Without a database, the command says how to make one."""
        result = reportedly(*shlex.split(line), "--db", tmp_path / "none.duckdb")
        assert result.exit_code == 1
        assert "reportedly build" in result.stderr

    @pytest.mark.parametrize("line", ["sql 'select 1'", "check", "export"])
    def test_no_database_at_all(self, line: str, tmp_path: Path) -> None:
        """A file that is no database is told in one line."""
        (tmp_path / "text.duckdb").write_text("no database\n" * 1000)
        result = reportedly(*shlex.split(line), "--db", tmp_path / "text.duckdb")
        assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
        assert "text.duckdb" in result.stderr


class TestExtract:
    """Texts in, claims out."""

    def test_claims_are_lines_of_json(self, tmp_path: Path) -> None:
        """Each claim is one JSON object with the id of its report."""
        (tmp_path / "visit.md").write_text(MARKDOWN)
        result = reportedly("extract", tmp_path / "visit.md")
        (claim,) = map(json.loads, result.stdout.splitlines())
        assert (claim["id"], claim["low"], claim["bound"]) == ("visit", 3000, "at_least")
        assert claim["chain"][-1] == "Example News"

    def test_date_and_publisher_are_given(self) -> None:
        """The date and the publisher of a bare text come from the options."""
        options = ("--published", "2024-10-25", "--publisher", "Zürcher Zeitung")
        result = reportedly("extract", *options, "-", stdin=NEWS)
        (claim,) = map(json.loads, result.stdout.splitlines())
        assert claim["latest"] == "2024-10-25"
        assert "Zürcher Zeitung" in result.stdout

    def test_dates_come_with_who_says_them(self) -> None:
        """With --what dates each date has its days and the source of its statement."""
        said = "The base will open as early as Sunday, Kyiv said. A pact of June 2024 stands."
        options = ("--what", "dates", "--published", "2024-10-25")
        result = reportedly("extract", *options, "-", stdin=said)
        found = [json.loads(line) for line in result.stdout.splitlines()]
        assert [(d["said"], d["earliest"], d["latest"], d["claimant"]) for d in found] == [
            ("as early as Sunday", "2024-10-27", None, "Ukraine"),
            ("June 2024", "2024-06-01", "2024-06-30", None),
        ]

    def test_numbers_come_with_what_they_are(self) -> None:
        """With --what numbers every number has its figure, its decision and the reason."""
        result = reportedly("extract", "--what", "numbers", "-", stdin="He is 34 years old.")
        (number,) = map(json.loads, result.stdout.splitlines())
        assert (number["said"], number["best"], number["decision"]) == ("34", 34, "age")
        assert number["reason"]

    def test_the_rest_is_written(self, sick: Path) -> None:
        """What cannot be read is named with its line; the claims of the rest are written."""
        result = reportedly("extract", sick)
        assert result.exit_code == 1
        assert json.loads(result.stdout)["id"] == "a"
        assert re.search(r"b\.md:2: .*not UTF-8", result.stderr)

    def test_an_unknown_field_is_named(self, tmp_path: Path) -> None:
        """A field that is not known is named on standard error, once; all claims are written."""
        for name in ("a.md", "b.md"):
            (tmp_path / name).write_text(MARKDOWN.replace("published", "date"))
        result = reportedly("extract", tmp_path)
        assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)
        assert re.fullmatch(r".*a\.md:3: the field 'date' .* 'published'\?\n", result.stderr)

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        """A named pipe is refused at once, with what to do instead."""
        os.mkfifo(tmp_path / "pipe")
        for command in ("build", "extract", "read"):
            result = reportedly(command, tmp_path / "pipe")
            assert (result.exit_code, "is no regular file" in result.stderr) == (1, True)

    def test_a_file_is_written(self, sick: Path) -> None:
        """With --to the claims are in a file, and no other file is left beside it."""
        (sick / "out").mkdir()
        result = reportedly("extract", sick / "a.md", "--to", sick / "out" / "claims.jsonl")
        assert (result.exit_code, result.stdout) == (0, "")
        assert [path.name for path in (sick / "out").iterdir()] == ["claims.jsonl"]
        assert len((sick / "out" / "claims.jsonl").read_text().splitlines()) == 1

    def test_a_failure_leaves_the_old_file(
        self, sick: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """If writing fails half way, the old file is as it was."""
        monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("disk full")))
        (sick / "out").mkdir()
        (sick / "out" / "claims.jsonl").write_text("old\n")
        result = reportedly("extract", sick / "a.md", "--to", sick / "out" / "claims.jsonl")
        assert (result.exit_code, result.stderr) == (1, "Error: disk full\n")
        assert [path.read_text() for path in (sick / "out").iterdir()] == ["old\n"]

    def test_without_input_the_old_file_stays(self, tmp_path: Path) -> None:
        """If nothing at all could be read, a file that is there is not emptied."""
        (tmp_path / "claims.jsonl").write_text("old\n")
        result = reportedly("extract", tmp_path / "none.txt", "--to", tmp_path / "claims.jsonl")
        assert result.exit_code == 1
        assert "there is no such file" in result.stderr
        assert result.stderr.endswith("claims.jsonl is not written.\n")
        assert [path.read_text() for path in tmp_path.iterdir()] == ["old\n"]

    def test_with_some_input_the_file_is_replaced(self, sick: Path) -> None:
        """If something could be read, its claims are written although the exit code is 1."""
        (sick / "out").mkdir()
        (sick / "out" / "claims.jsonl").write_text("old\n")
        both = (sick / "a.md", sick / "b.md")
        result = reportedly("extract", *both, "--to", sick / "out" / "claims.jsonl")
        assert result.exit_code == 1
        assert json.loads((sick / "out" / "claims.jsonl").read_text())["id"] == "a"

    @pytest.mark.parametrize("read", ["a.md", ".", "../{}/a.md", "link.md", "hard.md"])
    def test_an_input_is_not_overwritten(
        self, sick: Path, read: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file that is read, by itself or in a folder, by whatever path, is not written to."""
        monkeypatch.chdir(sick)
        Path("link.md").symlink_to("a.md")
        os.link("a.md", "hard.md")
        result = reportedly("extract", read.format(sick.name), "--to", "a.md")
        assert (result.exit_code, Path("a.md").read_text()) == (2, MARKDOWN)
        assert "a.md is read by this very command and would be overwritten" in result.stderr

    def test_standard_input_is_not_overwritten(self, sick: Path) -> None:
        """The file that standard input comes from is not written to either."""
        command = [sys.executable, "-m", "analysis", "extract", "-", "--to", sick / "a.md"]
        with (sick / "a.md").open("rb") as stdin:
            done = subprocess.run(command, stdin=stdin, capture_output=True, cwd=ROOT, check=False)
        assert (done.returncode, (sick / "a.md").read_text()) == (2, MARKDOWN)

    def test_no_such_folder(self, sick: Path) -> None:
        """A file in a folder that does not exist cannot be written: one line says so."""
        result = reportedly("extract", sick / "a.md", "--to", sick / "no" / "claims.jsonl")
        assert (result.exit_code, result.stderr.count("\n")) == (1, 1)

    def test_a_device_is_not_replaced(self, sick: Path) -> None:
        """Claims can be written to a device, which stays a device."""
        result = reportedly("extract", sick / "a.md", "--to", os.devnull)
        assert result.exit_code == 0
        assert not Path(os.devnull).is_file()

    def test_a_line_in_its_claims_out(self) -> None:
        """The claims of a report are written before the next report is read."""
        command = [sys.executable, "-m", "analysis", "extract", "-"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
        ) as running:
            alarm = threading.Timer(30, running.kill)
            alarm.start()
            assert running.stdin is not None
            assert running.stdout is not None
            for id in ("a", "b"):
                running.stdin.write(json.dumps({"id": id, "text": NEWS}).encode() + b"\n")
                running.stdin.flush()
                assert json.loads(running.stdout.readline())["id"] == id
            running.stdin.close()
            assert running.wait() == 0
            alarm.cancel()

    def test_a_broken_pipe_is_quiet(self, tmp_path: Path) -> None:
        """Whoever reads only the first line gets no complaint on standard error."""
        line = json.dumps({"text": f"{NEWS} " * 20}) + "\n"
        (tmp_path / "many.jsonl").write_text(line * 500)
        command = (
            f"{shlex.quote(sys.executable)} -m analysis extract {tmp_path}/many.jsonl | head -1"
        )
        done = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT, check=True)
        assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")

    @pytest.mark.parametrize("asks", ["SIGINT", "SIGTERM", "SIGHUP"])
    def test_an_interrupt_leaves_the_old_file(self, tmp_path: Path, asks: str) -> None:
        """Ctrl-C and other requests end the command quietly, with the file as it was."""
        number = getattr(signal, asks)
        with extracting(tmp_path) as running:
            while len(list(tmp_path.iterdir())) < 2:
                assert running.poll() is None
                time.sleep(0.01)
            running.send_signal(number)
            _, said = running.communicate()
        # by the signal where it came while Python was making a dataclass of an import
        assert running.returncode in {128 + number, -signal.SIGINT}
        assert said == b"\nInterrupted.\n"
        assert [path.read_text() for path in tmp_path.iterdir()] == ["old\n"]

    @pytest.mark.parametrize("seconds", [0, 0.05, 0.1, 0.2, 0.4])
    def test_an_interrupt_at_any_moment(self, tmp_path: Path, seconds: float) -> None:
        """Before the command has begun, too, Ctrl-C leaves the file as it was."""
        with extracting(tmp_path) as running:
            time.sleep(seconds)
            running.send_signal(signal.SIGINT)
            running.communicate()
        assert running.returncode in {130, -signal.SIGINT, 1}  # 1: while Python itself starts
        assert [path.read_text() for path in tmp_path.iterdir()] == ["old\n"]


def extracting(folder: Path) -> subprocess.Popen[bytes]:
    """A command that waits for standard input, to write over a file in a folder."""
    to = folder / "claims.jsonl"
    to.write_text("old\n")
    command = [sys.executable, "-m", "analysis", "extract", "-", "--to", str(to)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, preexec_fn=hear_hang_ups
    )


def hear_hang_ups() -> None:
    """Hear a closed terminal, which whatever started the tests may have had ignored."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class TestRead:
    """A report in the terminal, with its readings."""

    def test_what_was_read_is_marked(self, tmp_path: Path) -> None:
        """A claim, a date and a source are marked, each with its reading, and counted."""
        (tmp_path / "visit.md").write_text(MARKDOWN)
        result = reportedly("read", tmp_path / "visit.md")
        assert result.exit_code == 0
        assert result.stdout.startswith("visit · Example News · 2024-10-25\n")
        assert "{At least 3,000 North Korean soldiers}[1]" in result.stdout
        assert "{Friday}" in result.stdout
        assert "[1] claim “At least 3,000" in result.stdout
        assert result.stdout.endswith("\n1 claim, 0 numbers not taken, 1 date, 1 source\n\n")

    def test_date_and_publisher_are_given(self) -> None:
        """A bare text from standard input takes its date and publisher from the options."""
        options = ("--published", "2024-10-25", "--publisher", "Zürcher Zeitung")
        said = reportedly("read", *options, "-", stdin="Ten men left on Sunday.").stdout
        assert said.startswith("stdin · Zürcher Zeitung · 2024-10-25\n")
        assert "2024-10-20" in said

    def test_the_rest_is_shown(self, sick: Path) -> None:
        """What cannot be read is named with its line; the rest is shown."""
        result = reportedly("read", sick)
        assert result.exit_code == 1
        assert re.search(r"b\.md:2: .*not UTF-8", result.stderr)
        assert "{At least 3,000" in result.stdout

    def test_a_narrow_terminal_without_colour(self, tmp_path: Path) -> None:
        """Where there is no room beside the words and no colour, the readings stand below them."""
        pty = pytest.importorskip("pty")
        (tmp_path / "visit.md").write_text(MARKDOWN)
        ours, theirs = pty.openpty()
        env = {**os.environ, "COLUMNS": "40", "NO_COLOR": "1", "TERM": "xterm-256color"}
        command = [sys.executable, "-m", "analysis", "read", tmp_path / "visit.md"]
        with subprocess.Popen(command, stdout=theirs, env=env, cwd=ROOT) as run:
            os.close(theirs)
            shown = b"".join(iter(lambda: written(ours), b"")).decode()
            assert run.wait() == 0
        os.close(ours)
        assert not re.search(r"\x1b\[[0-9;]*(3[0-8]|4[0-8])[;m]", shown)
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        assert "{At least 3,000 North Korean" in plain
        assert max(len(line) for line in plain.splitlines()) <= 40


class TestSql:
    """Questions and how their rows are written."""

    def test_a_table(self, folder: Path) -> None:
        """Rows are a table with whole values: counts in full, nulls empty."""
        query = (
            "select quote, low, best, 12000.0::double as n from estimates where method = 'coded'"
        )
        result = reportedly("sql", query, "--db", folder / "db.duckdb")
        head, _, row = [re.split(" {2,}", line.strip()) for line in result.stdout.splitlines()]
        assert head == ["quote", "low", "best", "n"]
        assert row == ["At least 3,000 North Korean soldiers", "3000", "12000"]

    def test_wide_rows_are_sheets(self, folder: Path) -> None:
        """Rows with too many columns for the line are shown a line a field."""
        result = reportedly("sql", "from estimates limit 1", "--db", folder / "db.duckdb")
        assert "row 1 of 1\n" in result.stdout
        assert re.search(r"^publisher +Example News *$", result.stdout, re.M)

    def test_no_value_is_cut(self, folder: Path) -> None:
        """A long value is wrapped and not cut."""
        query = "select repeat('word ', 100) || 'end' as words, repeat('x', 300) as word"
        result = reportedly("sql", query, "--db", folder / "db.duckdb")
        assert (result.stdout.count("word"), result.stdout.count("x")) == (102, 300)
        assert max(map(len, result.stdout.splitlines())) <= 160

    def test_words_are_broken_at_signs(self, folder: Path) -> None:
        """Where a line is short of room, a long word is broken behind a sign and not within."""
        more = "speakers, statements, texts, texts_without_origin, report_ids, claim_ids, tally"
        query = f"select * exclude ({more}, indefinite) from origins"
        result = reportedly("sql", query, "--db", folder / "db.duckdb")
        words = set(result.stdout.split())
        assert {"reports_", "without_origin", "2024-10-25", "deployed", "at_least"} <= words
        assert max(map(len, result.stdout.splitlines())) <= 160

    def test_a_value_does_not_steer_the_terminal(self, folder: Path) -> None:
        """Control characters and markup in a value are shown and not obeyed."""
        query = "select chr(27) || '[31m[bold]red' as \"[red]\""
        result = reportedly("sql", query, "--db", folder / "db.duckdb")
        assert "\x1b" not in result.stdout
        assert "\\x1b[31m[bold]red" in result.stdout
        assert "[red]" in result.stdout

    def test_no_rows(self, folder: Path) -> None:
        """No rows are said to be none, with the columns that they would have."""
        query = "select quote, low from estimates where false"
        result = reportedly("sql", query, "--db", folder / "db.duckdb")
        assert result.stdout == "no rows; the columns are quote, low\n"

    @pytest.mark.parametrize(
        ("form", "expected"),
        [
            ("csv", "a,b,c,d,'=e\n1,,2024-10-25,x; y,'=1+1\n"),
            (
                "json",
                '[\n{"a": 1, "b": null, "c": "2024-10-25", "d": ["x", "y"], "=e": "=1+1"}\n]\n',
            ),
        ],
    )
    def test_formats(self, folder: Path, form: str, expected: str) -> None:
        """Rows as CSV, in which no spreadsheet finds a formula, and as JSON, as they are."""
        query = (
            "select 1 as a, null::int as b, date '2024-10-25' as c, ['x', 'y'] as d, "
            "'=1+1' as \"=e\""
        )
        result = reportedly("sql", query, "--format", form, "--db", folder / "db.duckdb")
        assert result.stdout == expected

    def test_parquet(self, folder: Path, tmp_path: Path) -> None:
        """The name of the file tells the format."""
        to = tmp_path / "rows.parquet"
        reportedly("sql", "select sum(12000) as n", "--to", to, "--db", folder / "db.duckdb")
        assert pl.read_parquet(to).rows() == [(12000,)]

    def test_a_workbook(self, folder: Path, tmp_path: Path) -> None:
        """Rows go into a workbook as text, numbers and days: no formula, and no zone."""
        query = "select '=cmd|x' as said, now() as at, 'nan'::double as best, time '10:00' as hour"
        to = tmp_path / "rows.xlsx"
        assert reportedly("sql", query, "--to", to, "--db", folder / "db.duckdb").exit_code == 0
        with zipfile.ZipFile(to) as book:
            assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
            assert b"<t>=cmd|x</t>" in book.read("xl/sharedStrings.xml")

    def test_a_failure_leaves_the_old_file(self, folder: Path, tmp_path: Path) -> None:
        """A query that fails does not touch the file that it was to write."""
        (tmp_path / "rows.csv").write_text("old\n")
        args = ("--db", folder / "db.duckdb", "--to", tmp_path / "rows.csv")
        assert reportedly("sql", "select nothing from estimates", *args).exit_code == 1
        assert [path.read_text() for path in tmp_path.iterdir()] == ["old\n"]

    @pytest.mark.parametrize("to", ["db.duckdb", "reports/../db.duckdb", "link.csv", "hard.csv"])
    def test_the_database_is_not_overwritten(self, folder: Path, tmp_path: Path, to: str) -> None:
        """The rows of a database are not written over it, by whatever path it is named."""
        for name in ("reports", "db.duckdb"):
            copy = shutil.copytree if (folder / name).is_dir() else shutil.copy
            copy(folder / name, tmp_path / name)
        (tmp_path / "link.csv").symlink_to(tmp_path / "db.duckdb")
        os.link(tmp_path / "db.duckdb", tmp_path / "hard.csv")
        before = (tmp_path / "db.duckdb").read_bytes()
        args = ("--db", tmp_path / "db.duckdb", "--to", tmp_path / to, "--format", "csv")
        result = reportedly("sql", "from estimates", *args)
        assert (result.exit_code, (tmp_path / "db.duckdb").read_bytes()) == (2, before)
        assert "would be overwritten. Name another file" in result.stderr

    def test_a_query_has_its_time(self, folder: Path) -> None:
        """A query is stopped after the seconds that it is given, and told how to have more."""
        query = "select count(*) from range(1000000) a, range(1000000) b"
        result = reportedly("sql", query, "--db", folder / "db.duckdb", "--seconds", "0.2")
        assert result.exit_code == 1
        assert "stopped after 0.2 s" in result.stderr
        assert "`--seconds N`" in result.stderr

    @pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "long"])
    def test_no_such_time(self, folder: Path, seconds: str) -> None:
        """Seconds that are none are wrong usage."""
        args = ("--db", folder / "db.duckdb", "--seconds", seconds)
        result = reportedly("sql", "from estimates", *args)
        assert (result.exit_code, "--seconds" in result.stderr) == (2, True)

    def test_the_place_of_a_mistake(self, folder: Path) -> None:
        """What is wrong with a query is shown in its line, and what it may have meant."""
        result = reportedly("sql", "selec 1", "--db", folder / "db.duckdb")
        assert result.stderr.endswith('"selec"\nLINE 1: selec 1\n        ^^^^^\n')
        result = reportedly("sql", "from estimats", "--db", folder / "db.duckdb")
        assert 'Did you mean "estimates"' in result.stderr

    def test_no_rows_as_json(self, folder: Path) -> None:
        """No rows are an empty array."""
        args = ("--db", folder / "db.duckdb", "--format", "json")
        assert reportedly("sql", "from estimates limit 0", *args).stdout == "[]\n"

    def test_the_query_from_standard_input(self, folder: Path) -> None:
        """`-` reads the query from standard input."""
        args = ("sql", "-", "--format", "csv", "--db", folder / "db.duckdb")
        assert reportedly(*args, stdin="select 1 as one").stdout == "one\n1\n"

    def test_a_query_that_is_not_utf_8(self, folder: Path) -> None:
        """A query from standard input in another encoding is told with its line."""
        args = ("sql", "-", "--db", folder / "db.duckdb")
        result = reportedly(*args, stdin=b"select\n'caf\xe9'")
        assert (result.exit_code, result.stderr) == (
            1,
            "Error: -:2: the query is not UTF-8. Save it as UTF-8.\n",
        )

    @pytest.mark.parametrize(
        "query",
        [
            "selec 1",
            "select nothing from estimates",
            "",
            "delete from claims",
            "create table t as select 1",
            "from read_text('/etc/hostname')",
            "copy claims to 'claims.csv'",
            "attach 'other.duckdb'",
            "install httpfs",
            "set memory_limit = '100GB'",
            "select 1 as a, 2 as a",
            "select 1; select 2",
        ],
    )
    def test_what_cannot_be_asked(self, folder: Path, query: str) -> None:
        """A query that is wrong or not allowed ends with what is wrong and exit code 1."""
        result = reportedly("sql", query, "--db", folder / "db.duckdb")
        assert (result.exit_code, result.stdout) == (1, "")
        assert re.match(r"Error: .+\n(LINE|Candidate|$)", result.stderr)
        assert result.stderr.startswith("Error: ")


class TestEvaluate:
    """The rules measured."""

    def test_rows(self, folder: Path) -> None:
        """The table has a line for each row, with the interval of its F1."""
        result = reportedly("evaluate", "--reports", folder / "reports", "--gold", folder / "coded")
        assert result.exit_code == 0
        assert re.search(r"^found +1\.000 +1\.000 +1\.000 +1\.000 to 1\.000", result.stdout, re.M)
        assert "denials and the like without a figure: 0 coded" in result.stdout

    def test_what_was_extracted_scores_the_same(self, folder: Path, tmp_path: Path) -> None:
        """The claims that `extract` wrote score as the rules do."""
        claims, gold = tmp_path / "claims.jsonl", ("--gold", folder / "coded", "--json")
        reportedly("extract", folder / "reports", "--to", claims)
        extracted = reportedly("evaluate", "--predicted", claims, *gold).stdout
        assert json.loads(extracted)["rows"]["found"]["f1"] == 1.0
        assert extracted == reportedly("evaluate", "--reports", folder / "reports", *gold).stdout

    def test_misses(self, folder: Path, tmp_path: Path) -> None:
        """With --misses the claims that were not found are shown."""
        (tmp_path / "none.jsonl").touch()
        args = ("--gold", folder / "coded", "--predicted", tmp_path / "none.jsonl")
        assert (
            "visit\n  not found: 'At least 3,000"
            in reportedly("evaluate", *args, "--misses", 1).stdout
        )
        assert "not found" not in reportedly("evaluate", *args).stdout

    @pytest.mark.parametrize("option", ["--gold", "--reports"])
    def test_nothing_to_compare(self, folder: Path, tmp_path: Path, option: str) -> None:
        """Without coded claims or without reports there are no scores, and one line says so."""
        there = {"--reports": folder / "reports", "--gold": folder / "coded"}
        args = [part for pair in (there | {option: tmp_path}).items() for part in pair]
        result = reportedly("evaluate", *args)
        assert (result.exit_code, result.stdout) == (1, "")
        assert re.search("holds no coded claims|No report could be read", result.stderr)

    @pytest.mark.parametrize("option", ["--gold", "--predicted"])
    def test_bad_lines(self, folder: Path, tmp_path: Path, option: str) -> None:
        """Every line that is no claim is named; the others are compared, and the exit code is 1."""
        claims = json.dumps(CODED | {"chain": []})
        (tmp_path / "bad.jsonl").write_text(f"nonsense\n{claims}\n[]\n")
        there = {"--reports": folder / "reports", "--gold": folder / "coded"}
        args = [
            part for pair in (there | {option: tmp_path / "bad.jsonl"}).items() for part in pair
        ]
        result = reportedly("evaluate", *args)
        assert (result.exit_code, result.stderr.count("\n")) == (1, 2)
        assert re.search(r"bad\.jsonl:1: not JSON.*\n.*bad\.jsonl:3: not a JSON o", result.stderr)
        assert "1 reports, 1 coded claims, 1 predicted" in result.stdout

    def test_nothing_but_bad_lines(self, tmp_path: Path) -> None:
        """A file that holds no claims at all is told by line, and to hold none."""
        (tmp_path / "gold.jsonl").write_text("nonsense\n")
        result = reportedly("evaluate", "--gold", tmp_path / "gold.jsonl")
        assert result.exit_code == 1
        assert re.search(r"gold\.jsonl:1: not JSON.*\nError: .* holds no coded", result.stderr)

    @pytest.mark.parametrize("option", ["--gold", "--reports", "--predicted"])
    def test_a_missing_input(self, folder: Path, tmp_path: Path, option: str) -> None:
        """An input that is not there is named, with what to do about it."""
        there = {"--reports": folder / "reports", "--gold": folder / "coded"}
        args = [part for pair in (there | {option: tmp_path / "no"}).items() for part in pair]
        result = reportedly("evaluate", *args)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert f"nothing at {tmp_path}/no. Run it in the folder that holds data/" in result.stderr
        assert f"name the path with {option}.\n" in result.stderr


class TestBuildAndCheck:
    """From reports to a database, and what it promises."""

    def test_the_summary(self, folder: Path, tmp_path: Path) -> None:
        """A build ends with a table of what was read, found and not taken."""
        result = reportedly("build", folder / "reports", tmp_path / "db.duckdb")
        said = dict(re.findall(r"^([^\d\n]+?) +(\d+)$", result.stdout, re.M))
        assert (result.exit_code, said["reports read"], said["claims coded"]) == (0, "1", "1")
        assert "reading reports: 1 of 1\n" in result.stderr

    def test_rejects(self, sick: Path) -> None:
        """What cannot be read is named with its line and remedy; the rest is in the database."""
        result = reportedly("build", sick, sick / "db.duckdb")
        assert result.exit_code == 1
        assert re.search(r"not read +.*b\.md:2: .* Save it as UTF-8\.", result.stdout)
        assert (result.stdout + result.stderr).count("b.md:2") == 1
        assert result.stderr.endswith(f"1 could not be read; the rest is in {sick}/db.duckdb.\n")
        rows = reportedly("sql", "from reports", "--format", "json", "--db", sick / "db.duckdb")
        assert len(json.loads(rows.stdout)) == 1

    def test_quiet(self, sick: Path) -> None:
        """With --quiet only what could not be read is said."""
        result = reportedly("build", sick, sick / "db.duckdb", "--quiet")
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert re.search(r"b\.md:2: .* Save it as UTF-8\.", result.stderr)

    def test_nothing_to_read(self, tmp_path: Path) -> None:
        """A build that finds no report says so, and makes neither a database nor a folder."""
        result = reportedly("build", tmp_path, tmp_path / "new" / "db.duckdb", "--quiet")
        assert (result.exit_code, result.stderr.count("\n")) == (1, 2)
        assert list(tmp_path.iterdir()) == []

    def test_every_bad_line_is_named(self, tmp_path: Path) -> None:
        """Of lines that are no reports each is named, up to fifty; the good ones go in."""
        (tmp_path / "bad.jsonl").write_text("[]\n" * 4)
        result = reportedly("build", tmp_path / "bad.jsonl", tmp_path / "db.duckdb", "--quiet")
        assert re.findall(r"bad\.jsonl:(\d)", result.stderr) == ["1", "2", "3", "4"]
        (tmp_path / "bad.jsonl").write_text("[]\n" * 60 + json.dumps({"text": NEWS}))
        result = reportedly("build", tmp_path / "bad.jsonl", tmp_path / "db.duckdb", "--quiet")
        assert result.stderr.count("it is no JSON object") == 50
        assert "… and 10 more, in the table rejects: reportedly sql" in result.stderr
        rows = reportedly("sql", "from reports", "--format", "csv", "--db", tmp_path / "db.duckdb")
        assert len(rows.stdout.splitlines()) == 2

    def test_a_new_folder_is_told(self, folder: Path, tmp_path: Path) -> None:
        """The last folder of the database's path is made, and said to be new; none above it is."""
        result = reportedly("build", folder / "reports", tmp_path / "new" / "db.duckdb")
        assert (result.exit_code, "new is new." in result.stdout) == (0, True)
        result = reportedly("build", folder / "reports", tmp_path / "mtn" / "new" / "db.duckdb")
        assert (result.exit_code, (tmp_path / "mtn").exists()) == (1, False)
        assert f"There is no folder {tmp_path}/mtn for new." in result.stderr

    def test_a_missing_input_is_named(self, tmp_path: Path) -> None:
        """A path at which there are no reports is named, and nothing is made."""
        result = reportedly("build", tmp_path / "reprots", tmp_path / "db.duckdb")
        assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])
        assert f"nothing at {tmp_path}/reprots" in result.stderr

    @pytest.mark.parametrize("line", ["build {reports} {foreign}", "correct c_1 best=1 {db}"])
    def test_no_lock_is_left(self, folder: Path, tmp_path: Path, line: str) -> None:
        """A file that is no ledger is refused, and nothing is left beside it."""
        foreign = tmp_path / "foreign.csv"
        foreign.write_text("a,b\n")
        db = f"--reason a --reviewer b --db {foreign}"
        args = line.format(reports=folder / "reports", foreign=foreign, db=db)
        assert reportedly(*shlex.split(args)).exit_code == 1
        assert list(tmp_path.iterdir()) == [foreign]

    def test_a_bar_in_a_terminal(self, folder: Path, tmp_path: Path) -> None:
        """In a terminal the progress is a bar."""
        pty = pytest.importorskip("pty")
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "analysis", "build", folder / "reports", tmp_path / "db"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, cwd=ROOT) as run:
            os.close(theirs)
            shown = b"".join(iter(lambda: written(ours), b""))
            assert run.wait() == 0
        os.close(ours)
        assert "━" in shown.decode()

    def test_promises_kept(self, folder: Path) -> None:
        """A sound database keeps every promise, a line each."""
        result = reportedly("check", "--db", folder / "db.duckdb")
        assert result.exit_code == 0
        assert len(result.stdout.splitlines()) >= 10
        assert all(line.startswith("ok      ") for line in result.stdout.splitlines())

    def test_a_promise_broken(self, folder: Path, tmp_path: Path) -> None:
        """A broken promise is told with how often and an example."""
        shutil.copy(folder / "db.duckdb", tmp_path / "db.duckdb")
        with duckdb.connect(str(tmp_path / "db.duckdb")) as db:
            db.execute("update claims set quote = 'something else'")
        result = reportedly("check", "--db", tmp_path / "db.duckdb")
        (line,) = (line for line in result.stdout.splitlines() if line.startswith("broken"))
        assert result.exit_code == 1
        assert re.search(r"quote\. Broken in \d rows, such as c_\w+\.$", line)


class TestExport:
    """Charts as files."""

    def test_the_database_is_not_overwritten(self, folder: Path, tmp_path: Path) -> None:
        """A database that has the name of a chart's file is not taken for one."""
        database = shutil.copy(folder / "db.duckdb", tmp_path / "estimates_by_claimant.csv")
        before = Path(database).read_bytes()
        result = reportedly("export", "--db", database, "--to", tmp_path)
        assert (result.exit_code, Path(database).read_bytes()) == (2, before)
        assert [path.name for path in tmp_path.iterdir()] == ["estimates_by_claimant.csv"]

    def test_formats_are_those_there_are(self) -> None:
        """The formats that the command knows are those that can be written."""
        assert set(FORMATS) == set(WRITERS)

    def test_files(self, folder: Path, tmp_path: Path) -> None:
        """The files that were asked for are written, and named on standard output."""
        args = ("--to", tmp_path / "out", "--format", "json,csv", "--db", folder / "db.duckdb")
        result = reportedly("export", "--chart", "estimates_by_claimant", *args)
        kinds = ("json", "csv", "meta.json")
        expected = [tmp_path / "out" / f"estimates_by_claimant.{kind}" for kind in kinds]
        assert list(map(Path, result.stdout.splitlines())) == expected
        assert all(path.stat().st_size > 0 for path in expected)

    def test_other_questions(self, folder: Path, tmp_path: Path) -> None:
        """A measure, a thing counted and an actor can be asked for; those of anybody too."""
        args = ("--to", tmp_path / "out", "--format", "csv", "--db", folder / "db.duckdb")
        result = reportedly("export", "--measure", "deployed", "--actor", "any", *args)
        assert (result.exit_code, "holds no such claims" in result.stderr) == (0, False)

    def test_what_the_ledger_does_not_hold(self, folder: Path, tmp_path: Path) -> None:
        """A value that no claim has is refused with those there are; defaults are not."""
        args = ("export", "--to", tmp_path / "out", "--format", "csv", "--db", folder / "db.duckdb")
        for option, value, said in (
            ("--measure", "deploied", "measure 'deploied'. Is it 'deployed'? There are deployed."),
            ("--counted", "tanks", "counted 'tanks'. There are troops."),
            ("--actor", "prk", "actor 'prk'. Is it 'PRK'? There are PRK."),
        ):
            result = reportedly(*args, option, value)
            assert (result.exit_code, (tmp_path / "out").exists()) == (2, False)
            assert said in result.stderr

    def test_a_condition_that_fits_some_charts(self, folder: Path, tmp_path: Path) -> None:
        """Charts whose rows have not its columns are left out and named; one must be left."""
        args = ("export", "--to", tmp_path / "out", "--format", "csv", "--db", folder / "db.duckdb")
        result = reportedly(*args, "--where", "claimant_country is null")
        assert result.exit_code == 0
        assert "Not written, as their rows have not the columns of" in result.stderr
        assert "contents, coverage" in result.stderr
        names = {path.name for path in (tmp_path / "out").iterdir()}
        assert "contents.csv" not in names
        assert "estimates_by_claimant.csv" in names
        result = reportedly(*args[:2], tmp_path / "none", *args[3:], "--where", "figure > 1")
        assert (result.exit_code, (tmp_path / "none").exists()) == (2, False)
        assert "'figure > 1' does not fit the chart" in result.stderr

    def test_a_condition_chooses_rows(self, folder: Path, tmp_path: Path) -> None:
        """Only rows that hold the condition are shown; one that does not fit is a usage error."""
        chart = ("--chart", "estimates_by_claimant", "--format", "csv")
        args = (*chart, "--to", tmp_path, "--db", folder / "db.duckdb", "--where")
        assert reportedly("export", *args, "false").exit_code == 0
        assert len((tmp_path / "estimates_by_claimant.csv").read_text().splitlines()) == 1
        result = reportedly("export", *args, "figure > 1")
        assert result.exit_code == 2
        assert "'figure > 1' does not fit the chart estimates_by_claimant: " in result.stderr
        assert "Its rows have the columns claim_id, report_id, " in result.stderr

    def test_an_option_without_effect_is_told(self, folder: Path, tmp_path: Path) -> None:
        """A chart that takes no day is the same for each, and that is said."""
        chart = ("--chart", "estimates_by_claimant", "--format", "csv", "--day", "2024-10-25")
        result = reportedly("export", *chart, "--to", tmp_path, "--db", folder / "db.duckdb")
        assert result.exit_code == 0
        assert "estimates_by_claimant is the same for every --day.\n" in result.stderr
