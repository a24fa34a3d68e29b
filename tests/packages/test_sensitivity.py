"""Moving one number changes that number only, and says truly from where on a package changes."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept
from goodoffices.packages.sensitivity import (
    STEPS,
    Change,
    MovedNumber,
    Outlook,
    changed_case,
    changes_of,
    outlook_of,
    sensitivity,
)
from goodoffices.packages.sensitivity_document import sensitivity_document
from goodoffices.solving.answer import Status
from tests.packages.builders import case_of

HERE: tuple[tuple[str, str], ...] = (("a", "a1"),)
THERE: tuple[tuple[str, str], ...] = (("a", "a2"),)


def small() -> Case:
    points = {"p0": [[60, 0], [40, 0]], "p1": [[0, 50], [0, 50]]}
    return case_of(points, walk_away={"p0": 30, "p1": 0})


def outlook(options: tuple[tuple[str, str], ...]) -> Outlook:
    named = tuple((concept, options) for concept in Concept)
    return Outlook(zone=1, zone_status=Status.PROVED, named=named)


def walk_away(case: Case, party: str) -> Fraction:
    wishes = case.preferences_of(party)
    assert wishes is not None
    assert wishes.walk_away is not None
    return wishes.walk_away.low


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        pytest.param(5, 35, id="R133: a walk-away value moves by hundredths of the span"),
        pytest.param(-20, 10, id="R133: and down"),
        pytest.param(0, 30, id="nothing"),
    ],
)
def test_a_walk_away_value_moves(percent: int, expected: int) -> None:
    case = changed_case(small(), Change(party="p0", issue=None, percent=percent))
    assert walk_away(case, "p0") == expected
    assert walk_away(case, "p1") == 0


def test_r133_an_issue_moves_by_hundredths_of_its_points_and_nothing_else_does() -> None:
    case = changed_case(small(), Change(party="p0", issue="a", percent=10))
    first, second = case.preferences
    assert [one.points.low for one in first.points] == [66, 0, 40, 0]
    assert second == small().preferences[1]


def test_the_grid_holds_every_number_at_every_step() -> None:
    changes = changes_of(small())
    assert len(changes) == 1 + 2 * (1 + 2) * len(STEPS)
    assert changes[0].percent == 0


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        pytest.param([HERE] * 6, (-20, 20), id="R134: the same everywhere"),
        pytest.param(
            [THERE, HERE, HERE, HERE, THERE, HERE], (-10, 5), id="R134: a return does not count"
        ),
        pytest.param([THERE] * 6, (0, 0), id="R134: any move changes it"),
    ],
)
def test_how_far_a_package_stays(
    seen: list[tuple[tuple[str, str], ...]], expected: tuple[int, int]
) -> None:
    steps = dict(zip(STEPS, seen, strict=True)) | {0: HERE}
    number = MovedNumber(
        party="p0",
        issue=None,
        outlooks=tuple((percent, outlook(steps[percent])) for percent in sorted(steps)),
    )
    assert number.stays(Concept.NASH) == expected
    assert bool(number.changed(-20)) == (seen[0] == THERE)


@given(st.sampled_from(changes_of(small())))
def test_an_outlook_is_what_the_changed_case_answers(change: Change) -> None:
    case = changed_case(small(), change)
    found, seen = find_packages(case), outlook_of(case)
    assert seen.zone == found.zone.count
    for concept, options in seen.named:
        package = found.by_concept(concept).package
        assert options == (None if package is None else package.options)


def test_without_exact_numbers_nothing_is_moved_and_the_reason_is_given() -> None:
    case = case_of({"p0": [[1, 0]], "p1": [[0, 1]]}, walk_away={"p0": None, "p1": 0})
    assert changes_of(case) == ()
    found = sensitivity(case, (), ())
    assert found.proof.status is Status.NOT_APPLICABLE
    assert sensitivity_document(found)["numbers"] == []
