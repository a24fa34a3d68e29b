"""The engine for red lines that fits the size of a model."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from goodoffices.solving.model import IntegerModel
from goodoffices.solving.relaxing.listed import ListedLines
from goodoffices.solving.relaxing.relaxed_search import RelaxedSearch
from goodoffices.solving.table import TABLE_LIMIT


def relaxed_search(model: IntegerModel, *, work_limit: float = 30.0) -> RelaxedSearch:
    """Return an engine for the red lines of a model.

    Parameters
    ----------
    model : IntegerModel
        The model.
    work_limit : float
        Work the solver may do for all questions together, in its deterministic units.

    Returns
    -------
    RelaxedSearch
        A table up to 100,000 packages before links, the solver above.

    Raises
    ------
    LimitError
        If the numbers are too large for the solver.

    Notes
    -----
    The solver takes 0.4 s to import, so its module is named here by string and loaded by
    the first case that needs it.
    """
    if model.size <= TABLE_LIMIT:
        return ListedLines(model)
    module = import_module("goodoffices.solving.relaxing.searched")
    return cast("RelaxedSearch", module.SearchedLines(model, work_limit=work_limit))
