"""Offices tell when a report was written: held then, or ended before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.parties import Office
from goodoffices.reports.times.offices_held import from_offices, is_former
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

HELD = Office(title="Chair", aliases=("former chair",), held=between("2020-01-01", "2024-01-01"))
SINCE = replace(HELD, held=DateInterval(earliest=HELD.held.earliest))


def windows(text: str, office: Office) -> list[DateInterval]:
    persons = tuple(replace(one, offices=(office,)) for one in CASE.persons)
    article = article_of(text)
    case = replace(CASE, persons=persons)
    return [one.window for one in from_offices(article, case, cast_in(article))]


@pytest.mark.parametrize(
    ("text", "office", "expected"),
    [
        pytest.param("Chair Ada Venn spoke.", HELD, [HELD.held], id="R27: an office held"),
        pytest.param(
            "Ada Venn, the former chair, spoke.",
            HELD,
            [DateInterval(earliest=HELD.held.latest)],
            id="R366: an office that has ended",
        ),
        pytest.param("Ada Venn, the former chair, spoke.", SINCE, [], id="R366: no end is known"),
    ],
)
def test_what_an_office_tells(text: str, office: Office, expected: list[DateInterval]) -> None:
    assert windows(text, office) == expected
    assert ANY_DAY not in expected


def test_r366_former_is_told_from_present() -> None:
    assert is_former("former chair Ada Venn")
    assert not is_former("chair Ada Venn of the former mill")
