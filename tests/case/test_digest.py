"""The digest changes with what decides packages, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.case.digest import case_digest
from goodoffices.case.links import Related
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from tests.packages.builders import case_of, where

CASE = case_of(
    {"p": [[1, 2], [3, "1/2"]], "q": [[2, 1], [0, 4]]},
    linked={"p": [((*where(a="a1"), *where(b="b1")), 5)]},
)


def rewarded(case: Case, walk_away: Range | None) -> Case:
    first, *others = case.preferences
    return replace(case, preferences=(replace(first, walk_away=walk_away), *others))


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(replace(CASE, title="Other", about="Words"), id="R110: words do not count"),
        pytest.param(
            replace(CASE, preferences=CASE.preferences[::-1]),
            id="R110: the order in which preferences stand does not count",
        ),
    ],
)
def test_digest_is_the_same(same: Case) -> None:
    assert case_digest(same) == case_digest(CASE)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(CASE, id="other"), id="another identifier"),
        pytest.param(replace(CASE, issues=CASE.issues[::-1]), id="another order of issues"),
        pytest.param(
            replace(CASE, links=(Related(id="l", issues=("a", "b")),)), id="one more link"
        ),
        pytest.param(rewarded(CASE, None), id="a walk-away value less"),
        pytest.param(rewarded(CASE, Range.of(0, 1)), id="a range instead of a value"),
        pytest.param(rewarded(CASE, Range.of(Fraction(1, 10**12))), id="a trace of a point"),
    ],
)
def test_digest_differs(other: Case) -> None:
    assert case_digest(other) != case_digest(CASE)
