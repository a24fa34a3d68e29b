"""An open set is whole, quotes its reports word for word and uses labels that are known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from goodoffices.app.language import find_language
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
from tests.gold.annotated import gold, items, values
from tests.gold.annotating import report_text, written
from tests.gold.open.offsets import FOLDERS, build
from tests.gold.reading import digest, load_reading, misplaced
from tests.gold.runs import OPEN, scorecard_of

PARSER = find_language()

GUESTS = frozenset(
    {
        "agathe-prynne",
        "amade-issufo",
        "gildardo-vanegas",
        "kiora-lajuan",
        "oda-finch",
        "orlando-buitrago",
        "rindai-gumbo",
        "tomas-wirrek",
        "yann-corre",
    }
)
"""Invented people whom a report names and no case lists."""

REAL_PEOPLE = frozenset(
    {
        "afonso-dhlakama",
        "alvaro-uribe",
        "armando-guebuza",
        "bakhtiar-abdullah",
        "boutros-boutros-ghali",
        "christiana-figueres",
        "ellsworth-bunker",
        "enele-sopoaga",
        "francois-hollande",
        "george-brown",
        "gerald-ford",
        "hamid-awaluddin",
        "henry-kissinger",
        "humberto-de-la-calle",
        "ivan-marquez",
        "jimmy-carter",
        "joaquim-chissano",
        "john-kerry",
        "juan-antonio-tack",
        "juan-carlos-pinzon",
        "juan-manuel-santos",
        "laurent-fabius",
        "luis-carlos-villegas",
        "malik-mahmud",
        "mario-raffaelli",
        "martti-ahtisaari",
        "miguel-arias-canete",
        "narendra-modi",
        "omar-torrijos",
        "prakash-javadekar",
        "raul-domingos",
        "robert-mugabe",
        "rodrigo-londono",
        "romulo-escobar",
        "sol-linowitz",
        "strom-thurmond",
        "susilo-bambang-yudhoyono",
        "todd-stern",
        "tony-de-brum",
        "xie-zhenhua",
        "zaini-abdullah",
    }
)

each_set = pytest.mark.parametrize(
    "folder", [pytest.param(folder, id=folder.name) for folder in FOLDERS]
)


@each_set
def test_every_span_equals_its_quote(folder: Path) -> None:
    texts = {path.name: report_text(path) for path in (folder / "reports").iterdir()}
    assert misplaced(folder / "gold.json", texts) == []


@each_set
def test_offsets_are_those_of_the_written_annotation(folder: Path) -> None:
    is_fresh = (folder / "gold.json").read_text(encoding="utf-8") == written(build(folder))
    assert is_fresh, "run python -m tests.gold.open.offsets"


@each_set
def test_the_reading_loads_for_scoring(folder: Path) -> None:
    assert load_reading(folder / "gold.json").reports


@each_set
def test_labels_are_known(folder: Path) -> None:
    assert sorted(unknown_labels(folder)) == []


def unknown_labels(folder: Path) -> Iterator[str]:
    case = read_case((folder / "case.yaml").read_text(encoding="utf-8"))
    actors = {one.id for one in case.parties} | {one.id for one in case.persons} | GUESTS
    named = {None, "anonymous", *actors, *(f"anonymous:{n}" for n in range(1, 10))}
    stances = {None, *map(str, Stance)}
    known: dict[tuple[str, str], set[str | None]] = {
        ("statements", "speaker"): named,
        ("statements", "via"): named,
        ("statements", "issue"): {None, *(issue.id for issue in case.issues)},
        ("statements", "directness"): {*map(str, Directness)},
        ("statements", "source_kind"): {*map(str, SourceKind)},
        ("statements", "stance"): stances,
        ("figures", "unit_class"): {*map(str, UnitClass)},
        ("figures", "reporter"): {*named, "unsourced"},
        ("events", "type"): {*map(str, EventType)},
        ("events", "status"): {*map(str, Status)},
        ("events", "place"): {None, *(one.name for one in case.places)},
        ("claims", "by"): named,
        ("claims", "about"): {*actors},
        ("claims", "position"): {*stances, "persuaded", "unwilling"},
    }
    for (kind, label), allowed in known.items():
        for report, item in items(folder, kind):
            if not allowed.issuperset(values(item, label)):
                yield f"{kind} {label} {report} {item.get('start', item.get('mentions'))}"


@each_set
def test_compared_items_are_annotated_items(folder: Path) -> None:
    known = {
        (report, item["start"], item["end"])
        for kind in ("statements", "figures", "claims")
        for report, item in items(folder, kind)
    }
    for report, event in items(folder, "events"):
        known |= {(report, start, end) for start, end in event["mentions"]}
    for pair in (*gold(folder)["comparisons"], *gold(folder)["silent"]):
        for item in pair["items"]:
            assert (item["report"], item["start"], item["end"]) in known, item["quote"]
    kinds = [kind for pair in gold(folder)["comparisons"] for kind in values(pair, "kind")]
    assert all(ComparisonKind(kind) for kind in kinds)


@each_set
def test_real_people_are_never_quoted(folder: Path) -> None:
    for report, one in items(folder, "statements"):
        if REAL_PEOPLE.intersection(values(one, "speaker")):
            assert set(values(one, "directness")) <= {"indirect", "position"}, (report, one)


@each_set
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
def test_no_score_falls_below_its_floor(folder: Path, *, with_parser: bool) -> None:
    floors = json.loads((folder / "floors.json").read_text(encoding="utf-8"))
    assert floors["reading"] == digest((folder / "gold.json").read_text(encoding="utf-8"))
    chosen = next(one for one in OPEN if one.name == folder.name)
    card = scorecard_of(chosen, with_parser=with_parser)
    scores = card.figures()
    wanted = floors["floors"]["with parser" if with_parser else "rules only"]
    assert {name: scores[name] for name, floor in wanted.items() if scores[name] < floor} == {}
    assert card.raised == ()


def test_every_open_set_is_scored() -> None:
    assert [one.name for one in OPEN] == [folder.name for folder in FOLDERS]
