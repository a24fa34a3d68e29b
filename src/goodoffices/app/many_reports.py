"""Reading many reports: several at once, each of them once, and none that stops the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import islice

from goodoffices.app.collecting import seldom_collected
from goodoffices.app.executors import Executor, InTurn, executor_named
from goodoffices.app.kept_readings import KeptReadings, packed, reading_sign, unpacked
from goodoffices.app.language import find_language, language_name
from goodoffices.app.time_limits import processor_time
from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError, SweepError, WorkerError
from goodoffices.reports.files import ReportFile, unreadable
from goodoffices.reports.naming import Named, identified
from goodoffices.reports.parsing import Parser
from goodoffices.reports.people.gazetteer import Gazetteer, gazetteer_of
from goodoffices.reports.reading import method_of, read_reports, record_of
from goodoffices.reports.readings import Reading, read_one
from goodoffices.reports.record import Record

CHUNK = 16
"""Reports handed to a worker together."""
Task = Callable[[Sequence[Named]], list[bytes]]
"""Reads reports and returns their readings, packed, in order."""
LONGEST = 300.0
"""Processor seconds for a step of reading one report; a report of 10 MB takes 12 in all."""
FEW = {True: 400, False: 60}
"""Reports that one process reads about as fast as several can start, rules only or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How reports are read.

    Parameters
    ----------
    rules_only : bool
        Leave the parser out even where one is installed.
    jobs : int or None
        Reports read at once, at least 1; by default one for a few reports, and as many as
        there are cores for many.
    engine : str
        Where: ``"processes"``, ``"ray"`` or ``"in-turn"``.
    keep : str or None
        Path of a file that keeps what was read; a later run with it reads only what is new.
    """

    rules_only: bool = False
    jobs: int | None = None
    engine: str = "processes"
    keep: str | None = None

    def executor(self, n_reports: int) -> Executor:
        """Return where the work is done.

        Raises
        ------
        SweepError
            If the engine is unknown, or fewer than one report is to be read at once.
        """
        if self.jobs is not None and self.jobs < 1:
            raise SweepError(f"{self.jobs} reports at once are none. Take at least 1.")
        jobs = self.jobs or (1 if n_reports < FEW[self.rules_only] else os.cpu_count() or 1)
        chosen = executor_named(self.engine, workers=jobs)
        return InTurn() if jobs == 1 and self.engine == "processes" else chosen

    def is_plain(self, n_reports: int) -> bool:
        """Whether so many reports are read one after the other here, and nothing is kept."""
        return self.keep is None and isinstance(self.executor(n_reports), InTurn)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingTask:
    """What a worker does with some reports.

    Parameters
    ----------
    case : Case
        The negotiation.
    method : str
        Rules alone or which parser.
    sign : str
        Digest of both and of the rules: workers keep what they prepared under it.
    seconds : float
        Processor time after which a step of reading one report is given up.
    """

    case: Case = field(compare=False, repr=False)
    method: str
    sign: str
    seconds: float = LONGEST

    def __call__(self, chunk: Sequence[Named]) -> list[bytes]:
        """Read reports and return their readings, packed, in order."""
        with seldom_collected():
            return [packed(self._read(name, file)) for name, file in chunk]

    def _read(self, name: str, file: ReportFile) -> Reading:
        case, gazetteer, parser = _prepared(self)
        read = partial(read_one, case=case, gazetteer=gazetteer, parser=parser)
        try:
            with processor_time(self.seconds):
                return read(file, report_id=name)
        except LimitError:
            lost = unreadable(file.name, file.data, f"it took more than {self.seconds:g} s")
            return read(lost, report_id=name)


def read_many(
    files: Sequence[ReportFile],
    *,
    case: Case,
    work: Work,
    on_report: Callable[[int], None] | None = None,
) -> Record:
    """Read reports into a record, several at once.

    Parameters
    ----------
    files : sequence of ReportFile
        The reports, in any order.
    case : Case
        The negotiation they are about.
    work : Work
        How many at once, where, and what is kept.
    on_report : callable or None
        Told the number of reports done so far.

    Returns
    -------
    Record
        The same as from :func:`goodoffices.reports.reading.read_reports`, whatever ``work``
        says and however often the run was interrupted (R265).

    Raises
    ------
    RecordError
        If the file to keep readings in is something else.
    SweepError
        If the engine is unknown or not installed.

    Notes
    -----
    A report that ends the process it is read in stays in the record as unread, with the
    reason, and the others are read (R266). A step that is never done is given up after
    :data:`LONGEST` and noted on its report.
    """
    with seldom_collected():
        if work.is_plain(len(files)):
            parser = None if work.rules_only else find_language()
            return read_reports(files, case=case, parser=parser, on_report=on_report)
        method = method_of(None if work.rules_only else language_name())
        task = ReadingTask(case=case, method=method, sign=reading_sign(case, method))
        named = identified(files)
        readings = _told(_readings(named, task, work), on_report)
        return record_of(named, readings, case=case, method=method)


def _readings(named: Sequence[Named], task: ReadingTask, work: Work) -> Iterator[Reading]:
    if work.keep is None:
        yield from map(unpacked, read_packed(named, task, work.executor(len(named))))
        return
    with KeptReadings(work.keep, task.sign) as kept:
        keys = [kept.key(one) for one in named]
        fresh = [one for one, key in zip(named, keys, strict=True) if key not in kept]
        answers = read_packed(fresh, task, work.executor(len(fresh)))
        for key in keys:
            if key in kept:
                yield unpacked(kept.get(key))
            else:
                data = next(answers)
                kept.add(key, data)
                yield unpacked(data)


def read_packed(named: Sequence[Named], task: Task, executor: Executor) -> Iterator[bytes]:
    """Read reports in chunks, whatever happens to those who read them (R266).

    Where no worker can be started, they are read here, one after the other.

    Parameters
    ----------
    named : sequence of tuple of str and ReportFile
        Identifiers and files.
    task : callable
        Reads a chunk: :class:`ReadingTask`.
    executor : Executor
        Where.

    Yields
    ------
    bytes
        A packed reading for each report, in order.
    """
    chunks = [named[start : start + CHUNK] for start in range(0, len(named), CHUNK)]
    done = 0
    while done < len(chunks):
        try:
            for answer in executor.run(task, chunks[done:]):
                done += 1
                yield from answer
        except WorkerError:
            if not _works(executor):
                executor = InTurn()
                continue
            yield from (_read_alone(one, task, executor) for one in chunks[done])
            done += 1


def _works(executor: Executor) -> bool:
    """Whether workers can be started at all: not from a script that has no file, for one."""
    try:
        return list(executor.run(len, ["works"])) == [5]
    except WorkerError:
        return False


def _read_alone(one: Named, task: Task, executor: Executor) -> bytes:
    try:
        ((answer,),) = islice(executor.run(task, [[one]]), 1)
    except WorkerError:
        name, file = one
        lost = unreadable(file.name, file.data, "it ended the process that read it")
        (answer,) = task([(name, lost)])
    return answer


def _told(
    readings: Iterator[Reading], on_report: Callable[[int], None] | None
) -> Iterator[Reading]:
    for done, reading in enumerate(readings, start=1):
        if on_report:
            on_report(done)
        yield reading


@lru_cache(maxsize=1)
def _prepared(task: ReadingTask) -> tuple[Case, Gazetteer, Parser | None]:
    """Prepare a process for a task once; later chunks of it find everything ready."""
    parser = None if task.method == "rules" else find_language()
    return task.case, gazetteer_of(task.case), parser
