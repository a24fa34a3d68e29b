"""From measurements to the kept results, and from those to the page of the manual."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.measure import Measurement
from benchmarks.peers import Duel, Outcome
from benchmarks.rows import Row

Entry = dict[str, Any]
"""One line of the results, as JSON."""
PARTS = ("goodoffices", "numpy", "moocore", "ortools")
HEAD = """# Benchmarks

Written by `make bench` from `benchmarks/results.json`; cases are drawn from two seeds. A time is
the median of five runs of the slower seed (fewer where one takes a minute), each run taken as the
lesser of CPU and wall time, each row in a process of its own, whose peak memory stands beside it
(of all its processes together where a row uses several; CPU time is theirs together too).
Matrix products use one thread. *Floor* is what must be kept, *goal* what is aimed at. Shapes are
parties × issues × options; rows R read reports drawn from the paragraphs of a worked case.
"""
BESIDE = """## Beside NegMAS

[NegMAS](https://negmas.readthedocs.io) is measured in the same run on the same cases, in a Python
of its own; it is no part of Good Offices and not needed by it. A ratio is printed only where both
find the same frontier, compared as whole numbers. Points are drawn as whole numbers, or with six
decimal places and scaled, before either program sees them, so that both are exact (floating-point
numbers hold whole numbers below 2^53). Ours is the engine that answers such cases: it adds issue
by issue, rebuilds one package for every point and works each out again. NegMAS lists all 100,000
packages; for two parties with additive points MOBANOS, which adds issue by issue too, is the
fair peer. The ratio is that of the seed where it is smaller; it grows with the frontier.
"""


def row_entry(row: Row, measurement: Measurement) -> Entry:
    """Return one measured row as it is kept."""
    return {
        "number": row.number,
        "what": row.what,
        "shape": row.shape,
        "floor": row.floor,
        "goal": row.goal,
        "megabytes_floor": row.megabytes,
        "date": _today(),
        **asdict(measurement),
    }


def duel_entry(duel: Duel, outcome: Outcome) -> Entry:
    """Return one comparison as it is kept."""
    kept = asdict(duel)
    kept["shape"] = " × ".join(map(str, duel.shape))
    return {**kept, "date": _today(), **asdict(outcome)}


def merged(old: Sequence[Entry], new: Sequence[Entry], *, order: Sequence[Entry]) -> list[Entry]:
    """Return the latest entry of every line, in the order of the table.

    Parameters
    ----------
    old, new : sequence of dict
        What was kept, and what was measured just now.
    order : sequence of dict
        A line for each that the table has.

    Returns
    -------
    list of dict
        Lines that the table no longer has are dropped.
    """
    latest = {_key(entry): entry for entry in (*old, *new)}
    return [latest[_key(entry)] for entry in order if _key(entry) in latest]


def machine() -> Entry:
    """Return what the numbers depend on: processor, cores and versions; nothing names a host."""
    return {
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "processor": _processor(),
        "python": platform.python_version(),
        "versions": {part: version(part) for part in PARTS},
    }


def verdict(entry: Entry) -> str:
    """Say whether a line keeps its floor and its goal."""
    if entry.get("seconds") is None:
        return "–"
    met = [name for name in ("goal", "floor") if _within(entry, name)]
    if met:
        return f"{met[0]} met"
    return "not met" if entry["goal"] or entry["floor"] else ""


def duel_verdict(entry: Entry) -> str:
    """Say whether a comparison keeps its floor and its goal."""
    if entry["ratio"] is None:
        return "–"
    met = [name for name in ("goal", "floor") if entry["ratio"] >= entry[name]]
    return f"{met[0]} met" if met else "not met"


def page(results: Entry) -> str:
    """Return the page of the manual.

    Parameters
    ----------
    results : dict
        The kept results.

    Returns
    -------
    str
        Markdown; the same for the same results.
    """
    is_drawn = any(entry["ratio"] is not None for entry in results["duels"])
    return "\n".join(
        [
            HEAD,
            _machine_words(results["machine"]),
            "",
            row_table(results["rows"]),
            "",
            BESIDE,
            *(["![Milliseconds, beside NegMAS](benchmarks.svg)", ""] if is_drawn else []),
            duel_table(results["duels"]),
            "",
        ]
    )


def row_table(entries: Sequence[Entry]) -> str:
    """Return measured rows as a table."""
    head = ("row", "what", "shape", "time", "memory", "floor", "goal", "", "found", "date")
    return as_table(
        head,
        (
            (
                entry["number"],
                entry["what"],
                entry["shape"],
                seconds(entry["seconds"]),
                memory(entry["megabytes"]),
                _bound(entry, "floor"),
                _bound(entry, "goal"),
                verdict(entry),
                entry["result"],
                entry["date"],
            )
            for entry in entries
        ),
    )


def duel_table(entries: Sequence[Entry]) -> str:
    """Return comparisons as a table."""
    head = ("row", "beside", "shape", "conflict", "points", "frontier", "ours", "theirs", "memory")
    return as_table(
        (*head, "ratio", "floor", "goal", "", "date"),
        (
            (
                entry["number"],
                f"{entry['peer']} {entry['version']}".strip(),
                entry["shape"],
                f"{entry['opposition']:.1f}",
                f"{entry['total']:,}",
                f"{entry['points']:,}" if entry["points"] else "–",
                seconds(entry["ours"]),
                seconds(entry["theirs"]),
                " / ".join(map(memory, entry["megabytes"])),
                _ratio(entry),
                f"{entry['floor']:,}×",
                f"{entry['goal']:,}×",
                duel_verdict(entry),
                entry["date"],
            )
            for entry in entries
        ),
    )


def seconds(value: float | None) -> str:
    """Return a time with two digits that count.

    Examples
    --------
    >>> seconds(0.001234), seconds(0.5), seconds(83.21), seconds(None)
    ('1.2 ms', '500 ms', '83 s', '–')
    """
    if value is None:
        return "–"
    unit, scaled = ("ms", value * 1_000) if value < 1 else ("s", value)
    return f"{scaled:.1f} {unit}" if scaled < 10 else f"{scaled:.0f} {unit}"


def write(results: Entry, path: Path) -> None:
    """Write the kept results."""
    path.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _key(entry: Entry) -> tuple[str, ...]:
    names = ("number", "what", "peer", "shape", "opposition", "total")
    return tuple(str(entry.get(name)) for name in names)


def _within(entry: Entry, name: str) -> bool:
    seconds_kept = entry[name] is not None and entry["seconds"] <= entry[name]
    most = entry["megabytes_floor"]
    return seconds_kept and (most is None or entry["megabytes"] <= most)


def _ratio(entry: Entry) -> str:
    return entry["result"] if entry["ratio"] is None else f"**{entry['ratio']:.0f}×**"


def _bound(entry: Entry, name: str) -> str:
    value = entry[name]
    if value is None:
        return ""
    most = entry["megabytes_floor"] if name == "floor" else None
    return seconds(value) + (f", {memory(most)}" if most else "")


def memory(megabytes: float | None) -> str:
    """Return an amount of memory in words."""
    return "–" if not megabytes else f"{megabytes:,.0f} MB"


def as_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _machine_words(found: Entry) -> str:
    versions = ", ".join(f"{part} {number}" for part, number in found["versions"].items())
    load = found.get("load", "–")
    return (
        f"{found['cores']} cores of {found['processor']}, load {load} at the end;"
        f" Python {found['python']}, {versions}."
    )


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _today() -> str:
    return datetime.now(tz=UTC).date().isoformat()
