"""Working out how much the answers about a case depend on each number, as a sweep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from goodoffices.app.executors import Executor
from goodoffices.app.sweeping import sweep
from goodoffices.case.negotiation import Case
from goodoffices.errors import SweepError
from goodoffices.packages.results import Concept
from goodoffices.packages.sensitivity import (
    Change,
    Outlook,
    Sensitivity,
    changed_case,
    changes_of,
    outlook_of,
    sensitivity,
)
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model

QUICK = 1_000_000
"""Packages of all cases of the grid together, below which processes are not worth starting."""
CHUNK = 5
"""Cases worked on together: each may take a while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookTask:
    """Answers the case after one of some changes; another process can find it.

    Parameters
    ----------
    case : Case
        The negotiation.
    changes : tuple of Change
        What may be changed; a seed is a position among them.
    """

    case: Case
    changes: tuple[Change, ...]

    @property
    def sign(self) -> str:
        """What tells the sweep of one case from that of another: a digest."""
        return integer_model(self.case).digest

    def __call__(self, number: int) -> dict[str, Any]:
        """Return the outlook after a change as JSON values."""
        outlook = outlook_of(changed_case(self.case, self.changes[number]))
        return {
            "zone": outlook.zone,
            "status": outlook.zone_status.value,
            "named": [[concept.value, options] for concept, options in outlook.named],
        }


def find_sensitivity(
    case: Case,
    *,
    executor: Executor | str | None = None,
    file: str | None = None,
    on_done: Callable[[int], None] | None = None,
) -> Sensitivity:
    """Move each number of a case over a grid and answer everything anew.

    Parameters
    ----------
    case : Case
        The negotiation.
    executor : Executor or str or None
        Where to work; by default here when that is quick, else in processes.
    file : str or None
        Where finished parts are kept, to go on with after a stop.
    on_done : callable or None
        Told how many cases of the grid are done.

    Returns
    -------
    Sensitivity
        The same on every executor.

    Raises
    ------
    SweepError
        If a case of the grid cannot be answered, or the file belongs to another sweep.
    """
    changes = changes_of(case)
    if not changes:
        return sensitivity(case, (), ())
    quick = integer_model(case).size * len(changes) <= QUICK
    swept = sweep(
        OutlookTask(case=case, changes=changes),
        range(len(changes)),
        executor=executor or ("in-turn" if quick else "processes"),
        file=file,
        chunk=CHUNK,
        on_done=on_done,
    )
    if swept.failures:
        first = swept.failures[0]
        raise SweepError(
            f"{len(swept.failures)} of {len(changes)} cases of the grid failed; number"
            f" {first.seed}: {first.error}"
        )
    return sensitivity(case, changes, [_outlook(found) for found in swept.results])


def _outlook(found: dict[str, Any]) -> Outlook:
    return Outlook(
        zone=found["zone"],
        zone_status=Status(found["status"]),
        named=tuple(
            (Concept(concept), None if options is None else tuple((i, o) for i, o in options))
            for concept, options in found["named"]
        ),
    )
