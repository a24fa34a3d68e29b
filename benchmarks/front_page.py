"""The lines of the results that stand on the front page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.report import Entry, as_table, memory, seconds, verdict

START, END = "<!-- measured by make bench -->", "<!-- end -->"
SHOWN = ("1", "2", "3", "6", "7", "8", "9", "10", "13", "14")
"""Numbers of the rows shown; of each number the line that takes longest."""


def front_page(readme: str, results: Entry) -> str:
    """Return the front page with its table as measured last.

    Parameters
    ----------
    readme : str
        The page, with a place marked for the table.
    results : dict
        The kept results.

    Returns
    -------
    str
        The page; unchanged without the marks.
    """
    table = f"{START}\n{front_table(results)}\n{END}"
    return re.sub(f"{START}.*?{END}", lambda _: table, readme, flags=re.DOTALL)


def front_table(results: Entry) -> str:
    """Return a short table: the slowest line of each kind, and the comparisons in one."""
    head = ("what", "parties × issues × options", "time", "memory", "floor", "")
    measured = [entry for entry in results["rows"] if entry["seconds"] is not None]
    lines = [
        (
            entry["what"],
            entry["shape"],
            seconds(entry["seconds"]),
            memory(entry["megabytes"]),
            seconds(entry["floor"]),
            verdict(entry),
        )
        for number in SHOWN
        for entry in _slowest([one for one in measured if one["number"] == number])
    ]
    return as_table(head, [*lines, *_beside(results["duels"])])


def _slowest(entries: Sequence[Entry]) -> list[Entry]:
    return [max(entries, key=lambda entry: float(entry["seconds"]))] if entries else []


def _beside(duels: Sequence[Entry]) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    for peer in dict.fromkeys(duel["peer"] for duel in duels):
        found = [duel for duel in duels if duel["peer"] == peer and duel["ratio"] is not None]
        if not found:
            continue
        ratios = [round(duel["ratio"]) for duel in found]
        low, high = min(ratios), max(ratios)
        times = f"{low}×" if low == high else f"{low}× to {high}×"
        floors = {duel["floor"] for duel in found}
        kept = sum(duel["ratio"] >= duel["floor"] for duel in found)
        shapes = list(dict.fromkeys(duel["shape"] for duel in found))
        lines.append(
            (
                f"times faster than {peer}, equal frontiers",
                shapes[0] if len(shapes) == 1 else f"{shapes[0]} to {shapes[-1]}",
                times,
                "",
                f"{max(floors)}×",
                f"{kept} of {len(found)} met",
            )
        )
    return lines
