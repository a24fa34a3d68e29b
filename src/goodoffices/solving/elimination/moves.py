"""What can be added at one stage of a diagram, without what another option replaces for free."""

from __future__ import annotations

import numpy as np

from goodoffices.solving.elimination.diagram import Stage
from goodoffices.solving.vectors.steps import Layer
from goodoffices.solving.vectors.undominated import undominated_within


def moves(stage: Stage) -> Layer:
    """Return the moves of a stage.

    Parameters
    ----------
    stage : Stage
        One issue of a diagram.

    Returns
    -------
    Layer
        One move per source, target and amount, picking the first of the options that make
        it; an option with the same source and target as another that gives everybody at
        least as much and somebody more is left out.

    Notes
    -----
    Exact: what is left out could be replaced in any package.
    """
    sources, options = np.nonzero(stage.children >= 0)
    targets = stage.children[sources, options]
    amounts = stage.amounts[sources, options]
    order = np.lexsort((options, *amounts.T[::-1], sources, targets))
    sources, options, targets = sources[order], options[order], targets[order]
    amounts = amounts[order]
    is_section = np.ones(len(order), dtype=bool)
    is_section[1:] = (sources[1:] != sources[:-1]) | (targets[1:] != targets[:-1])
    is_new = is_section.copy()
    is_new[1:] |= (amounts[1:] != amounts[:-1]).any(axis=1)
    firsts = np.flatnonzero(is_new)
    counts = np.diff(np.append(firsts, len(order)))
    sections = np.append(np.flatnonzero(is_section[firsts]), len(firsts))
    kept = undominated_within(amounts[firsts], sections)
    rows = firsts[kept]
    return Layer(
        states=stage.states,
        sources=sources[rows].astype(np.int32),
        targets=targets[rows].astype(np.int32),
        amounts=amounts[rows],
        counts=counts[kept].astype(np.int64),
        picks=options[rows].astype(np.int32),
    )
