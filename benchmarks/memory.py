"""Peak memory of this process and those it starts; stands alone, for the peer imports it too."""

from __future__ import annotations

import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

STATUS = Path("/proc/self/status")
_SELDOM = 0.25
"""Seconds between two looks at a tree of processes."""


def peak_megabytes() -> float:
    """Return the most memory this process has held so far, in MB.

    Returns
    -------
    float
        Where the system says so, of this program alone; what ``getrusage`` says may be that
        of the process which started it.
    """
    if STATUS.exists():
        for line in STATUS.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@contextmanager
def watched_tree() -> Iterator[list[float]]:
    """Look at the memory of this process and its descendants while something is done.

    Yields
    ------
    list of float
        MB at each look, shared pages counted once; empty where the system does not say. A
        peak between two looks is missed.
    """
    looks: list[float] = []
    done = threading.Event()

    def look() -> None:
        while not done.wait(_SELDOM):
            # A process that ends meanwhile spoils the look, and no more.
            with suppress(OSError):
                looks.append(sum(map(_megabytes, _tree(Path("/proc/self")))))

    watcher = threading.Thread(target=look, daemon=True)
    if Path("/proc/self/smaps_rollup").exists():
        watcher.start()
    try:
        yield looks
    finally:
        done.set()


def _tree(process: Path) -> Iterator[Path]:
    yield process
    for listed in sorted(process.glob("task/*/children")):
        for child in listed.read_text(encoding="utf-8").split():
            yield from _tree(Path("/proc", child))


def _megabytes(process: Path) -> float:
    lines = (process / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
