"""The second reading quotes its reports, stays as written, and agrees as published."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.gold.agreement import (
    AS_SCORED,
    PUBLISHED,
    STRICT,
    agreement,
    agreement_on,
    numbers,
    own_sources,
    rows,
    texts_of,
)
from tests.gold.annotated import gold
from tests.gold.annotating import written
from tests.gold.reading import ReportReading, WholeReading, misplaced
from tests.gold.scoring import Item, Tally
from tests.gold.second.offsets import FOLDERS, HERE, build, first_folder

GUIDE = HERE.parents[2] / "docs" / "explanation" / "annotation-guide.md"

AS_WRITTEN = "65230f1b9284c14389859d6bc2624a9533632da3650349c7f4f1d7c6b2d4d151"
"""Digest of the second annotation as it was before the first comparison."""

each_set = pytest.mark.parametrize(
    "folder", [pytest.param(folder, id=folder.name) for folder in FOLDERS]
)


@each_set
def test_every_span_equals_its_quote(folder: Path) -> None:
    assert misplaced(folder / "gold.json", texts_of(folder)) == []


@each_set
def test_offsets_are_those_of_the_written_annotation(folder: Path) -> None:
    is_fresh = (folder / "gold.json").read_text(encoding="utf-8") == written(build(folder))
    assert is_fresh, "run python -m tests.gold.second.offsets"


@each_set
def test_both_people_read_the_same_reports(folder: Path) -> None:
    first = gold(first_folder(folder))["reports"]
    for name, report in gold(folder)["reports"].items():
        assert report["sha256"] == first[name]["sha256"], name


def test_ten_reports_were_read_twice() -> None:
    assert sum(len(gold(folder)["reports"]) for folder in FOLDERS) == 10


def test_the_second_annotation_is_not_corrected() -> None:
    lines = (
        f"{path.relative_to(HERE).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n"
        for path in sorted(HERE.glob("*/annotation/*.txt"))
    )
    unchanged = sha256("".join(lines).encode()).hexdigest() == AS_WRITTEN
    assert unchanged, "a second reading corrected after the comparison measures no agreement"


def test_the_agreement_is_the_published_one() -> None:
    columns = agreement()
    kept = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    assert numbers(columns) == kept, "run python -m tests.gold.agreement --write"
    guide = GUIDE.read_text(encoding="utf-8").splitlines()
    assert not set(rows(columns)).difference(guide), "the table in the annotation guide is old"


def test_nothing_tells_where_two_people_differ() -> None:
    for card in agreement().values():
        assert not card.pairings
        assert not card.widths


def test_every_figure_but_those_without_doubt_goes_by_the_name_of_the_score() -> None:
    columns = agreement()
    assert set(columns) == {AS_SCORED, STRICT}
    names = set(columns[AS_SCORED].figures())
    plain = {name for name in numbers(columns) if not name.startswith(f"{STRICT}.")}
    assert plain <= names


def test_undisclosed_sources_of_two_reports_are_two() -> None:
    labels = {"speaker": ("anonymous:1", None)}
    one, other = (
        own_sources(reading(Item(report=name, spans=((0, 5),), labels=labels)).reports["r"]).items[
            "statements"
        ][0]
        for name in ("a", "b")
    )
    assert one.value("speaker") != other.value("speaker")
    assert one.labels["speaker"][1] is None


def reading(*items: Item) -> WholeReading:
    found = {"statements": items, "figures": (), "events": (), "claims": ()}
    one = ReportReading(
        sha256=None, first=None, last=None, stated=True, residue=(), prose=(), items=found
    )
    return WholeReading(reports={"r": one}, comparisons=())


SURE = Item(report="r", spans=((0, 5),))
DOUBTED = Item(report="r", spans=((6, 9),), optional=True)
OTHER = Item(report="r", spans=((6, 9),))


@pytest.mark.parametrize(
    ("first", "second", "tally"),
    [
        pytest.param(
            (SURE,),
            (SURE, DOUBTED),
            Tally(hits=1, found=1, wanted=1),
            id="what only the second person doubts is no difference",
        ),
        pytest.param(
            (SURE, OTHER),
            (SURE, DOUBTED),
            Tally(hits=2, found=2, wanted=2),
            id="what one is sure of and the other doubts is a hit",
        ),
        pytest.param(
            (SURE,),
            (SURE, OTHER),
            Tally(hits=1, found=2, wanted=1),
            id="what the second is sure of and the first lacks is a difference",
        ),
        pytest.param(
            (SURE, DOUBTED),
            (SURE,),
            Tally(hits=1, found=1, wanted=1),
            id="what only the first person doubts is no difference",
        ),
    ],
)
def test_doubts_count_for_neither(
    first: tuple[Item, ...], second: tuple[Item, ...], tally: Tally
) -> None:
    card = agreement_on(reading(*first), reading(*second), {"r": "some words"})
    assert card.tallies["statements"] == tally
