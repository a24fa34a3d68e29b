"""The self-check counts what engines disagree on and what fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.agreement import main, summary
from goodoffices.app.sweep_file import Failure
from goodoffices.app.sweeping import Sweep


def test_disagreements_and_failures_are_named() -> None:
    swept = Sweep(
        seeds=range(3),
        results=(None, "seed 1: sums: zone", None),
        failures=(Failure(seed=2, error="ValueError in front.py, line 3"),),
        resumed=0,
    )
    assert summary(swept).splitlines() == [
        "3 cases, 1 disagreements, 1 failures.",
        "seed 1: sums: zone",
        "seed 2: ValueError in front.py, line 3",
    ]


@pytest.mark.slow
def test_the_check_runs_and_finds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOODOFFICES_EXECUTOR", "in-turn")
    assert main(20, str(tmp_path / "agreement.jsonl")) == 0
    assert capsys.readouterr().out == "20 cases, 0 disagreements, 0 failures.\n"
