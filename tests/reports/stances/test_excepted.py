"""What is left out of a whole is not taken for it, nor are those left out for all (R446)."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.deciding import is_set_aside
from goodoffices.reports.stances.excepted import is_excepted, stance_of_subject
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


def sides(sentence: str) -> list[str | None]:
    return [one.stance for one in statements_in(LEAD + sentence) if one.issue is not None]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar accepted everything but the truce.", "oppose", id="everything but"),
        pytest.param("Dunmar agreed to all points except the truce.", "oppose", id="all except"),
        pytest.param("Kestria backs every part of it save a truce.", "oppose", id="every save"),
        pytest.param("Dunmar accepts all of it other than the truce.", "oppose", id="other than"),
        pytest.param("Dunmar rejected everything but the truce.", None, id="left out of a no"),
        pytest.param(
            "Dunmar will not accept anything but a permanent truce.", "demand", id="anything but"
        ),
        pytest.param(
            "Kestria refuses anything less than a permanent truce.", "demand", id="anything less"
        ),
        pytest.param(
            "Kestria said it would not accept anything short of a permanent truce.",
            "demand",
            id="anything short of",
        ),
        pytest.param(
            "Dunmar accepts no deal other than a permanent truce.", "demand", id="no deal other"
        ),
        pytest.param(
            "Dunmar rejects any truce other than a permanent truce.", "demand", id="any other"
        ),
        pytest.param(
            "Dunmar would not settle for less than a permanent truce.", "demand", id="less than"
        ),
        pytest.param(
            "Dunmar will accept no less than a permanent truce.", "demand", id="no less than"
        ),
        pytest.param(
            "Dunmar rejects anything but a temporary truce.",
            "oppose",
            id="anything but the opposite",
        ),
        pytest.param(
            "Dunmar would accept anything but a permanent truce.", "oppose", id="anything but, yes"
        ),
        pytest.param(
            "Dunmar accepted everything but a temporary truce.", "support", id="but the opposite"
        ),
        pytest.param("Dunmar would accept less than a permanent truce.", None, id="less, yes"),
        pytest.param("Everyone but Kestria rejects a truce.", None, id="everyone but rejects"),
        pytest.param(
            "No Kestrian government can accept a permanent truce.", "oppose", id="no government"
        ),
        pytest.param("Not even Kestria wants a permanent truce.", "oppose", id="not even"),
        pytest.param("No Dunmari leader could agree to a truce.", "oppose", id="no leader"),
        pytest.param("Not even Dunmar rejects a truce.", None, id="not even rejects"),
        pytest.param("Neither Kestria nor Dunmar wants a truce.", "oppose", id="neither nor"),
        pytest.param("Neither the Front nor Dunmar rejects a truce.", None, id="neither rejects"),
        pytest.param("No Dunmari leader said that it wanted a truce.", None, id="nobody said"),
    ],
)
def test_r446_what_and_who_is_left_out(sentence: str, stance: str | None) -> None:
    assert sides(sentence) == [stance]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar accepted a truce, but no guards.", "support", id="but behind it"),
        pytest.param("Dunmar demanded a truce for all but the guards.", "demand", id="all behind"),
        pytest.param("Kestria, not Dunmar, wants a truce.", "demand", id="not a side"),
    ],
)
def test_r446_where_nothing_is_left_out_the_verb_decides(sentence: str, stance: str) -> None:
    assert sides(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("All but Dunmar want a truce.", id="all but"),
        pytest.param("All sides except Dunmar support a truce.", id="all sides except"),
        pytest.param("Everybody apart from Dunmar backs a truce.", id="apart from"),
        pytest.param("All the parties save the Front support a truce.", id="save"),
    ],
)
def test_r446_who_is_left_out_takes_no_side(sentence: str) -> None:
    assert not [one for one in sides(sentence) if getattr(one, "polarity", 0)]


def test_r446_of_two_who_do_not_the_first_is_told() -> None:
    (found,) = statements_in(LEAD + "Neither Kestria nor Dunmar has accepted a truce.")
    assert (found.speaker, found.stance) == ("kestria", "oppose")
    assert "joint speakers" in found.flags


def test_what_is_not_meant_takes_no_side() -> None:
    assert sides("Dunmar rejected not the truce but the weather.") == [None]
    assert is_set_aside(content_of("not the truce but the weather"))
    assert not is_set_aside(content_of("not the weather but the truce"))
    assert not is_set_aside(content_of("not the truce"))


def test_r446_words_alone() -> None:
    assert is_excepted(content_of("everything but a truce"))
    assert not is_excepted(content_of("a truce and everything but peace"))
    unit, cast = unit_in("Not even Dunmar wants a truce.")
    (said,) = drafts_of(unit, cast)
    assert stance_of_subject(unit, said, Stance.DEMAND) is Stance.OPPOSE
    assert stance_of_subject(unit, said, Stance.ASSERT) is Stance.ASSERT
