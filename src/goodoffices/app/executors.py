"""Where chunks of work are worked on: here, in processes, or on a Ray cluster.

An executor changes how long the work takes and nothing else: it gives what it was asked in the
order in which it was asked.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from typing import Any, Protocol, TypeVar

from goodoffices.errors import SweepError, WorkerError

C = TypeVar("C")
R = TypeVar("R")
AHEAD = 3
"""Chunks handed out per worker before the first of them is done."""


class Executor(Protocol):
    """Somewhere to work."""

    def run(self, work: Callable[[C], R], chunks: Iterable[C]) -> Iterator[R]:
        """Work on every chunk and yield what each gives, in order.

        Parameters
        ----------
        work : callable
            Named at the top of a module, or an object of such a class, so that another
            process can find it.
        chunks : iterable
            What to work on.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class InTurn:
    """One after another, in this process."""

    def run(self, work: Callable[[C], R], chunks: Iterable[C]) -> Iterator[R]:
        """Work on every chunk and yield what each gives, in order."""
        return map(work, chunks)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessPool:
    """Several processes of this machine.

    Parameters
    ----------
    workers : int or None
        How many; as many as there are cores by default.
    """

    workers: int | None = None

    def run(self, work: Callable[[C], R], chunks: Iterable[C]) -> Iterator[R]:
        """Work on every chunk and yield what each gives, in order.

        Raises
        ------
        WorkerError
            If a process died.

        Notes
        -----
        Processes are started afresh, not forked, so that the same happens everywhere. When
        the caller stops early, they are ended at once.
        """
        count = self.workers or os.cpu_count() or 1
        before = set(multiprocessing.active_children())
        pool = ProcessPoolExecutor(
            count, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_ctrl_c
        )
        try:
            yield from _in_order(
                lambda chunk: pool.submit(work, chunk).result, chunks, ahead=AHEAD * count
            )
        except BrokenProcessPool:
            raise WorkerError(
                "A worker process died, perhaps for want of memory. Use fewer workers; a run"
                " that keeps a file goes on from there."
            ) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in set(multiprocessing.active_children()) - before:
                child.terminate()


@dataclass(frozen=True, slots=True, kw_only=True)
class RayCluster:
    """The machines of a Ray cluster; needs the extra ``ray``.

    Parameters
    ----------
    address : str or None
        Address of a running cluster, on whose machines Good Offices is installed too;
        ``None`` starts one on this machine.
    workers : int or None
        Cores that a cluster started here takes; all of them by default.

    Notes
    -----
    Ray would tell its makers how it is used; a cluster started here does not.
    """

    address: str | None = None
    workers: int | None = None

    def run(self, work: Callable[[C], R], chunks: Iterable[C]) -> Iterator[R]:
        """Work on every chunk and yield what each gives, in order.

        Raises
        ------
        SweepError
            If Ray is not installed.
        WorkerError
            If it stops a piece of work.
        """
        ray = _ray()
        is_ours = not ray.is_initialized()
        if is_ours:
            size = {"num_cpus": self.workers} if self.address is None else {}
            ray.init(
                address=self.address,
                include_dashboard=False,
                log_to_driver=False,
                logging_level=logging.ERROR,
                **size,
            )
        try:
            remote, shared = ray.remote(_work_on), ray.put(work)
            count = int(ray.cluster_resources().get("CPU", 1))

            def hand_out(chunk: C) -> Callable[[], R]:
                reference = remote.remote(shared, chunk)
                return lambda: ray.get(reference)

            yield from _in_order(hand_out, chunks, ahead=AHEAD * max(1, count))
        except ray.exceptions.RayError as error:
            raise WorkerError(
                f"Ray stopped a piece of work ({type(error).__name__}). A run that keeps a file"
                " goes on from there."
            ) from None
        finally:
            if is_ours:
                ray.shutdown()


EXECUTORS: dict[str, Callable[[int | None], Executor]] = {
    "processes": lambda workers: ProcessPool(workers=workers),
    "ray": lambda workers: RayCluster(workers=workers),
    "in-turn": lambda _workers: InTurn(),
}
"""Executors by the name that commands and functions take."""


def executor_named(name: str, *, workers: int | None = None) -> Executor:
    """Return an executor.

    Parameters
    ----------
    name : str
        One of ``"processes"``, ``"ray"`` and ``"in-turn"``.
    workers : int or None
        How many work at once; as many as there are cores by default.

    Returns
    -------
    Executor
        With its other settings as usual.

    Raises
    ------
    SweepError
        If there is none of that name.

    Examples
    --------
    >>> list(executor_named("in-turn").run(len, ["a", "bb"]))
    [1, 2]
    """
    if name not in EXECUTORS:
        raise SweepError(f"There is no executor {name!r}. Choose one of {', '.join(EXECUTORS)}.")
    return EXECUTORS[name](workers)


def _in_order(
    hand_out: Callable[[C], Callable[[], R]], chunks: Iterable[C], *, ahead: int
) -> Iterator[R]:
    """Keep some chunks handed out and yield results in the order of the chunks."""
    rest = iter(chunks)
    waiting = deque(hand_out(chunk) for chunk in islice(rest, ahead))
    while waiting:
        done = waiting.popleft()()
        waiting.extend(hand_out(chunk) for chunk in islice(rest, 1))
        yield done


def _work_on(work: Callable[[C], R], chunk: C) -> R:
    return work(chunk)


def _leave_ctrl_c() -> None:
    """Leave Ctrl-C to the process that started the sweep; it ends the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _ray() -> Any:  # noqa: ANN401 - the module of an optional package
    # Read by Ray and by each process that it starts; nothing leaves this machine.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        return import_module("ray")
    except ImportError:
        raise SweepError(
            "Ray is not installed. Install it, pip install 'goodoffices[ray]', or use processes."
        ) from None
