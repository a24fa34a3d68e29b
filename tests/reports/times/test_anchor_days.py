"""An anchor told with a day of the week or with "yesterday" dates the report from it."""

from __future__ import annotations

import pytest

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.reports.text import Article
from goodoffices.reports.times.anchor_days import constraints_beside, readings_beside
from goodoffices.reports.times.date_evidence import anchors_named, yet_to_come
from goodoffices.reports.times.timewords import find_timewords
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

FIRE = Anchor(
    id="fire",
    words=("fire at the mill",),
    when=between("2031-08-13", "2031-08-13"),  # a Wednesday
    soft=False,
)
PARLEY = Anchor(
    id="parley",
    words=("parley opened",),
    when=between("2031-09-01", "2031-09-02"),
    soft=True,
)


def told(text: str, anchor: Anchor) -> list[DateInterval]:
    article: Article = article_of(text)
    timewords = find_timewords(article)
    start = text.index(anchor.words[0])
    named = ((anchor, start, start + len(anchor.words[0])),)
    firm = [one.window for one in constraints_beside(article, named, timewords)]
    soft = [w for one in readings_beside(article, named, timewords) for w in one.windows]
    return firm + soft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The fire at the mill on Wednesday killed two.",
            between("2031-08-13", "2031-08-19"),
            id="R27: on Wednesday is this week's Wednesday",
        ),
        pytest.param(
            "The fire at the mill in Port Ash last Wednesday killed two.",
            between("2031-08-14", "2031-08-26"),
            id="last Wednesday may be a week more",
        ),
        pytest.param(
            "Yesterday's fire at the mill killed two.",
            between("2031-08-14", "2031-08-14"),
            id="yesterday's",
        ),
        pytest.param(
            "The fire at the mill two weeks ago killed two.",
            between("2031-08-23", "2031-08-31"),
            id="so many weeks ago",
        ),
    ],
)
def test_a_firm_anchor_told_with_a_day(text: str, expected: DateInterval) -> None:
    assert told(text, FIRE) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fire at the mill on Monday killed two.", id="another weekday"),
        pytest.param("After the fire at the mill, they met on Wednesday.", id="another clause"),
        pytest.param("The fire at the mill ended on Wednesday.", id="another verb"),
        pytest.param("They will recall the fire at the mill on Wednesday.", id="what is to come"),
        pytest.param("It was the fire at the mill.", id="no day"),
    ],
)
def test_what_does_not_date_the_report(text: str) -> None:
    assert told(text, FIRE) == []


def test_r29_a_soft_anchor_is_wider_by_the_days_in_which_accounts_differ() -> None:
    assert told("A parley opened yesterday in Highmoor.", PARLEY) == [
        between("2031-08-26", "2031-09-10")
    ]


def test_the_anchors_of_a_case_are_found_with_their_days() -> None:
    article = article_of("The war of May 3 goes on. Ada Venn may come.")
    timewords = find_timewords(article)
    named = anchors_named(article, CASE, cast_in(article), timewords)
    assert [anchor.id for anchor, _, _ in named] == ["outbreak"]
    assert list(constraints_beside(article, named, timewords)) == []
    assert not yet_to_come(article, 11)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Two days ago the sluice burst near Lom.",
            id="R330: an anchor is firm where the case does not say",
        ),
        pytest.param("The sluice burst near Lom two days ago.", id="in either order"),
    ],
)
def test_an_anchor_is_firm_unless_it_is_called_soft(text: str) -> None:
    plain = Anchor(id="a", words=("sluice burst",), when=between("2031-05-03", "2031-05-03"))
    assert told(text, plain) == [between("2031-05-05", "2031-05-05")]
