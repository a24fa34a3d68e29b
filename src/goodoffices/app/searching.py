"""Running a search so that the person at the keyboard can stop it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass

from goodoffices.packages.finding import OnPart
from goodoffices.packages.results import Packages

PATIENCE = 0.1
"""Seconds between two looks at whether somebody wants to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a search came to.

    Parameters
    ----------
    packages : Packages or None
        All answers, or those proved until the search was stopped; ``None`` when it was
        stopped before there was any part to show.
    was_stopped : bool
        Whether somebody stopped it.
    """

    packages: Packages | None
    was_stopped: bool


def search(find: Callable[[OnPart], Packages], *, on_begin: Callable[[str], None]) -> Outcome:
    """Run a search in a second thread; on an interrupt return what it has proved so far.

    Parameters
    ----------
    find : callable
        The search; it is given what it calls before each part.
    on_begin : callable
        Told the name of each part that is begun.

    Returns
    -------
    Outcome
        After an interrupt the second thread still runs: an engine within a long call cannot
        be told to stop, so end the process.

    Raises
    ------
    GoodOfficesError
        Whatever error the search raised.
    """
    so_far: list[Packages] = []

    def told(name: str, packages: Packages) -> None:
        so_far.append(packages)
        on_begin(name)

    pool = ThreadPoolExecutor(max_workers=1)
    running = pool.submit(find, told)
    try:
        while not running.done():
            wait([running], timeout=PATIENCE)
    except KeyboardInterrupt:
        return Outcome(packages=so_far[-1] if so_far else None, was_stopped=True)
    finally:
        pool.shutdown(wait=False)
    return Outcome(packages=running.result(), was_stopped=False)
