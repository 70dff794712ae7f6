"""Copies of the repository, in which tests do as they please."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent


def fresh(folder: Path) -> Path:
    """A fresh copy of what the notebooks need, without a database."""
    for name in ("reports", "coded"):
        shutil.copytree(ROOT / "data" / name, folder / "data" / name)
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    return folder
