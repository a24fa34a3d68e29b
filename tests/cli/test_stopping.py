"""A long search can be stopped, says what it works on, and keeps within its memory."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from goodoffices.app.searching import search
from goodoffices.case.writing import case_document
from goodoffices.cli.exits import ExitCode
from goodoffices.errors import LimitError
from goodoffices.packages.document_schema import packages_schema
from goodoffices.packages.finding import OnPart, find_packages
from goodoffices.packages.results import Packages
from tests.cli.running import goodoffices
from tests.packages.builders import case_of
from tests.packages.test_summed import opposed


def written(folder: Path, parties: int, issues: int, top: int) -> Path:
    """Write a case whose issues add up to a front that grows fast."""
    rng = np.random.default_rng([parties, issues])
    rows = rng.integers(0, top, (parties, issues, 10)).tolist()
    points = {f"p{n}": rows[n] for n in range(parties)}
    path = folder / "case.json"
    path.write_text(json.dumps(case_document(case_of(points))), encoding="utf-8")
    return path


def command(path: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "goodoffices", "packages", str(path), *options]


def read_until(terminal: int, words: bytes) -> None:
    seen = b""
    while words not in seen:
        seen += os.read(terminal, 4096)


@pytest.mark.slow
@pytest.mark.parametrize("options", [("--json",), ()])
@pytest.mark.parametrize(
    ("issues", "top"),
    [
        pytest.param(22, 100, id="while sums are formed"),
        pytest.param(26, 1000, id="while the solver runs"),
    ],
)
def test_ctrl_c_prints_what_was_proved_within_a_second(
    tmp_path: Path, issues: int, top: int, options: tuple[str, ...]
) -> None:
    # R83: the zone is proved before the frontier is begun, and stays.
    path = written(tmp_path, 5, issues, top)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command(path, *options), stdout=subprocess.PIPE, stderr=theirs, cwd=tmp_path
    ) as running:
        read_until(ours, b"Working on the utilitarian package")
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        before = time.monotonic()
        out, _ = running.communicate(timeout=30)
        elapsed = time.monotonic() - before
    assert running.returncode == ExitCode.INTERRUPTED
    assert elapsed < 1
    assert b"Stopped." in os.read(ours, 4096)
    if options:
        found = json.loads(out)
        jsonschema.validate(found, packages_schema())
        assert found["zone"]["status"] in {"proved", "bounded"}
        assert found["frontier"]["proof"]["limit"] == "stopped by the user"
    else:
        assert b"stopped" in out


FRONT = """
import sys
from goodoffices.app.cases import open_case
from goodoffices.errors import LimitError
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import Limits
from goodoffices.solving.sums.groundwork import Groundwork
ground = Groundwork(integer_model(open_case(sys.argv[1])), Limits(memory=300 * 2**20))
try:
    ground.front(in_zone=False)
except LimitError as error:
    print(error)
"""


MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss, used.ru_utime + used.ru_stime, file=sys.stderr)
"""


@pytest.mark.slow
@pytest.mark.parametrize("parties", [3, 4, 5])
@pytest.mark.parametrize("planned", [True, False])
def test_memory_stays_below_what_is_allowed(tmp_path: Path, parties: int, planned: bool) -> None:
    # R82: a front that explodes is refused with the limit named, in a few seconds.
    path = written(tmp_path, parties, 26, 10**6)
    program = command(path, "--plan", "--memory", "300MiB")
    if not planned:
        program = [sys.executable, "-c", FRONT, str(path)]
    # A process counts the memory of the one it was forked from: here a small one.
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    if parties > 3:
        assert "300 MiB of memory" in done.stdout or "would be formed" in done.stdout
    kibibytes, seconds = done.stderr.split()[-2:]
    assert int(kibibytes) < 300 * 1024
    assert float(seconds) < 15


@pytest.mark.parametrize("amount", ["lots", "1MB"])
def test_an_amount_of_memory_that_cannot_be_is_refused(tmp_path: Path, amount: str) -> None:
    done = goodoffices("packages", str(written(tmp_path, 2, 2, 9)), "--memory", amount)
    assert done.code == ExitCode.USAGE
    assert "--memory" in done.err


def test_the_plan_is_shown_without_any_search(tmp_path: Path) -> None:
    path = str(written(tmp_path, 2, 22, 30))
    assert "Frontier: exact" in goodoffices("packages", path, "--plan").out
    shown = json.loads(goodoffices("packages", path, "--plan", "--json").out)
    assert shown["answers"]["frontier"]["engine"] == "sums"


def test_every_part_is_named_when_it_is_begun() -> None:
    begun: list[str] = []
    outcome = search(lambda told: find_packages(opposed(6), on_part=told), on_begin=begun.append)
    assert not outcome.was_stopped
    assert outcome.packages == find_packages(opposed(6))
    assert begun[:2] == ["the zone of agreement", "the utilitarian package"]


def test_an_error_of_the_search_is_the_error_of_the_caller() -> None:
    def fail(told: OnPart) -> Packages:
        del told
        raise LimitError("too much")

    with pytest.raises(LimitError, match="too much"):
        search(fail, on_begin=print)
