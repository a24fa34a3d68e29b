"""The reading of the invented reports points at the words it quotes and uses known labels."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from goodoffices.case.document import read_case
from goodoffices.reports.labels import (
    ComparisonKind,
    Directness,
    EventType,
    SourceKind,
    Stance,
    Status,
    UnitClass,
)
from tests.gold.annotating import place, read_annotation, report_text, written
from tests.gold.fiction.acceptable import acceptable_pairs
from tests.gold.fiction.offsets import GOLD, REPORTS, build

CASE = read_case((REPORTS.parent / "case.yaml").read_text(encoding="utf-8"))
ACTORS = {party.id for party in CASE.parties} | {person.id for person in CASE.persons}
SPEAKERS = ACTORS | {f"anonymous:{n}" for n in range(1, 6)}


@cache
def gold() -> dict[str, Any]:
    reading: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    return reading


@cache
def text_of(report: str) -> str:
    return report_text(REPORTS / report)


def items(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for report, reading in gold()["reports"].items():
        for item in reading[kind]:
            yield report, item


def test_offsets_are_those_of_the_written_annotation() -> None:
    assert GOLD.read_text(encoding="utf-8") == written(build())


def test_every_report_is_annotated() -> None:
    assert set(gold()["reports"]) == {path.name for path in REPORTS.iterdir()}


@pytest.mark.parametrize("kind", ["statements", "figures", "claims"])
def test_every_span_equals_its_quote(kind: str) -> None:
    for report, item in items(kind):
        assert text_of(report)[item["start"] : item["end"]] == item["quote"]


def test_every_mention_of_an_event_equals_its_quote() -> None:
    for report, event in items("events"):
        found = [text_of(report)[start:end] for start, end in event["mentions"]]
        assert found == event["quotes"]


@pytest.mark.parametrize("key", ["comparisons", "silent"])
def test_compared_items_are_annotated_items(key: str) -> None:
    for pair in gold()[key]:
        for item in pair["items"]:
            assert text_of(item["report"])[item["start"] : item["end"]] == item["quote"]
            assert (item["report"], item["start"], item["end"]) in annotated_spans()


@cache
def annotated_spans() -> set[tuple[str, int, int]]:
    spans = {
        (report, item["start"], item["end"])
        for kind in ("statements", "figures", "claims")
        for report, item in items(kind)
    }
    for report, event in items("events"):
        spans |= {(report, start, end) for start, end in event["mentions"]}
    return spans


def test_labels_of_statements_are_known() -> None:
    issues = {issue.id for issue in CASE.issues} | {None}
    for _, one in items("statements"):
        document = one["source_kind"] == "document"
        assert one["speaker"] in SPEAKERS or (document and one["speaker"] is None)
        assert one["via"] is None or one["via"] in SPEAKERS
        assert one["issue"] in issues
        assert Directness(one["directness"])
        assert SourceKind(one["source_kind"])
        for stance in (one["stance"], *one.get("stance_or", ())):
            assert stance is None or Stance(stance)


def test_labels_of_the_other_items_are_known() -> None:
    places = {one.name for one in CASE.places} | {None}
    for _, figure in items("figures"):
        assert UnitClass(figure["unit_class"])
        assert figure["reporter"] in ACTORS | {"unsourced"}
    for _, event in items("events"):
        assert EventType(event["type"])
        assert Status(event["status"])
        assert event["place"] in places
    for _, claim in items("claims"):
        assert claim["by"] in SPEAKERS
        assert claim["about"] in ACTORS
        for position in (claim["position"], *claim.get("position_or", ())):
            assert position in {None, "persuaded", "unwilling"} or Stance(position)
    for reading in gold()["reports"].values():
        assert ACTORS.issuperset(reading["actors"] + reading["actors_or"])
    assert all(ComparisonKind(pair["kind"]) for pair in gold()["comparisons"])


def test_no_item_stands_in_residue() -> None:
    for kind in ("statements", "figures", "claims"):
        for report, item in items(kind):
            for start, end in gold()["reports"][report]["residue"]:
                assert item["end"] <= start or end <= item["start"]


def test_what_may_be_raised_is_in_the_form_of_what_must() -> None:
    derived = acceptable_pairs(CASE, gold())
    assert all(ComparisonKind(pair["kind"]) and not pair["required"] for pair in derived)
    spans = {
        (item["report"], item["start"], item["end"]) for pair in derived for item in pair["items"]
    }
    assert spans <= annotated_spans()


def test_what_must_not_be_raised_may_not_be_either() -> None:
    silent = [pair["items"] for pair in gold()["silent"]]
    places = {frozenset((one["report"], one["start"]) for one in items) for items in silent}
    for pair in acceptable_pairs(CASE, gold()):
        assert frozenset((one["report"], one["start"]) for one in pair["items"]) not in places


def test_dates_are_days() -> None:
    for reading in gold()["reports"].values():
        assert date.fromisoformat(reading["date"]["truth"]).year == 2019


def test_the_reading_is_large_enough_to_say_something() -> None:
    assert len(list(items("statements"))) >= 150
    assert len(list(items("figures"))) >= 50
    assert len(list(items("events"))) >= 40
    assert sum(pair["required"] for pair in gold()["comparisons"]) >= 20
    assert len(gold()["silent"]) >= 20


@pytest.mark.parametrize(
    ("words", "span"),
    [
        pytest.param("b c", (2, 5), id="white space in words matches any in the text"),
        pytest.param("b … a", (2, 7), id="an ellipsis spans what lies between"),
        pytest.param("a ## 2", (6, 7), id="a number picks a later occurrence"),
    ],
)
def test_words_are_placed(words: str, span: tuple[int, int]) -> None:
    assert place("a b\nc a", words) == span


def test_words_that_occur_twice_are_refused() -> None:
    with pytest.raises(ValueError, match="2 places"):
        place("a b\nc a", "a")


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        pytest.param("9", ("9", "9"), id="one number is both bounds"),
        pytest.param("7..9", ("7", "9"), id="two dots part the bounds"),
    ],
)
def test_values_of_figures_are_read(value: str, bounds: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "annotation.txt"
    path.write_text(f"F | {value} | people | hurt | unsourced | some", encoding="utf-8")
    (figure,) = read_annotation(path, "some people")["figures"]
    assert (figure["low"], figure["high"]) == bounds
