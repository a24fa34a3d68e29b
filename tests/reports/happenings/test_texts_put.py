"""Drafts and texts must be told where they are put or awaited, and conferences as they run."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.putting import is_awaited_text, tells_of_putting
from goodoffices.reports.happenings.upcoming import is_later, points_ahead
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, events
from tests.reports.made_articles import article_of


def kinds(text: str) -> list[tuple[str, str]]:
    return [(event.type.value, event.status.value) for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("A new draft is expected on Friday.", "proposal", "planned"),
        ("The hosts promise a final text for nine tomorrow.", "proposal", "planned"),
        ("A revised proposal is due next week.", "proposal", "planned"),
        ("The third draft, released late on Thursday, runs to 27 pages.", "proposal", "happened"),
        ("Norland gave negotiators a 29-page draft on Monday.", "proposal", "happened"),
        ("A new draft was circulated on Monday.", "proposal", "happened"),
        ("No text has been put forward.", "proposal", "did_not_happen"),
        ("Ministers will consult on four themes.", "meeting", "planned"),
        ("Cy Marr summoned ministers to a session at eight.", "meeting", "planned"),
        ("The ministers, who had sat down on Monday, rose at dawn.", "meeting", "happened"),
        ("Ada Venn held eleven bilateral meetings on Thursday.", "meeting", "happened"),
        ("Bo Lund told a meeting of pilots that he was against the fee.", "meeting", "happened"),
        ("Ada Venn flies home on Monday.", "visit", "planned"),
        ("Ada Venn flies home the Monday after.", "visit", "planned"),
        (
            "The first agreement to ask every coastal state to curb its catch was adopted.",
            "vote",
            "happened",
        ),
        ("The agreement is to be opened for signature on 22 July.", "signing", "planned"),
    ],
)
def test_texts_and_conferences(text: str, kind: str, status: str) -> None:
    assert kinds(text) == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sudmark's proposal for a truce was rejected on Monday.", id="rejected"),
        pytest.param("Sudmark's offer of a truce was welcomed on Monday.", id="welcomed"),
        "The draft has 900 brackets.",
        "Nobody has read the text.",
        "The new text speaks of a truce.",
        "Ada Venn could not be reached.",
        "She was tired after seven meetings.",
        "Talks on the water shares have dragged on for years.",
        "Norland's position has moved in recent talks.",
        "Talks about talks are under way.",
        "He took the text to the printer.",
        "He got into trouble in Port Ash.",
    ],
)
def test_what_a_text_says_or_weighs_is_no_act(text: str) -> None:
    assert kinds(text) == []


def test_a_text_is_awaited_or_put() -> None:
    words = lexemes("A new draft is due on Friday.")
    draft = next(find_triggers(words))
    assert is_awaited_text(words, draft)
    assert tells_of_putting(words, draft)


def test_a_day_behind_a_plan_lies_ahead() -> None:
    text = "The delegates meet next week, and on 22 July 2031."
    words = lexemes(text)
    meet = next(find_triggers(words))
    week, day = find_timewords(article_of(text))
    assert points_ahead(words, week, meet)
    assert is_later(day, DATING)
