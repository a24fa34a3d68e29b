"""R453: a denial that names what it denies answers words about that, and no neighbour."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.denials import (
    denied_matter,
    denies_doing,
    object_denied,
    points_at_one,
)
from goodoffices.reports.labels import ComparisonKind, Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, SORIN, BRENN = "mira-talden", "hadi-al-sorin", "oskar-brenn"


@pytest.mark.parametrize(
    ("said", "reply", "answers"),
    [
        (
            "Talden said the cabinet had retaken the mill.",
            "Al-Sorin denied poisoning the wells at the clinic.",
            False,
        ),
        (
            "Talden said the harvest was good.",
            "Al-Sorin denied that the quarry had been mined.",
            False,
        ),
        (
            "Talden said the measles register was lost.",
            "Al-Sorin denies backing the smugglers.",
            False,
        ),
        (
            "Talden said rail fares were fair.",
            "Al-Sorin denied holding teachers in the school.",
            False,
        ),
        (
            "The representative of Varu said convoys were late.",
            "The representative of the Front said it had never refused pilots.",
            False,
        ),
        (
            "Talden said the smugglers were armed by outsiders.",
            "Al-Sorin denied arming the smugglers.",
            True,
        ),
        (
            "Talden said somebody had poisoned the wells.",
            "Al-Sorin denied poisoning the wells.",
            True,
        ),
        ("Talden said two clerks had been beaten.", "Al-Sorin denied it.", True),
        ("Talden said two clerks had been beaten.", "Al-Sorin denied the allegation.", True),
        (
            "Talden said nobody had a plan for the winter.",
            "Al-Sorin denied reports that he had asked for money.",
            False,
        ),
        ("Talden said the crews were tired.", "Al-Sorin denied asking for boats.", False),
        (
            "Talden said two clerks had been beaten.",
            "Al-Sorin denied any wrongdoing and said that the clinic was open.",
            True,
        ),
    ],
)
def test_r453_r544_a_denial_answers_what_it_names(said: str, reply: str, answers: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.ASSERT, issue=None, words=said)
    desk.says("a", SORIN, Stance.ASSERT, issue=None, words=reply)
    kinds = {one.kind for one in compare(desk.record(), case=CASE)}
    assert kinds == ({ComparisonKind.CONTRADICTION} if answers else set())


@pytest.mark.parametrize(
    ("issues", "reply", "answers"),
    [
        pytest.param(
            ("bridge", "tolls"), "Al-Sorin denied tampering.", False, id="R453: two issues"
        ),
        pytest.param((None, "tolls"), "Al-Sorin denied the raid.", True, id="one issue or none"),
    ],
)
def test_r453_a_denial_of_one_word_answers_no_other_issue(
    issues: tuple[str | None, str], reply: str, answers: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", BRENN, Stance.ASSERT, issue=issues[0], words="Brenn said the roof leaked.")
    desk.says("a", SORIN, Stance.REJECT, issue=issues[1], words=reply)
    assert bool(compare(desk.record(), case=CASE)) is answers


def test_r453_a_wish_is_not_denied_by_one_shared_word() -> None:
    desk = Desk(dates={"a": day(1)})
    words = "Talden rejected inspections on Monday"
    desk.says("a", TALDEN, Stance.REJECT, issue="bridge", words=words)
    desk.span("a", ". Note:")
    words = "Brenn said it had no inspectors on the bridge."
    desk.says("a", BRENN, Stance.ASSERT, issue="bridge", words=words)
    assert compare(desk.record(), case=CASE) == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("she denied that the boats had sailed", "the boats had sailed", id="that"),
        pytest.param("it denies backing the rebels", "backing the rebels", id="R453: an act"),
        pytest.param("it denied its troops had fired", "its troops had fired", id="no 'that'"),
        pytest.param("she denied this and left", "", id="this"),
        pytest.param("she denied that, and left", "", id="that alone"),
        pytest.param("this was denied by the mayor", "", id="by whom"),
        pytest.param("she denied any part and said no", "any part", id="the next verb"),
    ],
)
def test_what_is_denied(words: str, told: str) -> None:
    assert object_denied(words) == told


def test_nouns_for_what_was_said_name_no_matter() -> None:
    assert denied_matter("he denied any involvement") == frozenset()
    assert denied_matter("he denied the latest reports") == {"lates"}


def test_r453_who_denies_an_act_answers_a_charge_right_before() -> None:
    assert denies_doing("the army denied firing at the crossing")
    assert not denies_doing("the army denied that anybody was firing")
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", TALDEN, "lom", "assert", issue=None, words="the Front had hit the post")
    desk.says(
        "a", SORIN, Stance.ASSERT, issue=None, words="Al-Sorin denied firing at the crossing."
    )
    assert [one.kind for one in compare(desk.record(), case=CASE)] == [
        ComparisonKind.CONTRADICTION
    ]


@pytest.mark.parametrize(
    ("words", "one"),
    [
        pytest.param("the front denied the raid.", True, id="R544: a thing told before"),
        pytest.param("the front denied any wrongdoing", True, id="anything of a kind"),
        pytest.param("the front denied its guilt", True, id="its own"),
        pytest.param("the front denied rumours of a reshuffle", False, id="what others told"),
        pytest.param("the front denied that it had asked for money", False, id="a clause"),
        pytest.param("the front denied asking for money", False, id="an act"),
    ],
)
def test_r544_one_thing_pointed_at_may_stand_right_before(words: str, one: bool) -> None:
    assert points_at_one(words) is one


@pytest.mark.parametrize(
    ("said", "clash"),
    [
        pytest.param("Talden denied that the mill would close.", False, id="behind a denial"),
        pytest.param("Talden said she had never closed a mill.", False, id="behind a never"),
        pytest.param("Talden said the mill would close.", True, id="behind an account"),
    ],
)
def test_r453_who_is_not_identified_may_be_who_denied_before(said: str, clash: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.ASSERT, issue=None, words=said)
    desk.says("a", None, Stance.ASSERT, issue=None, words="“That is a lie,” the deputy said.")
    assert bool(compare(desk.record(), case=CASE)) is clash
