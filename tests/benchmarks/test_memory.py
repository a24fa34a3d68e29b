"""Memory is that of all processes where a row starts some."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from benchmarks.memory import STATUS, peak_megabytes, watched_tree

HUNDRED = "import time; held = bytearray(b'x') * 100_000_000; time.sleep(1.5)"


@pytest.mark.slow
@pytest.mark.skipif(not STATUS.exists(), reason="this system tells no memory of other processes")
def test_what_a_started_process_holds_counts_while_it_lives() -> None:
    with watched_tree() as alone:
        time.sleep(0.6)
    with watched_tree() as together:
        subprocess.run([sys.executable, "-c", HUNDRED], check=True)
    assert max(alone) > 10
    assert max(together) > max(alone) + 90


def test_the_peak_of_this_process_alone_knows_nothing_of_others() -> None:
    before = peak_megabytes()
    assert before > 10
    subprocess.run([sys.executable, "-c", "bytearray(100_000_000)"], check=True)
    assert peak_megabytes() < before + 50
