"""Hostile inputs by number: ``python -m tests.fuzzing 1000000``, or ``--seconds 60``.

Every failure is named by its number; ``--seed N`` makes that input again and shows what fails.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence

from goodoffices.app.executors import ProcessPool
from tests.fuzzing.targets import failures_in, hold, input_of

CHUNK = 250
"""Inputs that a process takes at once."""
SHOWN = 20
"""Failures that are listed one by one."""


def _chunks(first: int, count: int, until: float | None) -> Iterator[range]:
    for start in range(first, first + count, CHUNK):
        if until is not None and time.monotonic() > until:
            return
        yield range(start, min(start + CHUNK, first + count))


def main(arguments: Sequence[str]) -> int:
    """Try inputs and say how many failed; exit 1 if any did."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    options.add_argument("count", nargs="?", type=int, default=1_000_000)
    options.add_argument("--first", type=int, default=0, help="number of the first input")
    options.add_argument("--seconds", type=float, help="stop after this time")
    options.add_argument("--jobs", type=int, help="processes; as many as cores by default")
    options.add_argument("--seed", type=int, help="make one input again and show what fails")
    asked = options.parse_args(arguments)
    if asked.seed is not None:
        sys.stdout.write(f"{input_of(asked.seed)}\n")
        hold(asked.seed)
        return 0
    began = time.monotonic()
    until = None if asked.seconds is None else began + asked.seconds
    chunks = _chunks(asked.first, asked.count, until)
    done, failed = 0, []
    for chunk in ProcessPool(workers=asked.jobs).run(failures_in, chunks):
        failed += chunk
        sys.stderr.writelines(f"\n  {seed}: {told}\n" for seed, told in chunk)
        done += 1
        if done % 40 == 0:
            sys.stderr.write(f"\r{done * CHUNK:,} inputs, {len(failed)} failed")
    tried = min(done * CHUNK, asked.count)
    sys.stdout.write(
        f"{tried:,} hostile inputs from number {asked.first:,} on in"
        f" {time.monotonic() - began:.0f} s: {len(failed)} failed\n"
    )
    sys.stdout.writelines(f"  {seed}: {told}\n" for seed, told in failed[:SHOWN])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
