"""From a case whose wishes are half known to the packages that hold up."""

from __future__ import annotations

from pathlib import Path

from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseDocumentError, MissingFileError, Problem
from goodoffices.packages.uncertainty.pool import Named
from goodoffices.packages.uncertainty.reading_candidates import read_candidates
from goodoffices.packages.uncertainty.results import Robustness
from goodoffices.packages.uncertainty.robustness import DRAWS, find_robust


def open_candidates(where: str, case: Case) -> tuple[Named, ...]:
    """Read the packages that a person adds to those compared.

    Parameters
    ----------
    where : str
        Path of a JSON or YAML document.
    case : Case
        The negotiation.

    Returns
    -------
    tuple of tuple of (issue, option)
        The packages, in the order of the document.

    Raises
    ------
    MissingFileError
        If there is no such file.
    CaseDocumentError
        If the document has problems; all of them at once.
    """
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There is no file {where!r}. Give a list of packages.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(
            path=f"byte {error.start}",
            message="The document is not UTF-8 text.",
            remedy="Save it as UTF-8.",
        )
        raise CaseDocumentError([problem]) from None
    return read_candidates(text, case)


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
    """
    candidates = open_candidates(pool, case) if pool else ()
    return find_robust(case, draws=draws, seed=seed, candidates=candidates)
