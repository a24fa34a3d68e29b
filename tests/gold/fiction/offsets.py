"""Turns the written annotation of the invented reports into gold.json with offsets.

Run ``python -m tests.gold.fiction.offsets`` from the repository root after a change.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.gold import annotating

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parents[2] / "cases" / "lake-orvane" / "reports"
GOLD = HERE / "gold.json"


def build() -> dict[str, Any]:
    """Return the whole gold reading of the invented reports."""
    return annotating.build("lake-orvane", reports=REPORTS, by_hand=HERE)


if __name__ == "__main__":
    GOLD.write_text(annotating.written(build()), encoding="utf-8")
    sys.stdout.write(f"{GOLD.name} written\n")
