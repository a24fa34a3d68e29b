"""Run the benchmarks; write the results, the page of the manual and its picture.

``python -m benchmarks [NUMBER ...]`` measures the rows of those numbers and keeps the others as
they were measured last; without a number it measures all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from benchmarks.front_page import front_page
from benchmarks.measure import ROOT, measured, not_measured
from benchmarks.peers import DUELS, Outcome, compared
from benchmarks.plot import duel_picture
from benchmarks.registry import ROWS
from benchmarks.report import (
    Entry,
    duel_entry,
    duel_table,
    machine,
    merged,
    page,
    row_entry,
    row_table,
    write,
)

RESULTS = ROOT / "benchmarks" / "results.json"
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "reference" / "benchmarks.svg"


def main(numbers: Sequence[str]) -> None:
    """Measure; print and keep each line as it is done."""
    rows: list[Entry] = []
    for place, row in enumerate(ROWS):
        if not numbers or row.number in numbers:
            rows.append(row_entry(row, measured(place)))
            print(row_table(rows).splitlines()[-1], flush=True)
            keep(rows[-1:], [])
    duels: list[Entry] = []
    for duel in DUELS:
        if not numbers or duel.number in numbers:
            duels.append(duel_entry(duel, compared(duel)))
            print(duel_table(duels).splitlines()[-1], flush=True)
            keep([], duels[-1:])
    keep([], [])


def keep(rows: Sequence[Entry], duels: Sequence[Entry]) -> None:
    """Write results, page and picture, with new lines in the place of old ones.

    Parameters
    ----------
    rows, duels : sequence of dict
        Measured just now.
    """
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results: Entry = {
        "machine": machine(),
        "rows": merged(kept.get("rows", []), rows, order=_all_rows()),
        "duels": merged(kept.get("duels", []), _answered(duels, kept), order=_all_duels()),
    }
    write(results, RESULTS)
    PAGE.write_text(page(results), encoding="utf-8")
    README.write_text(front_page(README.read_text(encoding="utf-8"), results), encoding="utf-8")
    if picture := duel_picture(results["duels"]):
        PICTURE.write_text(f"{picture}\n", encoding="utf-8")


def _answered(duels: Sequence[Entry], kept: Entry) -> list[Entry]:
    """Leave a kept comparison in place where the peer is absent this time."""
    compared_before = bool(kept.get("duels"))
    return [duel for duel in duels if duel["version"] or not compared_before]


def _all_rows() -> list[Entry]:
    return [row_entry(row, not_measured("")) for row in ROWS]


def _all_duels() -> list[Entry]:
    return [duel_entry(duel, Outcome(ratio=None, result="")) for duel in DUELS]


if __name__ == "__main__":
    main(sys.argv[1:])
