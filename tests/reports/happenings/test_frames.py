"""Triggers, status, place and merging of events, one by one."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.quantities import find_quantities
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.merging import Telling, merge, united
from goodoffices.reports.happenings.parts import (
    durations,
    is_counted,
    number_in_series,
    participants,
    window,
)
from goodoffices.reports.happenings.places import place_of
from goodoffices.reports.happenings.putting import is_put
from goodoffices.reports.happenings.setting import Setting, setting_of
from goodoffices.reports.happenings.status import status_of
from goodoffices.reports.happenings.vocabulary import clause_words, frame
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.record import Dating
from goodoffices.reports.text import ReportText
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


def setting(text: str) -> Setting:
    article = article_of(text)
    return setting_of(article, case=CASE, cast=cast_in(article), dating=Dating())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met the deadline.", [], id="a deadline is met"),
        pytest.param("Officials visit Highmoor.", ["visit"], id="a verb before a name"),
        pytest.param("The second round ended.", ["negotiation_round"], id="a numbered round"),
        pytest.param("A round of drinks.", [], id="any other round"),
        pytest.param("She offered condolences.", [], id="help is no proposal"),
        pytest.param("The plan was met with anger.", [], id="met with anger"),
        pytest.param("Talks on ice collapsed.", ["negotiation_round"], id="talks collapse"),
        pytest.param("They strike a bargain.", [], id="a bargain is struck"),
        pytest.param("The plane flew out.", [], id="flown nowhere"),
    ],
)
def test_triggers(text: str, expected: list[str]) -> None:
    assert [trigger.type.value for trigger in find_triggers(lexemes(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("After their meeting they left.", Status.HAPPENED, id="led by after"),
        pytest.param("They are holding a meeting.", Status.ONGOING, id="goes on"),
        pytest.param("They are scheduled to hold a meeting.", Status.PLANNED, id="scheduled"),
        pytest.param("The meeting was called off.", Status.DID_NOT_HAPPEN, id="called off"),
        pytest.param("He urged a meeting.", None, id="R28: a wish"),
        pytest.param("He ruled out a meeting.", Status.DID_NOT_HAPPEN, id="ruled out"),
        pytest.param("The meeting was put off until Friday.", Status.PLANNED, id="put off until"),
    ],
)
def test_status_of_a_meeting(text: str, expected: Status | None) -> None:
    words = lexemes(text)
    [trigger] = find_triggers(words)
    assert status_of(words, trigger, ahead=False) is expected


def test_a_term_of_the_future_makes_a_noun_planned() -> None:
    words = lexemes("The meeting is in Port Ash.")
    [trigger] = find_triggers(words)
    assert status_of(words, trigger, ahead=True) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She met him in the hall at High Moor.", "Highmoor", id="an alias"),
        pytest.param("In Port Ash she met him.", "Port Ash", id="what opens the sentence"),
        pytest.param("She went to Port Ash for a meeting.", "Port Ash", id="gone to for it"),
        pytest.param("She met him on the war in Port Ash.", None, id="the place of the topic"),
        pytest.param("She met him in May.", None, id="a month is no place"),
    ],
)
def test_place_of_a_meeting(text: str, expected: str | None) -> None:
    words = lexemes(text)
    *_, trigger = find_triggers(words)
    assert place_of(words, trigger, setting=setting(text)) == expected


def test_parts_of_a_meeting() -> None:
    text = "During her fifth visit Ada Venn held a two-hour meeting with Bo Lund."
    words = lexemes(text)
    quantities = tuple(find_quantities(words))
    visit, meeting = find_triggers(words)
    assert number_in_series(visit, quantities) == 5
    assert [quantity.unit for quantity in durations(words, meeting, quantities)] == ["hour"]
    assert not is_counted(words, quantities, meeting)
    assert window(words, meeting) == (0, len(words))
    assert participants(words, meeting, setting=setting(text)) == (("ada-venn", "bo-lund"), False)
    assert participants(words, visit, setting=setting(text)) == (("ada-venn",), True)


def test_words_of_a_frame_are_read_from_the_lexicon() -> None:
    words = lexemes("a revised proposal")
    [trigger] = find_triggers(words)
    assert is_put(words, trigger)
    assert "while" in clause_words("parts")
    assert "met" in frame("meeting")["past"]


def test_r24_a_town_may_tell_more_exactly_where() -> None:
    report = ReportText(id="r", sha256="0", text="ab", encoding="utf-8", encoding_basis="utf-8")
    first = Telling(
        span=report.span(0, 1),
        type=EventType.MEETING,
        status=Status.HAPPENED,
        participants=("ada-venn", "sudmark"),
        place="Sudmark",
        in_state=True,
    )
    second = Telling(
        span=report.span(1, 2),
        type=EventType.MEETING,
        status=Status.HAPPENED,
        participants=("ada-venn",),
        place="Highmoor",
    )
    [group] = merge((first, second), case=CASE)
    assert united(group).participants == ("ada-venn", "sudmark")
