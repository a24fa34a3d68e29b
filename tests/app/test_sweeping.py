"""A sweep gives the same bytes wherever it runs and however often it was stopped.

R130: seeds are children of their root. R131: one file, whatever the executor and however often
stopped. R132: a task that fails is named and stops nothing.
"""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.app.executors import ProcessPool, executor_named
from goodoffices.app.sweeping import Seeds, sweep
from goodoffices.errors import SweepError
from tests.app.sweep_tasks import SECRET, draw, fails_at_three, refuses_odd
from tests.house.tree import ROOT

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="the extra ray is not installed"
)


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


@given(st.integers(0, 2**40), st.integers(1, 30))
def test_r130_seeds_are_the_children_of_their_root(root: int, size: int) -> None:
    children = np.random.SeedSequence(root).spawn(size)
    expected = [int(child.generate_state(1, np.uint64)[0]) for child in children]
    assert list(Seeds(root=root, size=size)) == expected
    assert Seeds(root=root, size=size)[size - 1 :] == expected[-1:]


@given(st.lists(st.integers(0, 50), max_size=12), st.integers(1, 5))
def test_results_stand_in_the_order_of_the_seeds(seeds: list[int], chunk: int) -> None:
    swept = sweep(draw, seeds, executor="in-turn", chunk=chunk)
    assert list(swept.results) == [draw(seed) for seed in seeds]


@pytest.mark.slow
@pytest.mark.parametrize("executor", ["processes", pytest.param("ray", marks=needs_ray)])
def test_r131_every_executor_writes_the_same_bytes(executor: str, tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.jsonl" for name in ("in-turn", executor)}
    for name, file in files.items():
        sweep(draw, Seeds(root=5, size=25), executor=name, file=str(file), chunk=4)
    assert files[executor].read_bytes() == files["in-turn"].read_bytes()


@needs_ray
@pytest.mark.slow
def test_ray_tells_nobody_how_it_is_used(capfd: pytest.CaptureFixture[str]) -> None:
    told = executor_named("ray", workers=1).run(os.getenv, ["RAY_USAGE_STATS_ENABLED"])
    assert list(told) == ["0"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("cut", [0, 1, 30, 500, 900, 10**6])
def test_r131_a_sweep_that_was_stopped_goes_on_to_the_same_bytes(cut: int, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole", tmp_path / "part"
    expected = sweep(draw, range(20), executor="in-turn", file=str(whole), chunk=3)
    part.write_bytes(whole.read_bytes()[:cut])
    again = sweep(draw, range(20), executor="in-turn", file=str(part), chunk=3)
    assert part.read_bytes() == whole.read_bytes()
    assert again.results == expected.results


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    file = tmp_path / "sweep.jsonl"
    sweep(draw, range(10), executor="in-turn", file=str(file), chunk=4)
    told: list[int] = []
    again = sweep(
        draw, range(10), executor="in-turn", file=str(file), chunk=4, on_done=told.append
    )
    assert again.resumed == 10
    assert told == []


def test_a_changed_line_is_noticed_and_worked_on_again(tmp_path: Path) -> None:
    file = tmp_path / "sweep.jsonl"
    expected = sweep(draw, range(12), executor="in-turn", file=str(file), chunk=3)
    lines = lines_of(file)
    changed = json.loads(lines[2])
    changed["results"][0] = [0, 0, 0]
    lines[2] = json.dumps(changed).encode() + b"\n"
    file.write_bytes(b"".join(lines))
    again = sweep(draw, range(12), executor="in-turn", file=str(file), chunk=3)
    assert (again.results, again.resumed) == (expected.results, 3)


def test_the_file_of_another_sweep_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "sweep.jsonl"
    sweep(draw, range(4), executor="in-turn", file=str(file))
    before = file.read_bytes()
    for task, seeds in ((draw, range(5)), (fails_at_three, range(4))):
        with pytest.raises(SweepError, match="another task"):
            sweep(task, seeds, executor="in-turn", file=str(file))
    assert file.read_bytes() == before


def test_a_file_never_holds_what_a_task_was_given(tmp_path: Path) -> None:
    file = tmp_path / "sweep.jsonl"
    sweep(partial(pow, SECRET), range(2), executor="in-turn", file=str(file))
    assert str(SECRET) not in lines_of(file)[0].decode()


def test_r132_a_task_that_fails_is_named_with_its_seed_and_stops_nothing() -> None:
    swept = sweep(fails_at_three, range(6), executor="in-turn", chunk=2)
    assert swept.results == (0, 1, 2, None, 4, 5)
    assert [failure.seed for failure in swept.failures] == [3]
    assert swept.failures[0].error.startswith("ValueError in sweep_tasks.py, line ")
    assert str(SECRET) not in swept.failures[0].error


def test_r132_our_own_errors_keep_their_words_and_tuples_come_back_as_lists() -> None:
    swept = sweep(refuses_odd, range(2), executor="in-turn")
    assert swept.results[0] == [0, "even"]
    assert swept.failures[0].error == "LimitError: A seed is odd. Take an even one."


@pytest.mark.parametrize(
    ("call", "words"),
    [
        pytest.param(lambda: sweep(draw, [1], executor="moon"), "no executor 'moon'", id="name"),
        pytest.param(lambda: sweep(draw, [1], chunk=0), "at least 1", id="empty chunks"),
    ],
)
def test_what_cannot_be_run_is_refused(call: object, words: str) -> None:
    with pytest.raises(SweepError, match=words):
        call()  # type: ignore[operator] # a function of the table


def test_without_ray_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(SweepError, match=r"pip install 'goodoffices\[ray\]'"):
        list(executor_named("ray").run(len, ["a"]))


@pytest.mark.slow
def test_a_worker_that_dies_is_an_error_and_no_hanging() -> None:
    with pytest.raises(SweepError, match="worker process died"):
        list(ProcessPool(workers=1).run(os._exit, [1]))


@pytest.mark.slow
def test_ctrl_c_stops_within_a_second_and_leaves_a_file_to_go_on_with(tmp_path: Path) -> None:
    file = tmp_path / "sweep.jsonl"
    program = (
        "from goodoffices.app.sweeping import sweep\n"
        "from tests.app.sweep_tasks import slow\n"
        f"if __name__ == '__main__': sweep(slow, range(1000), file={str(file)!r}, chunk=1)\n"
    )
    script = tmp_path / "swept.py"
    script.write_text(program)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = subprocess.Popen(
        [sys.executable, str(script)], env=environment, stderr=subprocess.DEVNULL
    )
    while not file.exists() or len(lines_of(file)) < 4:
        assert started.poll() is None
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    assert started.wait(timeout=3) != 0
    done = lines_of(file)
    assert [json.loads(line)["results"] for line in done[1:]] == [
        [n] for n in range(len(done) - 1)
    ]
