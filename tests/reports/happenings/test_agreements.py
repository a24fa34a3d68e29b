"""R604: an agreement that is reached is an act of its own kind; one that is sought is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.happenings.agreements import is_only_sought, is_reached
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events


def agreements(text: str) -> list[str]:
    return [
        f"{one.status.value} {one.date.earliest} {'+'.join(one.participants)}"
        for one in events(text)
        if one.type.value == "agreement"
    ]


MONDAY = "happened 2031-06-30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland and Sudmark reached an agreement on quotas on Monday.", MONDAY),
        ("Norland and Sudmark struck a deal on quotas on Monday.", MONDAY),
        ("Norland struck a last-minute deal with Sudmark on Monday.", MONDAY),
        ("Negotiators clinched a preliminary accord on Monday.", MONDAY),
        ("The two governments sealed the agreement on Monday.", MONDAY),
        ("The envoys hammered out a compromise on Monday.", MONDAY),
        ("The two sides came to an understanding on Monday.", MONDAY),
        ("The two sides arrived at a settlement on Monday.", MONDAY),
        ("The two sides agreed on a truce on Monday.", MONDAY),
        ("The two sides agreed a 60-day truce on Monday.", MONDAY),
        ("The two sides agreed to a three-day truce on Monday.", MONDAY),
        ("A truce was agreed on Monday.", MONDAY),
        ("A truce between Norland and Sudmark was agreed on Monday.", MONDAY),
        ("An agreement on the exchange of prisoners was reached on Monday.", MONDAY),
        ("A deal has been struck on quotas, the envoy said on Monday.", "happened"),
        ("Talks in Highmoor ended on Monday without an agreement being reached.", ""),
        ("No agreement was reached on Monday.", "did_not_happen 2031-06-30"),
        ("Norland and Sudmark failed to reach an agreement on Monday.", "did_not_happen"),
        ("The two sides have yet to reach an agreement.", "did_not_happen"),
        ("Norland and Sudmark did not reach a deal on Monday.", "did_not_happen 2031-06-30"),
    ],
)
def test_r604_an_agreement_that_is_reached_is_an_event(text: str, expected: str) -> None:
    found = agreements(text)
    assert len(found) == bool(expected)
    assert all(one.startswith(expected) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Norland hopes to reach a deal on Monday.",
        "The two sides are close to reaching a deal.",
        "The aim of the talks is to reach an agreement by Friday.",
        "Norland and Sudmark hope to reach a deal on Monday.",
        "Norland and Sudmark will reach a deal on Monday.",
        "Norland wants to strike a deal with Sudmark.",
        "The two sides could reach a deal within days.",
        "If the two sides reach a deal, the harbour reopens.",
        "Sudmark urged both sides to agree on a truce.",
        "Any agreement reached must be put to the vote.",
        "The deal struck last year has held.",
        "The envoy reached Highmoor on Monday, and the agreement was read out.",
        "Shells struck a bridge on Monday, and the deal is in doubt.",
        "Norland agreed on a date for the truce on Monday.",
        "The guild agreed to a meeting about the truce on Monday.",
        "He came to the agreement late on Monday.",
        "Norland and Sudmark could not be reached on Monday about the deal.",
        "A Norlander-brokered truce took effect on Monday.",
        "The guild came to terms with its debts on Monday.",
        "Norland struck out a clause of the agreement on Monday.",
        "Neither side agreed to a truce on Monday.",
        "They sealed the crossing under the agreement on Monday.",
    ],
)
def test_r604_what_is_sought_or_something_else_is_none(text: str) -> None:
    assert agreements(text) == []


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Norland and Sudmark reached a deal on Monday.", "norland+sudmark"),
        ("Norland struck a deal with Sudmark on Monday.", "norland+sudmark"),
        ("A truce between Norland and Sudmark was agreed on Monday.", "norland+sudmark"),
    ],
)
def test_r604_who_reached_it_takes_part(text: str, participants: str) -> None:
    assert agreements(text) == [f"{MONDAY} {participants}"]


def test_r604_one_agreement_told_twice_is_one() -> None:
    text = (
        "Norland and Sudmark reached an agreement on quotas on Monday.\n\n"
        "The agreement was reached in Highmoor on Monday."
    )
    assert len(agreements(text)) == 1


def test_r604_a_bargain_that_is_struck_is_no_attack() -> None:
    found = [one.type.value for one in events("A bargain was struck in Highmoor.")]
    assert found == ["agreement"]


@pytest.mark.parametrize("status", [*Status, None])
def test_r604_nobody_plans_to_have_agreed(status: Status | None) -> None:
    words = lexemes("They struck a deal.")
    (deal,) = find_triggers(words)
    assert is_only_sought(deal, status) is (status in {Status.PLANNED, Status.ONGOING})
    attack = replace(deal, type=EventType.STRIKE)
    assert not is_only_sought(attack, status)


def test_r604_a_signing_is_a_signing() -> None:
    found = [one.type.value for one in events("Norland and Sudmark signed an accord on Monday.")]
    assert found == ["signing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They struck a new and lasting deal on quotas.", True),
        ("They struck a bridge.", False),
        ("A deal on quotas was struck.", True),
        ("A bridge on quotas was struck.", False),
    ],
)
def test_what_is_reached_is_an_agreement(text: str, *, expected: bool) -> None:
    words = lexemes(text)
    found = [one for one in find_triggers(words) if one.type.value == "agreement"]
    assert bool(found) is expected
    assert all(is_reached(words, one) for one in found)
