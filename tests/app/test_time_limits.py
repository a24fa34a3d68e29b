"""What is never done is stopped, and what is done in time is left alone."""

from __future__ import annotations

import threading

import pytest

from goodoffices.app.time_limits import processor_time
from goodoffices.errors import LimitError


def spin() -> None:
    while True:
        pass


def test_what_is_never_done_is_stopped_as_often_as_it_is_tried() -> None:
    with processor_time(0.05):
        for _ in range(2):
            with pytest.raises(LimitError, match=r"0\.05 s"):
                spin()


def test_nothing_is_stopped_behind_the_limit() -> None:
    with processor_time(0.01):
        pass
    assert sum(range(2_000_000)) == 1_999_999_000_000


def test_a_thread_works_without_a_limit() -> None:
    done: list[int] = []

    def work() -> None:
        with processor_time(0.01):
            done.append(sum(range(1_000_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [499_999_500_000]
