"""Dates outside a page's text are read as stated, or not at all."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.pagedates import (
    bodies_in_json,
    dates_in_json,
    json_objects,
    kind_of_meta,
    kind_of_time,
    stated,
    without_repeats,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2031-03-22T23:30:00Z", "published=2031-03-22", id="with a time"),
        pytest.param("20310322", "published=2031-03-22", id="without hyphens"),
        pytest.param("2023-02-29", None, id="no such day"),
        pytest.param("22 March 2031", "published=2031-03-22", id="with the month in words"),
        pytest.param("March 22nd, 2031 9:00 AM", "published=2031-03-22", id="month first"),
        pytest.param("Sat, 22 Mar 2031 09:00:00 GMT", "published=2031-03-22", id="as in mail"),
        pytest.param("2031/3/22 09:00", "published=2031-03-22", id="with strokes"),
        pytest.param("22/03/2031", None, id="day or month first"),
        pytest.param("22 Marth 2031", None, id="no such month"),
        pytest.param("203103221", None, id="a longer number"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_stated_dates(value: str, expected: str | None) -> None:
    assert stated("published", value) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/2031/03/22/talks", "address=2031-03-22"),
        ("https://a.example/world/2031-03-22-talks.html", "address=2031-03-22"),
        ("https://a.example/20310322/talks", "address=2031-03-22"),
        ("https://a.example/world/2031/mar/22/talks", "address=2031-03-22"),
        ("https://a.example/2031/13/40/talks", None),
        ("https://a.example/2031/talks", None),
        ("https://a.example/story/120310322/", None),
    ],
)
def test_a_day_in_the_page_s_address(address: str, expected: str | None) -> None:
    assert kind_of_meta("og:url") == "address"
    assert stated("address", address) == expected


def test_a_crawl_date_is_no_document_date() -> None:
    assert kind_of_meta("crawled") is None
    assert kind_of_meta("DatePublished") == "published"


@pytest.mark.parametrize("source", ["", "{", "[" * 100_000, "null", '"text"', "[1, [2]]"])
def test_what_is_no_object_yields_nothing(source: str) -> None:
    assert list(json_objects(source)) == []


def test_dates_of_nested_objects_come_outer_first() -> None:
    source = '{"@graph": [{"datePublished": "2031-01-02", "dateModified": "2031-01-03"}]}'
    assert list(dates_in_json(source)) == ["published=2031-01-02", "modified=2031-01-03"]


def test_bodies_are_found_and_repeats_dropped() -> None:
    assert list(bodies_in_json('[{"articleBody": "They met."}, {"articleBody": 5}]')) == [
        "They met."
    ]
    assert without_repeats(["b", "a", "b"]) == ("b", "a")


def test_a_time_element_is_told_by_its_own_names() -> None:
    assert kind_of_time({"class": "post-time"}) == "published"
    assert kind_of_time({"id": "last-modified"}) == "modified"
    assert kind_of_time({}) == "time"


def test_a_day_of_making_stands_in_for_that_of_publication() -> None:
    assert list(dates_in_json('{"dateCreated": "2031-03-22"}')) == ["published=2031-03-22"]
    both = '{"dateCreated": "2031-03-21", "datePublished": "2031-03-22"}'
    assert list(dates_in_json(both)) == ["published=2031-03-22"]
