"""Reads a folder of reports under a progress bar, for every command that begins with it."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.app.many_reports import Work
from goodoffices.app.reading import read_folder
from goodoffices.case.negotiation import Case
from goodoffices.cli.output import meter, tell
from goodoffices.cli.record_summary import unplaced_words
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.reviewed import Reviewed


def read_with_bar(case: Case, where: Sequence[str], work: Work, *, quiet: bool) -> Record:
    """Read the reports of folders and show how far it is, unless ``quiet``.

    Parameters
    ----------
    case : Case
        The case they concern.
    where : sequence of str
        Folders and files.
    work : Work
        How they are read.
    quiet : bool
        Show no bar.

    Raises
    ------
    GoodOfficesError
        What :func:`~goodoffices.app.reading.read_folder` raises.
    """
    left_out: list[str] = []
    try:
        with meter("Reading reports", quiet=quiet) as progress:
            record = read_folder(
                case,
                where,
                work=work,
                on_start=progress.on_start,
                on_report=progress.on_report,
                on_left_out=left_out.append,
            )
    except KeyboardInterrupt:
        tell(_on_stopping(work))
        raise
    for line in left_out:
        tell(line)
    return record


def tell_unplaced(reviewed: Reviewed) -> None:
    """Say on stderr which decisions of a log have no effect; nothing when all have one."""
    if lost := unplaced_words(reviewed):
        tell(lost)


def _on_stopping(work: Work) -> str:
    if work.keep is None:
        return "Nothing was kept. With --keep FILE a later run goes on where one was stopped."
    return (
        f"What was read until now is kept in {work.keep!r}: the same command goes on from there."
    )
