"""The self-check on a million random cases: every engine against the definitions.

``python -m benchmarks.agreement [COUNT] [FILE]`` goes on where it was stopped; run it on a cluster
with ``GOODOFFICES_EXECUTOR=ray``. Every case is answered from the definitions, by the table and by
sums; the solver, which takes most of the time, answers each twentieth.
"""

from __future__ import annotations

import os
import sys
import time

from goodoffices.app.sweeping import Sweep, sweep
from tests.packages.agreement import disagreement

COUNT = 1_000_000
FILE = "build/agreement.jsonl"
SOLVER_EVERY = 20
"""Cases of which the solver answers one."""


class Progress:
    """A line on stderr that says how far the check is and how fast it goes.

    Parameters
    ----------
    count : int
        Cases in all.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._first: tuple[int, float] | None = None

    def __call__(self, done: int) -> None:
        """Say that so many cases are done."""
        now = time.monotonic()
        self._first = self._first or (done, now)
        before, started = self._first
        rate = (done - before) / (now - started) if now > started else 0.0
        sys.stderr.write(f"\r{done:,} of {self._count:,} cases, {rate:,.0f} a second ")
        sys.stderr.flush()


def checked(seed: int) -> str | None:
    """Return the first difference between engines on the case of a seed."""
    if seed % SOLVER_EVERY == 0:
        return disagreement(seed)
    return disagreement(seed, engines=("sums",))


def summary(swept: Sweep) -> str:
    """Say how many cases agree, and name those that do not.

    Parameters
    ----------
    swept : Sweep
        What the check gave.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    wrong = [result for result in swept.results if result is not None]
    failed = [f"seed {failure.seed}: {failure.error}" for failure in swept.failures]
    head = f"{len(swept.seeds):,} cases, {len(wrong)} disagreements, {len(failed)} failures."
    return "\n".join([head, *wrong, *failed])


def main(count: int = COUNT, file: str = FILE) -> int:
    """Check so many cases; 1 when any engine disagrees."""
    executor = os.environ.get("GOODOFFICES_EXECUTOR", "processes")
    swept = sweep(checked, range(count), executor=executor, file=file, on_done=Progress(count))
    sys.stderr.write("\n")
    print(summary(swept))
    return int(any(result is not None for result in swept.results) or bool(swept.failures))


if __name__ == "__main__":
    asked = dict(enumerate(sys.argv))
    try:
        sys.exit(main(int(asked.get(1, COUNT)), asked.get(2, FILE)))
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Run it again to go on from here.\n")
        sys.exit(130)
