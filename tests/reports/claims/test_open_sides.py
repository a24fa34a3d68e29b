"""Of whom another tells it is left open what is not told for certain (R552, R553, R555)."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.claim_words import as_recorded
from goodoffices.reports.claims.narrated import is_passed_on
from tests.reports.saying import LEAD, claims_in, place, statements_in, unit_in

BEFORE = "Kestria, Dunmar and the Hill Front met.\n\n"


def told(sentence: str) -> list[tuple[str, str, str]]:
    return [(one.by, one.about, one.position) for one in claims_in(LEAD + BEFORE + sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria said Dunmar had backed down on the tolls.", id="backed down"),
        pytest.param("Kestria said Dunmar had given in on the tolls.", id="given in"),
        pytest.param("Kestria said Dunmar had hardened on the tolls.", id="hardened"),
        pytest.param("Kestria said Dunmar had made concessions on the tolls.", id="concessions"),
        pytest.param("Kestria said Dunmar had not asked for the tolls.", id="not asked for"),
        pytest.param("Kestria said Dunmar would not insist on the tolls.", id="not insisted on"),
        pytest.param("Kestria said Dunmar could reject the tolls.", id="could"),
        pytest.param("Kestria said Dunmar had nearly accepted the tolls.", id="nearly"),
        pytest.param("Kestria feared that Dunmar would accept the tolls.", id="feared"),
    ],
)
def test_r552_who_gives_way_is_on_no_side(sentence: str) -> None:
    assert told(sentence) == [("kestria", "dunmar", "assert")]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria said Dunmar might reject the truce.", id="might"),
        pytest.param("Kestria said all but Dunmar had accepted the truce.", id="all but one"),
        pytest.param(
            "Kestria said it was wrong to say that Dunmar opposed the truce.", id="wrong to say"
        ),
        pytest.param("Kestria said either Dunmar or the Front had backed the truce.", id="either"),
        pytest.param("Kestria said there was no sign that Dunmar accepted the truce.", id="sign"),
        pytest.param(
            "Kestria denied that it had told Lio Sand that Dunmar had accepted the truce.",
            id="what it denies to have told",
        ),
    ],
)
def test_r552_what_may_or_may_not_be_is_no_claim(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        pytest.param("Kestria denied that Dunmar had accepted a truce.", "not_accepted", id="it"),
        pytest.param(
            "Kestria rejected the idea that Dunmar would accept a truce.",
            "not_accepted",
            id="the idea",
        ),
        pytest.param(
            '"I doubt that Dunmar accepts a truce," Ana Berel said.',
            "not_accepted",
            id="within a quotation",
        ),
        pytest.param(
            "Kestria disputed that Dunmar had rejected a truce.",
            "conditional_support",
            id="disputed",
        ),
        pytest.param("Kestria said Dunmar would not accept a truce.", "reject", id="will not"),
        pytest.param("Kestria said Dunmar did not want a truce.", "reject", id="wants none"),
    ],
)
def test_r555_who_has_not_accepted_need_not_refuse(sentence: str, position: str) -> None:
    assert [(about, held) for _, about, held in told(sentence)] == [("dunmar", position)]


def test_r555_a_claim_called_false_is_not_made_again() -> None:
    found = told("Kestria's claim that Dunmar had accepted a truce is false, the Hill Front said.")
    assert ("hill-front", "dunmar", "support") not in found


def test_r553_what_a_third_side_said_is_its_claim() -> None:
    sentence = "Kestria said the Front had told it that Dunmar had accepted a truce."
    assert ("kestria", "dunmar", "support") not in told(sentence)
    unit, _ = unit_in(sentence)
    said = next(one for one in statements_in(LEAD + sentence) if one.speaker == "kestria")
    assert is_passed_on(unit, said, place(unit, "dunmar"))
    assert not is_passed_on(unit, said, place(unit, "front"))


def test_a_side_that_gives_way_is_recorded_without_one() -> None:
    assert [as_recorded(one) for one in ("gave_way", "oppose")] == ["assert", "oppose"]
