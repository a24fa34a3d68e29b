"""Turns the written annotation of the open sets into their gold.json.

Run ``python -m tests.gold.open.offsets`` from the repository root after a change.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.gold import annotating

HERE = Path(__file__).resolve().parent
FOLDERS = tuple(sorted(path.parent for path in HERE.glob("*/comparisons.txt")))


def build(folder: Path) -> dict[str, Any]:
    """Return the reading of one open set."""
    return annotating.build(folder.name, reports=folder / "reports", by_hand=folder)


def main() -> None:
    """Write the reading of every open set."""
    for folder in FOLDERS:
        (folder / "gold.json").write_text(annotating.written(build(folder)), encoding="utf-8")
    sys.stdout.write(f"{len(FOLDERS)} open sets written\n")


if __name__ == "__main__":
    main()
