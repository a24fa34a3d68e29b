"""From a case whose wishes are half known to the packages that hold up."""

from __future__ import annotations

from goodoffices.app.packages import open_packages
from goodoffices.case.negotiation import Case
from goodoffices.packages.uncertainty.results import Robustness
from goodoffices.packages.uncertainty.robustness import DRAWS, find_robust


def compare_over_worlds(
    case: Case, *, draws: int = DRAWS, seed: int = 0, pool: str | None = None
) -> Robustness:
    """Find which packages hold up, with a person's own candidates among them.

    Parameters
    ----------
    case : Case
        The negotiation.
    draws, seed : int
        Worlds drawn, and their seed.
    pool : str or None
        Path of a document with candidates.

    Returns
    -------
    Robustness
        What was found.

    Raises
    ------
    MissingFileError
        If there is no such file.
    PackageError
        If the candidates have problems; all of them at once.
    """
    candidates = open_packages(pool, case) if pool else ()
    return find_robust(case, draws=draws, seed=seed, candidates=candidates)
