"""Whether an act took place is told by what governs it and by what is said of it."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.denial import (
    denial_words,
    disowns,
    is_denied,
    is_missed,
    said_in,
)
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.moved_days import is_moved
from goodoffices.reports.happenings.objects import is_led, object_fits
from goodoffices.reports.happenings.planning import lasts
from goodoffices.reports.happenings.putting import is_put, status_of_proposal
from goodoffices.reports.happenings.vocabulary import frame, rows, things
from goodoffices.reports.happenings.wanting import is_meant
from goodoffices.reports.labels import Status
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events


@pytest.mark.parametrize(
    ("said", "moved"),
    [
        pytest.param("was put off until Friday", True, id="put off until a day"),
        pytest.param("has been rescheduled for May", True, id="rescheduled for a month"),
        pytest.param("was brought forward to Monday", True, id="brought forward"),
        pytest.param("was put off", False, id="put off and no day"),
        pytest.param("moved everybody", False, id="moved in another sense"),
    ],
)
def test_an_act_is_moved_to_a_day(said: str, moved: bool) -> None:
    assert is_moved(lexemes(said)) is moved


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        pytest.param("the visit fell through", True, id="fell through"),
        pytest.param("called off the visit", True, id="called off"),
        pytest.param("the visit should have opened", True, id="should have"),
        pytest.param("no date for a visit", True, id="no date for it"),
        pytest.param("cancelled the debt after the visit", False, id="something else cancelled"),
        pytest.param("did not praise the visit", False, id="another verb denied"),
    ],
)
def test_a_noun_is_denied(text: str, denied: bool) -> None:
    words = lexemes(text)
    [visit] = [one for one in find_triggers(words) if one.type.value == "visit"]
    before, behind = words[: visit.first], words[visit.last :]
    near = before[-2:] if "after" in text else before
    assert is_denied(words, visit, near, behind) is denied


def test_phrases_are_found_where_they_stand() -> None:
    assert said_in(lexemes("it came to nothing"), "undone") == (1,)
    assert "every" in denial_words("habits")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("is expected to last a week", True, id="to last"),
        pytest.param("should end on Friday", True, id="should end"),
        pytest.param("will open at the end of May", False, id="the end of a month"),
    ],
)
def test_what_is_to_end_goes_on(said: str, expected: bool) -> None:
    assert lasts(lexemes(said)) is expected


def test_somebody_means_to_act() -> None:
    assert is_meant(lexemes("the ministers plan to"))
    assert not is_meant(lexemes("the road to"))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        pytest.param("The envoy sent both sides a draft", True, id="a text to somebody"),
        pytest.param("The envoy sent a draft", False, id="a text to nobody"),
        pytest.param("The envoy sent both sides home", False, id="no text"),
        pytest.param("The garrison left", True, id="forces leave"),
        pytest.param("The guests left", False, id="guests leave"),
    ],
)
def test_a_verb_has_what_it_needs(text: str, fits: bool) -> None:
    words = lexemes(text)
    found = [one for one in find_triggers(words) if one.verb in {"send", "leave"}]
    assert all(object_fits(words, one, frame(one.type.value)) for one in found)
    assert bool(found) is fits
    assert "send" in {row.verb for row in rows()["sent"]}


def test_the_subject_stands_before_its_verb() -> None:
    words = lexemes("The troops left the town")
    [left] = list(find_triggers(words))
    assert is_led(words, left, things("forces"))
    assert not is_led(words, left, things("texts"))


def test_a_proposal_is_put_or_only_spoken_of() -> None:
    spoken, put = lexemes("a proposal of old"), lexemes("the latest proposal")
    (latest,) = [one for one in find_triggers(put) if one.type.value == "proposal"]
    assert is_put(put, latest)
    (noun,) = [one for one in find_triggers(spoken) if one.type.value == "proposal"]
    assert not is_put(spoken, noun)
    assert status_of_proposal(spoken, noun) is None


def test_an_act_moved_to_another_day_was_missed_on_the_first() -> None:
    assert is_missed(lexemes("did not take place and was put off"))
    assert not is_missed(lexemes("was put off until May"))


@pytest.mark.parametrize(
    ("text", "takes_part"),
    [
        pytest.param(
            "Norland denied responsibility for Monday's attack on Highmoor.", (), id="denied"
        ),
        pytest.param("Norland denied any part in the shelling of Highmoor.", (), id="any part in"),
        pytest.param(
            "Norland disclaimed all knowledge of the attack on Highmoor.", (), id="knowledge"
        ),
        pytest.param(
            "Norland claimed responsibility for Monday's attack on Highmoor.",
            ("norland",),
            id="claimed",
        ),
    ],
)
def test_who_denies_a_part_in_an_attack_leaves_it_told(
    text: str, takes_part: tuple[str, ...]
) -> None:
    (attack,) = events(text)
    assert (attack.status, attack.participants) == (Status.HAPPENED, takes_part)


def test_a_part_is_denied_by_its_noun() -> None:
    assert disowns(lexemes("denied any involvement in the"))
    assert not disowns(lexemes("denied the"))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Venn postponed her visit to Highmoor until Monday.",
        "The council put off its vote on the lease until Monday.",
        "The council put off until Monday a vote on the lease.",
    ],
)
def test_who_moves_an_act_tells_its_new_day(text: str) -> None:
    (moved,) = events(text)
    assert (moved.status, str(moved.date.earliest)) == (Status.PLANNED, "2031-07-07")
