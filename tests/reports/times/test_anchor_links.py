"""A verb of taking place ties a day to an anchor within one clause; nothing else does."""

from __future__ import annotations

import pytest

from goodoffices.case.anchors import Anchor
from goodoffices.reports.times.anchor_days import constraints_beside, readings_ahead
from goodoffices.reports.times.anchor_links import Telling, telling_of
from goodoffices.reports.times.date_evidence import sentence_at
from goodoffices.reports.times.timewords import find_timewords
from tests.reports.made_articles import article_of
from tests.reports.made_case import between

PACT = Anchor(
    id="pact",
    words=("fisheries pact", "pact on the sluices", "sluice burst"),
    when=between("2031-08-14", "2031-08-14"),  # a Thursday
)
ROUND = Anchor(
    id="round",
    words=("third round", "two premiers shall meet in Halm"),
    when=between("2031-09-02", "2031-09-03"),  # Tuesday and Wednesday
)


def windows(text: str, anchor: Anchor) -> list[str]:
    """Days of report that a text leaves, by the first wording of the anchor it holds."""
    article = article_of(text)
    [written] = [words for words in anchor.words if words in text]
    start = text.index(written)
    named = ((anchor, start, start + len(written)),)
    found = constraints_beside(article, named, find_timewords(article))
    return [f"{one.window.earliest} {one.window.latest}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Three days ago, a fisheries pact was read out in Halm without her.",
            "2031-08-17 2031-08-17",
            id="R331: a term before it and the verb behind it",
        ),
        pytest.param(
            "The vaccine row took a turn yesterday when the premier signed the fisheries pact.",
            "2031-08-15 2031-08-15",
            id="a verb between them, behind when",
        ),
        pytest.param(
            "The envoys put on Thursday their names under the pact on the sluices.",
            "2031-08-14 2031-08-20",
            id="a verb before the day",
        ),
        pytest.param(
            "The fisheries pact, adopted yesterday by the diet, frees 40 boats.",
            "2031-08-15 2031-08-15",
            id="a participle behind it",
        ),
        pytest.param(
            "Yesterday the sluice burst above the rail yard.",
            "2031-08-15 2031-08-15",
            id="its own words hold the verb",
        ),
        pytest.param(
            "The fisheries pact was formally signed in Halm on Thursday.",
            "2031-08-14 2031-08-20",
            id="an adverb and a place between",
        ),
        pytest.param(
            "Refugees have waited since the fisheries pact on the 14th for a boat.",
            "2031-08-14 2031-09-13",
            id="a day of the month lies back a month at most",
        ),
    ],
)
def test_what_took_place_is_told_with_its_day(text: str, expected: str) -> None:
    assert windows(text, PACT) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The go-between is expected in Halm next week for the third round.",
            "2031-08-20 2031-09-02",
            id="R331: next week for what is to come",
        ),
        pytest.param(
            "On Tuesday, says the radio, the two premiers shall meet in Halm at last.",
            "2031-08-27 2031-09-02",
            id="on the day it begins",
        ),
        pytest.param(
            "The third round opens in Halm on Tuesday.",
            "2031-08-27 2031-09-02",
            id="a present verb tells a plan",
        ),
        pytest.param(
            "The debt panel sees them tomorrow at the third round.",
            "2031-09-01 2031-09-02",
            id="tomorrow",
        ),
        pytest.param(
            "The third round closed last night with twenty points agreed.",
            "2031-09-02 2031-09-04",
            id="what is arranged is told by its end, too",
        ),
    ],
)
def test_what_is_arranged_is_told_with_its_day(text: str, expected: str) -> None:
    assert windows(text, ROUND) == [expected]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        pytest.param(
            "On Thursday the minister criticised the fisheries pact.", PACT, id="a verb of speech"
        ),
        pytest.param(
            "On Thursday the fisheries pact came in for criticism, which it had not sought.",
            PACT,
            id="a verb of something else",
        ),
        pytest.param("The fisheries pact was not signed on Thursday.", PACT, id="what was denied"),
        pytest.param(
            "Yesterday, after the premier signed the fisheries pact, rail fares rose.",
            PACT,
            id="another clause",
        ),
        pytest.param(
            "They will discuss the third round on Tuesday.", ROUND, id="a mere topic of talk"
        ),
        pytest.param(
            "The ministers meet next week before the third round.", ROUND, id="before it"
        ),
    ],
)
def test_what_a_day_does_not_belong_to(text: str, anchor: Anchor) -> None:
    assert windows(text, anchor) == []


def test_a_term_tells_an_anchor_from_one_side() -> None:
    article = article_of("Tomorrow the third round opens in Halm.")
    sentence, [word] = sentence_at(article, 0), find_timewords(article)
    assert sentence is not None
    assert telling_of(article, sentence, (ROUND, 13, 24), word) is Telling.TO_COME


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "She hopes to cross on Thursday, five days before the third round.",
            ["2031-08-22 2031-08-28"],
            id="R331: a weekday and a count that agree",
        ),
        pytest.param(
            "He resigned on Thursday, five days before the third round.",
            ["2031-08-28 2031-09-03"],
            id="told as past",
        ),
        pytest.param(
            "He resigned on Monday, five days before the third round.", [], id="they disagree"
        ),
        pytest.param("He resigned five days before the third round.", [], id="no weekday"),
    ],
)
def test_a_weekday_counted_down_to_an_anchor(text: str, expected: list[str]) -> None:
    article = article_of(text)
    start = text.index("third round")
    named = ((ROUND, start, start + 11),)
    found = readings_ahead(article, named, find_timewords(article))
    assert [f"{w.earliest} {w.latest}" for one in found for w in one.windows] == expected
