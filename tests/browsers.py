"""A real browser for tests: Chromium, which reaches no host but this machine, and JupyterLab.

def test_page(visit: Visit, tmp_path: Path) -> None:
    visit.page.goto((tmp_path / "report.html").as_uri())
    visit.page.get_by_role("heading").click()   # see playwright's `Page`
    assert (visit.asked, visit.errors) == ([], [])
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FrameLocator, Locator, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
LOCAL = ("file:", "data:", "blob:", "about:", "http://127.0.0.1:", "ws://127.0.0.1:")
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
OPTIONS = ["--no-sandbox", "--disable-gpu", ALONE]
CHART = ".jp-OutputArea-output:has(iframe, img)"
PATIENCE = 60_000  # milliseconds
ALL_RUN = """
() => {
    const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")];
    return prompts.length > 0 && prompts.every((prompt) => /\\d/.test(prompt.textContent));
}
"""
OPEN = """
async (path) => {
    const {commands, restored} = window.jupyterapp;
    await restored;
    await commands.execute("docmanager:save-all");
    await commands.execute("application:close-all");
    await commands.execute("docmanager:open", {path});
}
"""


def program() -> str | None:
    """The Chromium of this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def started(program: str) -> Iterator[Browser]:
    """A browser that runs, and ends with the block."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as drivers:
        browser = drivers.chromium.launch(executable_path=program, args=OPTIONS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A tab of the browser: what it asked of other hosts, and the errors in its console."""

    page: Page
    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note what happens in the tab, and what the tabs that it opens ask."""
        self.page.set_default_timeout(PATIENCE)
        self.page.context.on("request", lambda request: self.note(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: said.type == "error" and self.errors.append(said.text))

    def note(self, url: str) -> None:
        """A request, where it goes to another host."""
        if not url.startswith(LOCAL):
            self.asked.append(url)

    def opened(self, link: Locator) -> str:
        """What a link that is clicked opens in a tab of its own, which is closed again."""
        before = len(self.asked)
        with self.page.context.expect_page() as tab:
            link.click()
        tab.value.wait_for_load_state()
        tab.value.close()
        return self.asked[before]


@contextmanager
def visit(browser: Browser, width: int = 1400, height: int = 900) -> Iterator[Visit]:
    """A new tab of that size, in a profile of its own."""
    context = browser.new_context(viewport={"width": width, "height": height})
    try:
        yield Visit(context.new_page())
    finally:
        context.close()


@contextmanager
def lab(folder: Path) -> Iterator[str]:
    """The address of a JupyterLab that serves a folder, with settings of its own."""
    address = f"http://127.0.0.1:{free_port()}"
    own = {
        f"JUPYTER_{kind}_DIR": str(folder / f".{kind}") for kind in ("CONFIG", "DATA", "RUNTIME")
    }
    own |= {f"JUPYTERLAB_{kind}_DIR": str(folder / ".lab") for kind in ("SETTINGS", "WORKSPACES")}
    with (folder / ".log").open("wb") as log:
        process = subprocess.Popen(
            command(address), cwd=folder, env={**os.environ, **own}, stdout=log, stderr=log
        )
        try:
            answered(f"{address}/api/status")
            yield address
        finally:
            process.terminate()
            process.wait(30)


def command(address: str) -> list[str]:
    """The command that serves JupyterLab at an address, without a password."""
    options = [f"--ServerApp.port={address.rpartition(':')[2]}", "--IdentityProvider.token="]
    options.append("--expose-app-in-browser")  # so that tests can open notebooks in it
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--allow-root")
    return [sys.executable, "-m", "jupyterlab", "--no-browser", *options]


def run_all(page: Page, notebook: str) -> None:
    """Open a notebook in place of others in JupyterLab, run all its cells and wait until they have.

    The page is one of JupyterLab already, which takes longer to load than a notebook does.
    """
    page.evaluate(OPEN, f"notebooks/{notebook}")
    page.get_by_text("| Idle").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(ALL_RUN, timeout=3 * PATIENCE)  # of many cells together


def chart(page: Page, nth: int = 0) -> FrameLocator:
    """The page of a chart in a notebook, scrolled to and drawn."""
    frame = page.locator(CHART).nth(nth).locator("iframe")
    frame.scroll_into_view_if_needed()
    frame.content_frame.locator(".drawing svg").wait_for()
    return frame.content_frame


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def answered(url: str, seconds: float = 60) -> None:
    """Wait until somebody answers at an address."""
    until = time.monotonic() + seconds
    while True:
        try:
            urlopen(url, timeout=10).close()
            return
        except (URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
