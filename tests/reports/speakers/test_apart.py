"""R560: what one subject takes sides on by several verbs is told issue by issue."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.apart import both_done, has_own_issue, opposed
from goodoffices.reports.speakers.drafts import drafts_of
from tests.reports.saying import LEAD, statements_in, unit_in


def sides(sentence: str) -> list[tuple[str | None, str | None, str]]:
    """Return speaker, issue and stance of each statement of a sentence."""
    return [(one.speaker, one.issue, str(one.stance)) for one in statements_in(LEAD + sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "Kestria offered shared tolls, but refuses a prisoner swap.",
            [("kestria", "tolls", "support"), ("kestria", "prisoners", "reject")],
            id="an offer and a refusal",
        ),
        pytest.param(
            "Kestria supports shared tolls and demands a prisoner swap.",
            [("kestria", "tolls", "support"), ("kestria", "prisoners", "demand")],
            id="two issues, one direction",
        ),
        pytest.param(
            "Kestria said it accepts a prisoner swap but rejects shared tolls.",
            [("kestria", "prisoners", "support"), ("kestria", "tolls", "reject")],
            id="within what is said",
        ),
        pytest.param(
            "Ruling out shared tolls, Dunmar said it would accept a prisoner swap.",
            [("dunmar", "tolls", "reject"), ("dunmar", "prisoners", "support")],
            id="a participle ahead",
        ),
        pytest.param(
            "Dunmar ruled out shared tolls while accepting a prisoner swap.",
            [("dunmar", "tolls", "reject"), ("dunmar", "prisoners", "support")],
            id="a participle behind while",
        ),
        pytest.param(
            "Kestria rejected shared tolls, adding that prisoners were a sad matter.",
            [("kestria", "tolls", "reject")],
            id="what is added takes no side",
        ),
        pytest.param(
            "Kestria backs a prisoner swap and wants all at once.",
            [("kestria", "prisoners", "support")],
            id="one issue",
        ),
    ],
)
def test_r560_each_issue_is_told_by_itself(
    sentence: str, told: list[tuple[str | None, str | None, str]]
) -> None:
    # R560: only a verb that takes a side on another issue is set apart.
    assert sides(sentence) == told


def test_two_verbs_are_opposed_or_of_two_issues() -> None:
    unit, cast = unit_in("Kestria offered tolls but refuses prisoners.")
    first, second = drafts_of(unit, cast)
    assert opposed(first, second)
    assert not opposed(first, first)
    assert not has_own_issue(unit, first, second, None)
    assert has_own_issue(unit, first, second, lambda *ends: unit.fold(ends[1] - 1))


def test_an_undisclosed_source_ends_where_a_name_begins_a_clause() -> None:
    told = "Dunmar met three sources on Monday and Kestria said it would pay."
    said = statements_in(LEAD + told)
    assert [one.speaker for one in said] == ["kestria"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "Kestria rejected shared tolls a day after Dunmar accepted a prisoner swap.",
            [("kestria", "tolls", "reject"), ("dunmar", "prisoners", "support")],
            id="a day after",
        ),
        pytest.param(
            "Kestria rejected shared tolls days after Dunmar had accepted a prisoner swap.",
            [("kestria", "tolls", "reject"), ("dunmar", "prisoners", "support")],
            id="had",
        ),
        pytest.param(
            "Kestria rejected shared tolls until Dunmar accepted a prisoner swap.",
            [("kestria", "tolls", "reject")],
            id="until",
        ),
        pytest.param(
            "Kestria promised to share tolls after Dunmar accepted a prisoner swap.",
            [("kestria", "tolls", "support")],
            id="what is promised",
        ),
    ],
)
def test_r562_two_acts_in_turn_are_two_statements(
    sentence: str, told: list[tuple[str | None, str | None, str]]
) -> None:
    # R562: behind "after" the report tells what another side did.
    assert sides(sentence) == told


def test_two_past_acts_are_both_done() -> None:
    unit, cast = unit_in("Kestria rejected tolls after Dunmar accepted prisoners.")
    first, second = drafts_of(unit, cast)
    assert both_done(unit, first, second)
    unit, cast = unit_in("Kestria will reject tolls after Dunmar accepted prisoners.")
    first, second = drafts_of(unit, cast)
    assert not both_done(unit, first, second)
