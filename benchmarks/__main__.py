"""Run all benchmarks and print one table each."""

from __future__ import annotations

from benchmarks.packages import main

if __name__ == "__main__":
    main()
