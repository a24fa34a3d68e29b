"""R489 to R492: what is refused, goes on, or stands in another clause is told as no other act."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.decisions import is_voted_down
from goodoffices.reports.happenings.extents import extent
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.objects import is_put_to_vote
from goodoffices.reports.happenings.vocabulary import act_nouns
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The talks on the weir have not collapsed.", id="R490: not collapsed"),
        pytest.param("Talks on the toll were never suspended.", id="R490: never suspended"),
        pytest.param("Negotiations had never been broken off.", id="R490: never broken off"),
        pytest.param("The harbour strike has not ended.", id="R490: a strike goes on"),
        pytest.param("Sudmark has not been invited to the talks.", id="not invited"),
        pytest.param("Norland withdrew from the talks on Monday.", id="withdrew from the talks"),
        pytest.param("The chair had assured him of a meeting in May.", id="assured of"),
        pytest.param("Lund had no vote in the matter.", id="a right to vote"),
        pytest.param("The guild will put the offer to its members.", id="put to members"),
        pytest.param("Sudmark has rejected it.", id="R489: a party rejects"),
        pytest.param(
            "Sudmark rejected what the government called a fair offer.", id="R489: its offer"
        ),
        pytest.param(
            "Sudmark welcomed the signing and expected others to follow.", id="what is expected"
        ),
        pytest.param("Nine hundred residents signed a petition.", id="a petition"),
        pytest.param("The player signed a contract with a new club.", id="a player"),
    ],
)
def test_no_act_is_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The council failed to adopt the draft resolution on Monday.",
            ("vote", "happened", None),
            id="R491: voted down",
        ),
        pytest.param(
            "The council failed to meet on Monday.",
            ("meeting", "did_not_happen", None),
            id="R491: no text",
        ),
        pytest.param(
            "The chamber backed the accord by a narrow majority.",
            ("vote", "happened", None),
            id="R489: by a majority",
        ),
        pytest.param("The vote was 12 to 3.", ("vote", "happened", None), id="a count alone"),
        pytest.param(
            "The lease was signed on Monday in English.",
            ("signing", "happened", None),
            id="a language is no place",
        ),
        pytest.param(
            "Lund skipped the dinner but walked out of the talks on Monday.",
            ("negotiation_round", "happened", None),
            id="walked out of what was held",
        ),
        pytest.param(
            "The signing, slated for Port Ash, has been put off until May.",
            ("signing", "planned", "Port Ash"),
            id="slated for a place",
        ),
    ],
)
def test_one_act_is_told(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "Norland, which met Sudmark in Highmoor in 2029, met the guild on Monday.",
            ["2029-01-01", "2031-06-30"],
            id="R492: in a clause of its own",
        ),
        pytest.param(
            "After meeting in Highmoor on Monday, the two met again in Port Ash a day later.",
            ["2031-06-30", "2031-07-01"],
            id="R492: counted from the first",
        ),
        pytest.param(
            "Norland said on Tuesday it would meet Sudmark in Port Ash the following day.",
            ["2031-07-02"],
            id="R426: counted from when it was said",
        ),
        pytest.param(
            "Norland and Sudmark met in Highmoor on Monday and Tuesday.",
            ["2031-06-30"],
            id="two days of a week",
        ),
        pytest.param(
            "The envoys are to meet in Port Ash in the week beginning 14 July.",
            ["2031-07-14"],
            id="a week by its first day",
        ),
        pytest.param(
            "A referendum on the lease is planned for August.",
            ["2031-08-01"],
            id="planned for a month",
        ),
        pytest.param("Brand has proposed a fourth meeting in May.", ["None"], id="of what is put"),
    ],
)
def test_each_act_has_its_own_day(text: str, days: list[str]) -> None:
    assert [str(one.date.earliest) for one in events(text)] == days


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "Norland and Sudmark met in Lomme.", "Norland and Sudmark met in Lomme", id="a pair"
        ),
        pytest.param(
            "Ministers from Norland and Sudmark met.",
            "Ministers from Norland and Sudmark met",
            id="from two sides",
        ),
        pytest.param(
            "Venn flew to Lomme and Lund met Brand.", "Lund met Brand", id="another clause"
        ),
    ],
)
def test_whoever_acts_together_is_shown_together(text: str, shown: str) -> None:
    words = lexemes(text)
    trigger = [*find_triggers(words)][-1]
    first, last = extent(words, trigger, (0, len(words)))
    assert text[words[first].start : words[last - 1].end] == shown


def test_parts_of_the_grammar() -> None:
    words = lexemes("The council failed to adopt the draft resolution.")
    assert [is_voted_down(one, words[: one.first]) for one in find_triggers(words)] == [True]
    words = lexemes("The guild published the offer to the public.")
    assert not any(is_put_to_vote(words, one) for one in find_triggers(words))
    assert {"meeting", "visit"} <= act_nouns()
    assert "proposal" not in act_nouns()
