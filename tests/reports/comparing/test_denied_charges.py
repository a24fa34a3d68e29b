"""A denial that names no more than that it is one answers the charge before it (R443)."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.denied_charges import charge_answered
from goodoffices.reports.comparing.rebuttals import answers_no
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

TALDEN, BRENN, FRONT = "mira-talden", "oskar-brenn", "lom"
RAIN = "Brenn said that rain was likely."


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        pytest.param("nobody offered that. nobody asked for it.", True, id="nobody offered that"),
        pytest.param("no one has ever promised it, she said.", True, id="no one promised it"),
        pytest.param("none of us signed this.", True, id="none of us signed this"),
        pytest.param("her office says that none exists", True, id="none exists"),
        pytest.param("no such letter exists.", True, id="no such letter"),
        pytest.param("“there is none,” he said.", True, id="there is none"),
        pytest.param("the report was denied by his cabinet", True, id="a report was denied"),
        pytest.param("this was flatly denied in the port.", True, id="this was denied"),
        pytest.param("we sold two boats. that is all we sold.", True, id="that is all"),
        pytest.param("nobody wanted it to rain.", False, id="a wish goes on"),
        pytest.param("nobody will get that port back.", False, id="what is to come"),
        pytest.param("none of the boats sailed, he said.", False, id="some of a number"),
        pytest.param("it was denied entry on friday", False, id="it was kept from a place"),
        pytest.param("the convoy was denied entry", False, id="kept from a place"),
        pytest.param("that is all the more true of herring.", False, id="all the more"),
    ],
)
def test_r443_forms_of_a_flat_denial(words: str, denies: bool) -> None:
    assert answers_no(words) is denies


@pytest.mark.parametrize(
    ("charge", "denial"),
    [
        pytest.param(
            "Talden blamed the Front for the fire.",
            "The Front denied any involvement and sent flowers.",
            id="fire",
        ),
        pytest.param(
            "Talden accused the Front of mining the channel.",
            "The Front rejects that.",
            id="mines",
        ),
        pytest.param(
            "Talden alleged that the Front had sold the doses.",
            "The Front called the allegation a joke.",
            id="vaccines",
        ),
        pytest.param(
            "Talden charged that the Front had hidden the ballots.",
            "The Front says there was no such box.",
            id="ballots",
        ),
        pytest.param(
            "Talden claimed that the Front had taken a loan.",
            "The Front says that none exists.",
            id="debt",
        ),
    ],
)
def test_r443_charge_is_answered_though_it_stands_further_off(charge: str, denial: str) -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", TALDEN, None, issue=None, words=charge)
    more = desk.says("a", TALDEN, None, issue=None, words="Talden said she had seen it all.")
    answer = desk.says("a", FRONT, Stance.REJECT, issue=None, words=denial)
    assert charge_answered(answer, [said, more]) == said
    (pair,) = [one for one in compare(desk.record(), case=stage_case()) if one.rule == "R47"]
    assert pair.items == (said.id, answer.id)


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        pytest.param(RAIN, "The Front rejects that.", id="no charge before"),
        pytest.param("Talden blamed the rain.", "The Front rejects the truce.", id="a wish"),
        pytest.param(
            "Talden accused the Front of theft.", "The Front sells fish.", id="no denial"
        ),
    ],
)
def test_r443_nothing_else_is_a_charge_answered(before: str, answer: str) -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", TALDEN, None, issue=None, words=before)
    words = desk.says("a", FRONT, Stance.REJECT, issue=None, words=answer)
    assert charge_answered(words, [said]) is None


def test_r443_charge_of_one_voice_is_not_answered_behind_another() -> None:
    desk = Desk(dates={"a": day(1)})
    charge = desk.says("a", TALDEN, None, issue=None, words="Talden accused it of theft.")
    other = desk.says("a", BRENN, None, issue=None, words=RAIN)
    answer = desk.says("a", FRONT, Stance.REJECT, issue=None, words="The Front rejects that.")
    assert charge_answered(answer, [charge, other]) is None
