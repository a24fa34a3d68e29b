"""A plan as JSON, and what its fields are."""

from __future__ import annotations

from typing import Any

from goodoffices.case.json_schema import object_of
from goodoffices.solving.planning import Asked, Engine, Plan

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""


def plan_document(plan: Plan) -> Json:
    """Return a plan as a JSON object.

    Parameters
    ----------
    plan : Plan
        How the questions about a case will be answered.

    Returns
    -------
    dict
        Plain JSON values; no points and no walk-away value.
    """
    expected = plan.expected
    return {
        "principals": plan.principals,
        "issues": plan.issues,
        "links": plan.links,
        "packages": plan.packages,
        "tied_issues": plan.tied,
        "groups": plan.groups,
        "width": plan.width,
        "states": plan.states,
        "vectors": None if expected is None else expected.rows,
        "sums": None if expected is None else expected.sums,
        "estimated": None if expected is None else not expected.is_exact,
        "bytes": plan.memory,
        "limits": {
            "memory": plan.limits.memory,
            "sums": plan.limits.sums,
            "solver_work": str(plan.limits.solver_work),
        },
        "answers": {
            part.asked.value: {
                "engine": part.engine.value,
                "guarantee": part.guarantee,
                "reason": part.reason,
                "fallback": None if part.fallback is None else part.fallback.value,
            }
            for part in plan.parts
        },
    }


def plan_schema() -> Json:
    """Return the JSON Schema of a plan.

    Examples
    --------
    >>> plan_schema()["properties"]["answers"]["required"]
    ['zone', 'named', 'frontier']
    """
    count: Json = {"type": "integer", "minimum": 0}
    none: Json = {"type": ["integer", "null"], "minimum": 0}
    engines = [engine.value for engine in Engine]
    part = object_of(
        engine={"enum": engines},
        guarantee={"type": "string"},
        reason={"type": "string"},
        fallback={"enum": [*engines, None]},
    )
    limits = object_of(memory=count, sums=count, solver_work={"type": "string"})
    counts = ("principals", "issues", "links", "packages", "tied_issues", "groups", "width")
    return object_of(
        **dict.fromkeys(counts, count),
        **dict.fromkeys(("states", "vectors", "sums"), none),
        estimated={"type": ["boolean", "null"]},
        bytes=none,
        limits=limits,
        answers=object_of(**{asked.value: part for asked in Asked}),
    )
