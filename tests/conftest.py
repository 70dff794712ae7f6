"""What all tests share: no time limit for generated examples, and a browser.

A machine may be busy, so generated examples have no time limit. A test that takes `browser` or
`visit` is skipped where there is no Chromium.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import browsers
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, driven by playwright."""
    pytest.importorskip("playwright", reason="the browser tests need playwright: install .[test]")
    program = browsers.program()
    if program is None:
        pytest.skip("the browser tests need Chromium: install Debian's package chromium")
    with browsers.started(program) as running:
        yield running


@pytest.fixture
def visit(browser: Browser) -> Iterator[browsers.Visit]:
    """A tab of it, 1400 pixels wide."""
    with browsers.visit(browser) as tab:
        yield tab
