"""A closed set is whole, quotes its reports word for word, and shows nothing but totals.

No message here holds words of a report: who runs the tests must not read the sets by accident.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from goodoffices.app.language import find_language
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import (
    ComparisonKind,
    Directness,
    EventType,
    SourceKind,
    Stance,
    Status,
    UnitClass,
)
from tests.gold.annotated import gold, items, values
from tests.gold.annotating import report_text, written
from tests.gold.closed.offsets import FOLDERS, PINNED, build, digest
from tests.gold.reading import misplaced
from tests.gold.runs import CLOSED, FIVE, closed_totals, record_of
from tests.gold.score import main
from tests.worked.test_lake_orvane import runs_of_words

FLOORS = PINNED.with_name("floors.json")
PARSER = find_language()

GUESTS = frozenset(
    {
        "corin-daske",
        "dilys-penhow",
        "ewart-quillan",
        "garran-holt",
        "hester-moyle",
        "joss-amberley",
        "nadine-culver",
        "perrin-lisle",
        "rhun-averil",
        "tilda-ferrant",
    }
)
"""Invented people whom a report names and no case lists."""

REAL_PEOPLE = frozenset(
    {
        "anatoly-adamishin",
        "antonio-franca-ndalu",
        "chester-crocker",
        "fidel-castro",
        "javier-perez-de-cuellar",
        "jonas-savimbi",
        "jorge-risquet",
        "jose-eduardo-dos-santos",
        "magnus-malan",
        "neil-van-heerden",
        "pik-botha",
        "pw-botha",
        "sam-nujoma",
    }
)

each_set = pytest.mark.parametrize(
    "folder", [pytest.param(folder, id=folder.name) for folder in FOLDERS]
)


@cache
def case_of(folder: Path) -> Case:
    return read_case((folder / "case.yaml").read_text(encoding="utf-8"))


def where(report: str, item: dict[str, Any]) -> str:
    return f"{report} {item.get('start', item.get('mentions'))}"


@each_set
def test_every_span_equals_its_quote(folder: Path) -> None:
    texts = {path.name: report_text(path) for path in (folder / "reports").iterdir()}
    assert misplaced(folder / "gold.json", texts) == []


@each_set
def test_offsets_are_those_of_the_written_annotation(folder: Path) -> None:
    is_fresh = (folder / "gold.json").read_text(encoding="utf-8") == written(build(folder))
    assert is_fresh, "run python -m tests.gold.closed.offsets"


@each_set
def test_the_set_is_the_pinned_one(folder: Path) -> None:
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))
    assert digest(folder) == pinned[folder.name], "a closed set changed; see its README"


@each_set
def test_every_report_is_annotated(folder: Path) -> None:
    assert set(gold(folder)["reports"]) == {path.name for path in (folder / "reports").iterdir()}


@each_set
def test_labels_are_known(folder: Path) -> None:
    assert sorted(unknown_labels(folder)) == []


def unknown_labels(folder: Path) -> Iterator[str]:
    case = case_of(folder)
    actors = {one.id for one in case.parties} | {one.id for one in case.persons} | GUESTS
    named = actors | {f"anonymous:{n}" for n in range(1, 6)}
    speakers: set[str | None] = {*named, None}
    stances: set[str | None] = {None, *map(str, Stance)}
    known: dict[str, dict[str, set[str | None]]] = {
        "statements": {
            "speaker": speakers,
            "via": speakers,
            "issue": {None, *(issue.id for issue in case.issues)},
            "directness": {*map(str, Directness)},
            "source_kind": {*map(str, SourceKind)},
            "stance": stances,
        },
        "figures": {
            "unit_class": {*map(str, UnitClass)},
            "reporter": {*actors, "unsourced", None},
        },
        "events": {
            "type": {*map(str, EventType)},
            "status": {*map(str, Status)},
            "place": {None, *(one.name for one in case.places)},
        },
        "claims": {
            "by": {*named},
            "about": {*actors},
            "position": {*stances, "persuaded", "unwilling"},
        },
    }
    for kind, labels in known.items():
        for report, item in items(folder, kind):
            for label, allowed in labels.items():
                if not allowed.issuperset(values(item, label)):
                    yield f"{kind} {label} {where(report, item)}"


@each_set
def test_a_statement_without_speaker_is_a_document(folder: Path) -> None:
    for report, one in items(folder, "statements"):
        lacks = one["speaker"] is None and one["source_kind"] != "document"
        assert not lacks or one["optional"], where(report, one)


@each_set
def test_no_item_stands_in_residue(folder: Path) -> None:
    for kind in ("statements", "figures", "claims"):
        for report, item in items(folder, kind):
            for start, end in gold(folder)["reports"][report]["residue"]:
                assert item["end"] <= start or end <= item["start"], where(report, item)


@each_set
def test_compared_items_are_annotated_items(folder: Path) -> None:
    known = {
        (report, item["start"], item["end"])
        for kind in ("statements", "figures", "claims")
        for report, item in items(folder, kind)
    }
    for report, event in items(folder, "events"):
        known |= {(report, start, end) for start, end in event["mentions"]}
    for key in ("comparisons", "silent"):
        for pair in gold(folder)[key]:
            for item in pair["items"]:
                place = (item["report"], item["start"], item["end"])
                assert place in known, place
    assert all(
        ComparisonKind(kind)
        for pair in gold(folder)["comparisons"]
        for kind in values(pair, "kind")
    )


@each_set
def test_real_people_are_never_quoted(folder: Path) -> None:
    for report, one in items(folder, "statements"):
        if REAL_PEOPLE.intersection(values(one, "speaker")):
            assert set(values(one, "directness")) <= {"indirect", "position"}, where(report, one)


@pytest.mark.shared
@each_set
def test_no_report_repeats_a_real_one(folder: Path) -> None:
    real = FIVE.reports
    if not real.is_dir():
        pytest.skip("the real reports are not beside the checkout")
    theirs = [path.read_text(encoding="utf-8", errors="replace") for path in real.iterdir()]
    said = set().union(*(runs_of_words(text) for text in theirs))
    for path in (folder / "reports").iterdir():
        repeats = not said.isdisjoint(runs_of_words(path.read_text(encoding="utf-8")))
        assert not repeats, path.name


@each_set
def test_every_set_is_large_enough_to_say_something(folder: Path) -> None:
    reading = gold(folder)
    assert len(reading["reports"]) >= 6
    assert sum(not one["optional"] for _, one in items(folder, "statements")) >= 80
    assert sum(pair["required"] for pair in reading["comparisons"]) >= 20
    assert len(reading["silent"]) >= 20


def test_there_are_at_least_two_conflicts_and_twelve_reports() -> None:
    assert len(FOLDERS) >= 2
    assert sum(len(gold(folder)["reports"]) for folder in FOLDERS) >= 12


def test_single_errors_of_the_closed_sets_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["closed", "--errors"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "only totals" in shown.err


@pytest.mark.parametrize("folder", [folder.name for folder in FOLDERS])
def test_one_closed_set_alone_is_refused(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([folder]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "with_parser",
    [
        pytest.param(False, id="rules only"),
        pytest.param(
            True,
            id="with parser",
            marks=[
                pytest.mark.nlp,
                pytest.mark.slow,
                pytest.mark.skipif(PARSER is None, reason="the extra nlp is not installed"),
            ],
        ),
    ],
)
def test_no_total_falls_below_its_floor(*, with_parser: bool) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert floors["sets"] == json.loads(PINNED.read_text(encoding="utf-8"))
    scores = closed_totals(with_parser=with_parser).figures()
    wanted = floors["floors"]["with parser" if with_parser else "rules only"]
    assert {name: scores[name] for name, floor in wanted.items() if scores[name] < floor} == {}
    assert scores["look_alikes_raised"] <= floors["look_alikes_raised"]
    assert scores["prose_lost.rate"] <= floors["prose_lost"]


def test_every_closed_report_is_scored() -> None:
    read = sum(len(record_of(one).reports) for one in CLOSED)
    assert read == sum(len(gold(folder)["reports"]) for folder in FOLDERS)
