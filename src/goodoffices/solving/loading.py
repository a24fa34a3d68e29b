"""Loading the solver's engine when a case first needs it."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from goodoffices.solving.exact_search import ExactSearch
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import IntegerModel


def exact_search(model: IntegerModel, limits: Limits | None = None) -> ExactSearch:
    """Return the engine for models too large to list.

    Parameters
    ----------
    model : IntegerModel
        The model to search.
    limits : Limits or None
        What it may take.

    Returns
    -------
    ExactSearch
        An engine over that model.

    Notes
    -----
    The solver takes 0.4 s to import, so its module is named here by string and loaded by
    the first case that needs it; small cases never load it.
    """
    module = import_module("goodoffices.solving.cpsat.engine")
    allowed = DEFAULT_LIMITS if limits is None else limits
    return cast("ExactSearch", module.CpSatSearch(model, limits=allowed))
