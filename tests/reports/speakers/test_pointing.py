"""A word for a group points back to the last party of its kind, and to nobody else."""

from __future__ import annotations

import pytest

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.units import units_of
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.record import Actor
from goodoffices.reports.speakers.pointing import both_sides, pointed_back
from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, article_of, cast_of, place


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        pytest.param("The Front came. The group says no.", "group", "hill-front", id="a group"),
        pytest.param("Dunmar waits. The country says no.", "country", "dunmar", id="a country"),
        pytest.param("Dunmar waits. The group says no.", "group", None, id="another kind"),
        pytest.param("The Front came. A group says no.", "group", None, id="some group"),
    ],
)
def test_whom_a_word_points_back_to(text: str, word: str, actor: str | None) -> None:
    article = article_of(LEAD + text)
    cast = cast_of(article)
    unit = list(units_of(article, cast))[-1]
    assert pointed_back(unit, place(unit, word), cast) == actor


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        pytest.param("Kestria met Dunmar. Both sides say no.", "sides", "kestria",
                     id="R439: both"),
        pytest.param("Dunmar met Kestria. The two governments say no.", "governments", "dunmar",
                     id="R439: the two, the first named"),
        pytest.param("Kestria met Dunmar. Neither side says no.", "side", "kestria",
                     id="R439: neither"),
        pytest.param("Kestria met Dunmar and the Front. Both sides say no.", "sides", None,
                     id="R439: nobody of three"),
        pytest.param("Kestria met Dunmar. Two parties say no.", "parties", None,
                     id="R439: two of many"),
    ],
)  # fmt: skip
def test_both_sides_are_the_two_that_a_report_names(
    text: str, word: str, actor: str | None
) -> None:
    article = article_of(LEAD + text)
    cast = cast_of(article)
    unit = list(units_of(article, cast))[-1]
    assert both_sides(unit, place(unit, word), cast) == actor


@pytest.mark.parametrize(
    ("name", "listed", "found"),
    [
        pytest.param("Northern Rail", True, True, id="a party whose name is a business's"),
        pytest.param("Skerrit Brown", False, True, id="a stranger that may be a business"),
        pytest.param("NDW", True, False, id="a party whose name tells of no business"),
        pytest.param("Rail Workers' Union", True, False, id="a union"),
        pytest.param("Transport Ministry", False, False, id="a ministry"),
    ],
)
def test_a_company_is_a_business(name: str, *, listed: bool, found: bool) -> None:
    article = article_of(LEAD + "It came. A spokesman for the company says no.")
    actor = Actor(id="body", name=name, kind=Kind.ORGANISATION, in_case=listed)
    start = article.report.text.index("It came")
    mention = Mention(actor="body", start=start, end=start + 2, kind=MentionKind.NAME)
    cast = Cast(actors=(actor,), mentions=(mention,))
    unit = list(units_of(article, cast))[-1]
    assert (pointed_back(unit, place(unit, "company"), cast) == "body") is found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aldmark met Bresse. The two leaders rejected the tolls.", "aldmark"),
        ("Aldmark met Bresse. In a joint statement both ministers said tolls must go.", "aldmark"),
        ("Aldmark met Corland. In a joint statement the two leaders said tolls must go.", None),
        ("Two ministers said the tolls must go.", "anonymous:r:1"),
        ("Aldmark, Corland and Bresse rejected the tolls.", "aldmark"),
        ("In Aldmark, Corland and Bresse rejected the tolls.", "corland"),
    ],
)
def test_several_who_speak_together(text: str, speaker: str | None) -> None:
    assert [one.speaker for one in bare_record(text).statements] == [speaker]
