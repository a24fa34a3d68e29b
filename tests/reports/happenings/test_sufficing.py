"""A clause tells an act when its verb leaves no doubt, or when it says who, where or when."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.objects import hits_target, leaves_ground
from goodoffices.reports.happenings.sufficing import has_gone, says_enough
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told

STRIKES = (
    ("A patrol boat opened fire on the ferry before dawn.", "happened", None),
    ("Someone has shot at the customs office.", "happened", None),
    ("Petrol bombs were hurled at the land registry.", "happened", None),
    ("A guard fired twice over the heads of the herders.", "happened", None),
    ("The frigate had fired live rounds on 3 March.", "happened", None),
    ("No shot was fired at any bus.", "did_not_happen", None),
    ("Nobody shot at the funeral.", "did_not_happen", None),
    ("Gunmen attacked a grain convoy on Tuesday night.", "happened", None),
    ("On Friday a mortar round fell on the last lorry.", "happened", None),
    ("Three shells exploded in Highmoor overnight.", "happened", "Highmoor"),
)
GOING = (
    ("She flew into Highmoor aboard a mail plane.", "happened", "Highmoor"),
    ("He travels on to Port Ash on Thursday.", "planned", "Port Ash"),
    ("The fisheries minister jetted in from Highmoor yesterday.", "happened", None),
    ("The envoy stepped ashore in Port Ash at noon.", "happened", "Port Ash"),
    ("A courtesy call on the mayor slated for today was shelved.", "did_not_happen", None),
    ("A further visit will take place in the coming week.", "planned", None),
)
LEAVING = (
    ("The two cutters have left the middle zone.", "happened", None),
    ("Sudmark's patrol ship has pulled out of the middle zone.", "happened", None),
    ("Government troops have begun to fall back.", "ongoing", None),
    ("The garrison retreated from Highmoor overnight.", "happened", "Highmoor"),
    ("The last gendarmes quit the trenches on Monday.", "happened", None),
)


@pytest.mark.parametrize(
    ("kind", "text", "status", "place"),
    [
        *[("strike", *one) for one in STRIKES],
        *[("visit", *one) for one in GOING],
        *[("withdrawal", *one) for one in LEAVING],
    ],
    ids=lambda one: str(one),
)
def test_acts_of_people_without_a_name(
    kind: str, text: str, status: str, place: str | None
) -> None:
    assert told(text) == [(kind, status, place)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lund attacked the minister in parliament on Monday.", id="attacked a man"),
        pytest.param("A motion to censure Lund was withdrawn on Monday.", id="a motion"),
        pytest.param("Displaced villagers went home before the border was drawn.", id="home"),
        pytest.param("The board fired its director on Monday.", id="fired a director"),
        pytest.param("The gesture met with reserve.", id="met with reserve"),
        pytest.param("She threw a party in Port Ash on Monday.", id="threw a party"),
        pytest.param("The price of cod dropped again on Monday.", id="a price dropped"),
        pytest.param("Trawlers left the middle zone with full holds.", id="trawlers are no force"),
        pytest.param("The flour came to Highmoor by barge.", id="flour came"),
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert told(text) == []


def test_what_is_left_or_hit_decides() -> None:
    left = lexemes("The cutters left the middle zone.")
    assert any(leaves_ground(left, one) for one in find_triggers(left))
    hit = lexemes("Gunmen attacked a convoy.")
    assert any(hits_target(hit, one) for one in find_triggers(hit))
    assert has_gone.__doc__
    assert says_enough.__doc__
