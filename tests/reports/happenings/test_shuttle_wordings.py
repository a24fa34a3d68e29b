"""Acts must be told as agencies, dailies and radio tell a week of shuttling between capitals."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import events


def kinds(text: str) -> list[tuple[str, str]]:
    return [(event.type.value, event.status.value) for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Ada Venn turned up unannounced in Highmoor on Thursday.", "visit", "happened"),
        ("Ada Venn was back in Port Ash on Monday.", "visit", "happened"),
        ("Ada Venn is off to Highmoor on Sunday.", "visit", "planned"),
        ("Norland barred the inspectors from entering Highmoor.", "visit", "did_not_happen"),
        ("Ada Venn and Bo Lund spoke on Sunday.", "meeting", "happened"),
        ("A delegation of six was received by the prefect at noon.", "meeting", "happened"),
        ("A dinner with Lund fell through because of fog.", "meeting", "did_not_happen"),
        ("No contact had taken place in recent days.", "meeting", "did_not_happen"),
        ("Officers of both sides are pencilled in for a video call.", "meeting", "planned"),
        ("Bo Lund turned down an invitation to meet Ada Venn.", "meeting", "did_not_happen"),
        (
            "Ada Venn and Bo Lund held their first talks in two years on Monday.",
            "meeting",
            "happened",
        ),
        ("The latest round of talks, hosted by Norland, closed.", "negotiation_round", "happened"),
        ("Norland's forces will be out of Highmoor by Saturday.", "withdrawal", "planned"),
        ("Its artillery targeted the hospital at dawn.", "strike", "happened"),
        ("Gunmen killed two guards at a checkpoint.", "strike", "happened"),
        ("Clashes broke out near Highmoor on Monday.", "strike", "happened"),
        ("The board had adopted a decision on dredging.", "vote", "happened"),
        ("The motion will be put to vote on Thursday.", "vote", "planned"),
        ("An exchange of letters had been concluded on 3 March.", "signing", "happened"),
        ("The ceremony will not take place this week.", "signing", "did_not_happen"),
        ("The motion was put down on Monday by Cy Marr.", "proposal", "happened"),
        ("A vote on the loan was averted at the last minute.", "vote", "did_not_happen"),
        ("An attack on the convoy was foiled on Monday.", "strike", "did_not_happen"),
        ("The speaker refused to allow a vote on the loan.", "vote", "did_not_happen"),
        ("Inspectors were unable to visit Highmoor on Monday.", "visit", "did_not_happen"),
        ("They did not shake hands, let alone meet, on Monday.", "meeting", "did_not_happen"),
    ],
)
def test_one_act_is_told(text: str, kind: str, status: str) -> None:
    assert kinds(text) == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Venn dismissed talk of a visit.",
        "She said the meeting had to be about water.",
        "Norland will not return to the talks while the barges are held.",
        "He will return only when Norland's forces leave the corridor.",
        "The talks concluded in Port Ash without agreement, and of 22 killed there nine were men.",
        "Attacks on shipping have tripled since May.",
        "She put a map on the table.",
        "Reports that Ada Venn met Bo Lund are false.",
        "Had Ada Venn met Bo Lund, the port would be open.",
        "The opening ceremony was held in the rain.",
        "Asked whether she had met Bo Lund, she laughed.",
        "The envoy spoke by video link.",
    ],
)
def test_what_only_sounds_like_an_act_tells_none(text: str) -> None:
    assert [one for one in kinds(text) if one[0] != "negotiation_round"] == []
