"""A sweep: one task for many seeds, on whatever executor, with the same results everywhere."""

from __future__ import annotations

import hashlib
import json
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from goodoffices.app.executors import Executor, ProcessPool, executor_named
from goodoffices.app.sweep_file import Failure, Finished, SweepFile
from goodoffices.errors import GoodOfficesError, SweepError

CHUNK = 100
"""Seeds worked on together, and written together."""
Task = Callable[[int], Any]
"""Takes a seed and returns a JSON value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """What a sweep gave.

    Parameters
    ----------
    seeds : sequence of int
        What the task was given.
    results : tuple
        One JSON value per seed, in order; ``None`` in the place of a failure.
    failures : tuple of Failure
        Seeds whose task failed, in order.
    resumed : int
        Seeds that the file had from an earlier run.
    """

    seeds: Sequence[int]
    results: tuple[Any, ...]
    failures: tuple[Failure, ...]
    resumed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds(Sequence[int]):
    """Independent seeds from one root, each made when it is asked for (R130).

    Parameters
    ----------
    root : int
        What they all come from; not negative.
    size : int
        How many.

    Examples
    --------
    >>> Seeds(root=7, size=3)[1] == Seeds(root=7, size=100)[1]
    True
    """

    root: int
    size: int

    def __len__(self) -> int:
        """Return how many there are."""
        return self.size

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - a place or a slice, as in any sequence
        """Return the seed at a place, or the seeds of a slice."""
        if isinstance(place, slice):
            return [self._at(n) for n in range(*place.indices(self.size))]
        return self._at(range(self.size)[place])

    def _at(self, place: int) -> int:
        child = np.random.SeedSequence(self.root, spawn_key=(place,))
        return int(child.generate_state(1, np.uint64)[0])


def sweep(
    task: Task,
    seeds: Sequence[int],
    *,
    executor: Executor | str | None = None,
    file: str | None = None,
    chunk: int = CHUNK,
    on_done: Callable[[int], None] | None = None,
) -> Sweep:
    """Do a task for every seed.

    Parameters
    ----------
    task : callable
        Takes a seed and returns a JSON value; the same value for the same seed. Named at
        the top of a module, or an object of such a class or a ``functools.partial``.
    seeds : sequence of int
        One for each task: a range, :class:`Seeds`, or numbers.
    executor : Executor or str or None
        Where to work: ``"processes"`` (the default), ``"ray"``, ``"in-turn"`` or an object.
    file : str or None
        Path of a file to which finished chunks are written. When it is there already, the
        sweep goes on after its last whole chunk.
    chunk : int
        Seeds worked on and written together, at least 1.
    on_done : callable or None
        Told how many seeds are done so far.

    Returns
    -------
    Sweep
        The same for every executor, and whether or not the sweep was interrupted (R131).

    Raises
    ------
    SweepError
        If the file belongs to another sweep, the executor is unknown or stops, or a chunk
        holds less than one seed.

    Notes
    -----
    A task that fails is named with its seed and stops nothing (R132). Ctrl-C ends the
    workers and leaves a file to go on with. The same sweep writes the same bytes.

    Examples
    --------
    >>> sweep(abs, [-1, 2], executor="in-turn").results
    (1, 2)
    """
    if chunk < 1:
        raise SweepError(f"A chunk of {chunk} seeds is none. Take at least 1.")
    kept = None if file is None else SweepFile(file, _header(task, seeds, chunk))
    finished = [] if kept is None else list(kept.finished)
    resumed = min(len(seeds), len(finished) * chunk)
    work = partial(_work_on, task)
    where = executor_named(executor) if isinstance(executor, str) else executor or ProcessPool()
    starts = range(resumed, len(seeds), chunk)
    parts = _parts(seeds, starts, chunk=chunk)
    for done in where.run(work, parts):
        finished.append(done)
        if kept is not None:
            kept.add(done)
        if on_done is not None:
            on_done(min(len(seeds), len(finished) * chunk))
    return Sweep(
        seeds=seeds,
        results=tuple(result for one in finished for result in one.results),
        failures=tuple(failure for one in finished for failure in one.failures),
        resumed=resumed,
    )


def _parts(seeds: Sequence[int], starts: Sequence[int], *, chunk: int) -> Iterator[Sequence[int]]:
    for start in starts:
        yield list(seeds[start : start + chunk])


def _header(task: Task, seeds: Sequence[int], chunk: int) -> dict[str, Any]:
    named = repr(seeds) if isinstance(seeds, range | Seeds) else repr(list(seeds))
    return {"task": _name_of(task), "seeds": named, "count": len(seeds), "chunk": chunk}


def _name_of(task: Task) -> str:
    """Name a task by what is written in the code and by its own sign, never by its values."""
    if isinstance(task, partial):
        given = repr((task.args, sorted(task.keywords.items())))
        return f"{_name_of(task.func)} {hashlib.sha256(given.encode()).hexdigest()}"
    sign = getattr(task, "sign", None)
    kind = task if hasattr(task, "__qualname__") else type(task)
    name = f"{kind.__module__}.{kind.__qualname__}"
    return name if sign is None else f"{name} {sign}"


def _work_on(task: Task, seeds: Sequence[int]) -> Finished:
    results: list[Any] = []
    failures: list[Failure] = []
    for seed in seeds:
        result = None
        try:
            # As a file would give it back, so that going on changes nothing.
            result = json.loads(json.dumps(task(seed)))
        except Exception as error:  # noqa: BLE001 - whatever fails, the other seeds go on (R132)
            failures.append(Failure(seed=seed, error=_said(error)))
        results.append(result)
    return Finished(results=tuple(results), failures=tuple(failures))


def _said(error: Exception) -> str:
    """Say what failed; only our own errors are known to quote nothing confidential."""
    if isinstance(error, GoodOfficesError):
        return f"{type(error).__name__}: {error}"
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
