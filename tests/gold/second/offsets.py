"""Turns the written annotation of the second annotator into readings with offsets.

Run ``python -m tests.gold.second.offsets`` from the repository root. The reports stay where the
first annotation has them; only some of them were read a second time.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.gold import annotating

HERE = Path(__file__).resolve().parent
FOLDERS = tuple(sorted(path.parent for path in HERE.glob("*/annotation")))


def first_folder(folder: Path) -> Path:
    """Return where the first annotation of a set, and its reports, are kept."""
    kept = (HERE.parent / kind / folder.name for kind in ("open", "closed"))
    return next(path for path in kept if path.is_dir())


def build(folder: Path) -> dict[str, Any]:
    """Return the second reading of those reports of a set that were read twice."""
    by_stem = {path.stem: path for path in (first_folder(folder) / "reports").iterdir()}
    reports = {}
    for written in sorted((folder / "annotation").glob("*.txt")):
        path = by_stem[written.stem]
        digest = {"sha256": sha256(path.read_bytes()).hexdigest()}
        try:
            read = annotating.read_annotation(written, annotating.report_text(path))
        except ValueError as error:
            raise ValueError(f"{path.name}: {error}") from None
        reports[path.name] = digest | read
    return {"case": folder.name, "reports": reports, "comparisons": [], "silent": []}


def main() -> None:
    """Write the second reading of every set."""
    for folder in FOLDERS:
        (folder / "gold.json").write_text(annotating.written(build(folder)), encoding="utf-8")
    sys.stdout.write(f"{len(FOLDERS)} second readings written\n")


if __name__ == "__main__":
    main()
