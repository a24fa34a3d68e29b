"""A length of time is one however many words tell it, and names with numbers hide no count."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.record import Dating
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-01", "2031-07-04"))


def amounts(text: str) -> str:
    """List the figures of a text as value and unit: "7-9 boat; 3 hour"."""
    article = article_of(text)
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    return "; ".join(
        f"{one.low if one.low == one.high else f'{one.low}-{one.high}'} {one.unit}"
        for one in found
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys sat for an hour and a half.", "1.5 hour"),
        ("The pilots waited two hours and a half.", "2.5 hour"),
        ("It took a year and a half to dredge the channel.", "1.5 year"),
        ("The dredging took a decade and a half.", "15 year"),
        ("The talks ran to four hours and 20 minutes.", "260 minute"),
        ("The meeting took 2 hours 40 minutes.", "160 minute"),
        ("The sentence is two years and six months.", "30 month"),
        ("He was held for three weeks and two days.", "23 day"),
        ("The ferry came an hour and a half later.", ""),
        ("They took two days and 40 boats.", "2 day; 40 boat"),
        ("The truce held for a day and a half; half of the crew left.", "1.5 day; 50 percent"),
    ],
)
def test_r421_a_length_in_two_units_is_one(text: str, expected: str) -> None:
    """R421: no half, and no second length, stands beside it."""
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between a third and a half of the wells are dry.", "33.3-50 percent"),
        ("Between a quarter and two thirds of the crew fell ill.", "25-66.7 percent"),
        ("Between Sept. 26 and 29, 40 seamen were freed.", "40 people"),
        ("Between Oct. 26 and 29, more than 62 barges left.", "62 barge"),
        ("Nine living captives and 18 bodies are handed over.", "9 people; 18 people"),
        ("There are 40 people living in the lighthouse.", "40 people"),
        ("The navy keeps 12 F-16 jets and 40 T-72 tanks.", "12 jet; 40 tank"),
        ("The plant has 2,700 PR-6 pumps in 16 halls.", "2700 pump; 16 hall"),
        ("The patrols stay behind a line 1,000 metres from the quay.", "1000 metre"),
        ("Line 4 trains stopped.", ""),
    ],
)
def test_names_days_and_parts_are_told_from_counts(text: str, expected: str) -> None:
    """What stands between a number and its noun, or before the number, misleads nobody."""
    assert amounts(text) == expected
