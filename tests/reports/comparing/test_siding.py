"""Who is for and against a thing holds positions; neither is another account of a fact."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.denials import names_denied, object_denied
from goodoffices.reports.comparing.siding import alike, one_matter, one_side, polarity, take_sides
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Statement
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
VARU, LOM = "varu", "lom"
FOR, AGAINST, TELLS = Stance.SUPPORT, Stance.REJECT, Stance.ASSERT


def pair(
    first: Stance | None, second: Stance | None, issues: tuple[str | None, str | None]
) -> tuple[Statement, Statement, Desk]:
    desk = Desk(dates={"a": day(1)})
    one = desk.says("a", VARU, first, issue=issues[0])
    return one, desk.says("a", "mira-talden", second, issue=issues[1]), desk


@pytest.mark.parametrize(
    ("stances", "issues", "same", "sides", "matter"),
    [
        pytest.param((FOR, FOR), ("bridge", "bridge"), True, True, True, id="both for it"),
        pytest.param(
            (FOR, AGAINST), ("bridge", "bridge"), False, True, True, id="for and against"
        ),
        pytest.param((FOR, AGAINST), (None, "bridge"), False, True, True, id="one issue unknown"),
        pytest.param((FOR, FOR), ("tolls", "bridge"), False, False, False, id="two issues"),
        pytest.param((TELLS, AGAINST), ("bridge", "bridge"), False, False, True, id="a fact"),
    ],
)
def test_statements_that_take_sides(
    stances: tuple[Stance, Stance],
    issues: tuple[str | None, str | None],
    same: bool,
    sides: bool,
    matter: bool,
) -> None:
    first, second, desk = pair(*stances, issues)
    assert (alike(first, second), take_sides(first, second)) == (same, sides)
    assert one_matter(first, second) is matter
    assert one_side(first, second, context_of(desk.record(), CASE))


def test_no_stance_is_for_nothing() -> None:
    assert [polarity(one) for one in (FOR, AGAINST, TELLS, None)] == [1, -1, 0, 0]


def kinds(*told: tuple[str, Stance | None, str]) -> set[str]:
    desk = Desk(dates={"a": day(1)})
    for speaker, stance, words in told:
        desk.says("a", speaker, stance, words=words)
    return {one.kind.value for one in compare(desk.record(), case=CASE)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Varu accepted the quota.", "The Front rejected the quota.", id="a quota"),
        pytest.param("Varu agreed to the audit.", "The Front turned down the audit.", id="audit"),
        pytest.param("Varu signed the loan.", "The Front declined the loan.", id="a loan"),
    ],
)
def test_opposite_answers_of_two_sides_are_positions(first: str, second: str) -> None:
    assert kinds((VARU, FOR, first), (LOM, AGAINST, second)) == {"different_positions"}


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param("The Front denied reports of a mutiny.", id="one word"),
        pytest.param("The Front denied that its leader was ill.", id="a word for whoever leads"),
        pytest.param("The Front dismissed rumours of a split.", id="dismissed"),
    ],
)
def test_denial_of_a_fact_answers_no_wish(denial: str) -> None:
    assert kinds((VARU, FOR, "Varu supports the ferry."), (LOM, TELLS, denial)) == set()


def test_denial_of_a_charge_still_answers_it() -> None:
    charge = (VARU, Stance.CRITICISE, "Varu accused the Front of mining the bay.")
    assert kinds(charge, (LOM, TELLS, "The Front denied the allegation.")) == {"contradiction"}


def test_part_of_what_was_said_is_no_name_for_it() -> None:
    assert not names_denied("the front denied the second part")
    assert names_denied("the front denied the strike")
    told = object_denied("the front dismissed the charge that it mined the bay as a fairy tale")
    assert told == "it mined the bay"
