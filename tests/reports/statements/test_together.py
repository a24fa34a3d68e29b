"""R547: what is told of two in one subject is held by both, and by nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Statement
from goodoffices.reports.statements.together import made_together
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


def together(desk: Desk, speaker: str, words: str) -> Statement:
    """Make a refusal of several at once, as it is read: the first speaks, with a flag."""
    said = desk.says("a", speaker, Stance.REJECT, words=words)
    desk.items[-1] = joint = replace(said, flags=("joint speakers",))
    return joint


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        pytest.param("Both Varu and the Lom Front reject the levy", ["varu", "lom"], id="both"),
        pytest.param("Neither Varu nor the Lom Front accepts it", ["varu", "lom"], id="neither"),
        pytest.param("The Lom Front and Varu back the levy", ["lom", "varu"], id="in their order"),
        pytest.param("Varu and Lom Front's rivals reject it", ["varu"], id="another's rivals"),
        pytest.param("Varu and the mayors reject Lom Front's levy", ["varu"], id="no party"),
        pytest.param("Both sides reject the levy", ["varu", "lom"], id="both sides"),
    ],
)
def test_who_is_named_in_one_subject_speaks_too(words: str, speakers: list[str]) -> None:
    said = together(Desk(dates={"a": day(1)}), speakers[0], words)
    assert [one.speaker for one in made_together(said, CASE)] == speakers


def test_without_the_flag_only_the_speaker_does() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", "varu", Stance.REJECT, words="Varu and the Lom Front reject the levy")
    assert list(made_together(said, CASE)) == [said]


def test_r547_a_joint_refusal_is_a_position_of_both() -> None:
    desk = Desk(dates={"a": day(1)})
    together(desk, "varu", "Both Varu and the Lom Front reject the levy")
    cells = positions_of(desk.record(), case=CASE).cells
    assert {cell.party for cell in cells if cell.position.value == "refused"} == {"varu", "lom"}
