"""Files of our own and beside the checkout, and cases as plain tables."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from goodoffices.case.negotiation import Case
from goodoffices.formats.catalogue import read_format
from goodoffices.formats.exchange import Imported, natural_order
from goodoffices.formats.kinds import ReadableFormat

OWN = Path(__file__).resolve().parent / "files"
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "formats"


def files_in(folder: Path) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return {name: found[name] for name in natural_order(found)}


def own(folder: str) -> dict[str, bytes]:
    return files_in(OWN / folder)


def shared(folder: str) -> dict[str, bytes]:
    path = SHARED / folder
    if not path.is_dir():
        pytest.skip("the sample files beside the checkout are absent")
    return files_in(path)


def read(name: str, files: Mapping[str, bytes]) -> Imported:
    return read_format(ReadableFormat(name), files)


def table(case: Case, party: str) -> list[list[Fraction]]:
    """Points of a party by position; issues without points are empty."""
    preferences = case.preferences_of(party)
    assert preferences is not None
    worth = {(one.issue, one.option): one.points for one in preferences.points}
    assert all(points.is_exact for points in worth.values())
    return [
        [worth[issue.id, o.id].low for o in issue.options if (issue.id, o.id) in worth]
        for issue in case.issues
    ]


def walk_away(case: Case, party: str) -> Fraction | None:
    preferences = case.preferences_of(party)
    known = None if preferences is None else preferences.walk_away
    return None if known is None else known.low


def terms(case: Case, party: str) -> list[tuple[dict[str, list[str]], Fraction]]:
    preferences = case.preferences_of(party)
    assert preferences is not None
    return [
        ({c.issue: list(c.options) for c in one.when}, one.points.low)
        for one in preferences.linked_points
    ]
