"""Turns the written annotation of the closed sets into their gold.json, and pins them.

Run ``python -m tests.gold.closed.offsets`` from the repository root after a change, and say in
the commit why a closed set had to change.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.gold import annotating

HERE = Path(__file__).resolve().parent
FOLDERS = tuple(sorted(path.parent for path in HERE.glob("*/case.yaml")))
PINNED = HERE / "pinned.json"


def build(folder: Path) -> dict[str, Any]:
    """Return the reading of one closed set."""
    return annotating.build(folder.name, reports=folder / "reports", by_hand=folder)


def digest(folder: Path) -> str:
    """Return a digest over the sorted paths and contents of one closed set."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (
        f"{path.relative_to(folder).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n"
        for path in paths
    )
    return sha256("".join(lines).encode()).hexdigest()


def main() -> None:
    """Write the reading of every closed set, then the digests."""
    for folder in FOLDERS:
        (folder / "gold.json").write_text(annotating.written(build(folder)), encoding="utf-8")
    pinned = {folder.name: digest(folder) for folder in FOLDERS}
    PINNED.write_text(json.dumps(pinned, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(FOLDERS)} closed sets written\n")


if __name__ == "__main__":
    main()
