"""Time and memory of one row, in a process of its own."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.answering import NotAnsweredError
from benchmarks.memory import peak_megabytes, watched_tree
from benchmarks.registry import ROWS

ROOT = Path(__file__).resolve().parents[1]
REPEATS = 5
SEEDS = (1, 2)
PATIENCE = 60.0
"""Seconds after which a row is not run again for the same seed."""
DEADLINE = 600.0
"""Seconds after which a row is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What one row took.

    Parameters
    ----------
    seconds : float or None
        Median of the runs of the slower seed. A run counts as the lesser of its CPU and
        wall time: each bounds from above what the wall shows on a quiet machine.
    megabytes : float or None
        Peak memory of the process, and of those it starts where these do the work; the larger
        of the seeds.
    runs : int
        Runs of each seed.
    result : str
        What came out; why nothing did, where nothing did.
    """

    seconds: float | None
    megabytes: float | None
    runs: int
    result: str


def measured(number: int) -> Measurement:
    """Run one row for each seed in processes of their own.

    Parameters
    ----------
    number : int
        Position of the row.

    Returns
    -------
    Measurement
        Without seconds where the row was not answered.
    """
    found = [_in_process(number, seed) for seed in SEEDS]
    failed = [one for one in found if one.seconds is None]
    if failed:
        return failed[0]
    slowest = max(found, key=lambda one: one.seconds or 0.0)
    return Measurement(
        seconds=slowest.seconds,
        megabytes=max(one.megabytes or 0.0 for one in found),
        runs=min(one.runs for one in found),
        result=" / ".join(one.result for one in found),
    )


def _in_process(number: int, seed: int) -> Measurement:
    command = [sys.executable, "-m", "benchmarks.measure", str(number), str(seed)]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
            cwd=ROOT,
            # Waiting threads of matrix products count as CPU time while they spin.
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )
    except subprocess.TimeoutExpired:
        return not_measured(f"given up after {DEADLINE:.0f} s")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return not_measured(f"failed: {last[:120]}")
    return Measurement(**json.loads(done.stdout.splitlines()[-1]))


def not_measured(result: str) -> Measurement:
    """Return the measurement of a row that gave no time, with the reason."""
    return Measurement(seconds=None, megabytes=None, runs=0, result=result)


def measure_here(number: int, seed: int, *, repeats: int = REPEATS) -> Measurement:
    """Run one row for one seed in this process.

    Parameters
    ----------
    number : int
        Position of the row.
    seed : int
        Seed of the case.
    repeats : int
        Most runs.

    Returns
    -------
    Measurement
        The median, and the most memory so far.
    """
    row = ROWS[number]
    seconds: list[float] = []
    result = ""
    started = time.perf_counter()
    try:
        case = row.build(seed)
        with watched_tree() if row.starts_processes else nullcontext([0.0]) as looks:
            while len(seconds) < repeats and time.perf_counter() - started < PATIENCE:
                wall, cpu = time.perf_counter(), _cpu_seconds()
                result = row.run(case)
                seconds.append(min(time.perf_counter() - wall, _cpu_seconds() - cpu))
    except (ImportError, NotImplementedError) as error:
        return not_measured(f"not built yet: {error}")
    except NotAnsweredError as error:
        return not_measured(str(error))
    return Measurement(
        seconds=statistics.median(seconds),
        megabytes=max(peak_megabytes(), *looks),
        runs=len(seconds),
        result=result,
    )


def _cpu_seconds() -> float:
    """CPU time of this process and of the processes it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    print(json.dumps(asdict(measure_here(int(sys.argv[1]), int(sys.argv[2])))))
