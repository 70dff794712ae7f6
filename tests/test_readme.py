"""Every command, query and example that README shows works, in the order in which it stands there.

The first two code blocks set the project up and are run by `.ci/run`.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SERVER = "jupyter lab "


class Block(NamedTuple):
    """A code block of README: its language and what stands in it."""

    language: str
    code: str


BLOCKS = [Block(*found) for found in re.findall(r"^```(\w*)\n(.*?)^```$", README, re.M | re.S)]
SETUP, SHOWN = BLOCKS[:2], BLOCKS[2:]


def blocks(*languages: str, server: bool = False) -> list[object]:
    """The blocks after the first two in some languages, each named by its first line."""
    return [
        pytest.param(block.code, id=block.code.splitlines()[0][:60])
        for block in SHOWN
        if block.language in languages and block.code.startswith(SERVER) is server
    ]


@pytest.fixture(scope="module")
def env() -> Mapping[str, str]:
    """The environment of a shell in which the project is installed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory, env: Mapping[str, str]) -> Path:
    """A folder like a clone in which README's first block was run."""
    folder = tmp_path_factory.mktemp("clone")
    for name in ("data/reports", "data/coded", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    run("reportedly build --quiet", folder, env)
    return folder


def run(script: str, folder: Path, env: Mapping[str, str]) -> str:
    """What a shell script prints; fails with what it says on standard error."""
    command = ["bash", "-euo", "pipefail", "-c", script]
    done = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_the_first_two_blocks_set_up_and_run() -> None:
    """The first block builds the database, the second runs the tests; both install the project."""
    assert [block.language for block in SETUP] == ["sh", "sh"]
    assert SETUP[0].code.endswith("reportedly build\n")
    assert "python -m pytest" in SETUP[1].code
    assert all("python3.11 -m venv .venv\n" in block.code for block in SETUP)


def test_ci_runs_the_first_two_blocks() -> None:
    """What `.ci/run` takes from README is its first two code blocks, and nothing else."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    block = re.search(r"^block\(\) \{.*?^\}", script, re.M | re.S)
    assert block is not None
    for number, (_, code) in enumerate(SETUP, start=1):
        assert run(f"{block.group()}\nblock {number}", ROOT, os.environ) == code
    assert "for n in 1 2;" in script


def test_every_language_is_tested() -> None:
    """A block is a shell script, a query, or Python: there is no other, so none is left out."""
    assert {block.language for block in SHOWN} <= {"sh", "sql", "python"}


@pytest.mark.parametrize("code", blocks("sh"))
def test_commands(code: str, clone: Path, env: Mapping[str, str]) -> None:
    """Every command ends with exit code 0."""
    run(code, clone, env)


@pytest.mark.parametrize("code", blocks("sql"))
def test_queries(code: str, clone: Path, env: Mapping[str, str]) -> None:
    """Every query gives rows."""
    rows = json.loads(run(f"reportedly sql --format json {shlex.quote(code)}", clone, env))
    assert rows


@pytest.mark.parametrize("code", blocks("python"))
def test_python(code: str, clone: Path, env: Mapping[str, str]) -> None:
    """Every Python example runs and prints something."""
    assert run(f"python -c {shlex.quote(code)}", clone, env).strip()


def test_pictures_are_there() -> None:
    """Every picture and file that README links to is in the repository."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).is_file()] == []


@pytest.fixture
def port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def server(
    clone: Path, env: Mapping[str, str], port: int, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[str]:
    """The address of the server that a command starts; it is stopped at the end."""
    options = ["--no-browser", f"--ServerApp.port={port}", "--IdentityProvider.token=readme"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--allow-root")
    own = {f"JUPYTER_{kind}_DIR": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "RUNTIME")}
    with (tmp_path / "log").open("wb") as log:
        command = [*shlex.split(request.param), *options]
        process = subprocess.Popen(command, cwd=clone, env={**env, **own}, stdout=log, stderr=log)
        yield f"http://127.0.0.1:{port}"
        process.terminate()
        process.wait(30)


def answer(url: str, seconds: float = 60) -> dict[str, object]:
    """What the server says, as soon as it is there."""
    until = time.monotonic() + seconds
    while True:
        try:
            with urlopen(f"{url}?token=readme", timeout=10) as response:
                found: dict[str, object] = json.load(response)
                return found
        except HTTPError:
            raise
        except (URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


@pytest.mark.parametrize("server", blocks("sh", server=True), indirect=True)
def test_jupyter_lab(server: str) -> None:
    """The command that opens JupyterLab starts a server that has the notebook."""
    assert "started" in answer(f"{server}/api/status")
    assert answer(f"{server}/api/contents/01_who_said_how_many.ipynb")["type"] == "notebook"
