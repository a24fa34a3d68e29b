"""Random conflicts worked out by the program and by the literal definitions, as many as asked.

``python -m tests.stability.agreement 10000`` prints what differs, and how many were compared.
"""

from __future__ import annotations

import sys

from tests.stability.disagreement import disagreement

USUAL = 10_000
"""Conflicts compared unless another number is given."""


def main(count: int) -> int:
    """Compare so many conflicts and return how many differ."""
    wrong = [found for seed in range(count) if (found := disagreement(seed))]
    for one in wrong:
        sys.stdout.write(f"{one}\n")
    sys.stdout.write(
        f"{count:,} random conflicts, four concepts, three rules of answering:"
        f" {len(wrong)} wrong\n"
    )
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else USUAL) > 0)
