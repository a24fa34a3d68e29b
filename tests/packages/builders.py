"""Short ways to write cases in tests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition, Link
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.positions import Evidence, OptionPosition, Position, Positions
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Preferences
from goodoffices.case.sources import SourceSpan

Points = Sequence[Sequence[int | str]]
"""Points of one party, shape (issues, options)."""

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "cases"


def issue(issue_id: str, *options: str) -> Issue:
    return Issue(id=issue_id, name=issue_id, options=tuple(Option(id=o, name=o) for o in options))


def principals(*ids: str) -> tuple[Party, ...]:
    return tuple(Party(id=i, name=i.upper(), role=Role.PRINCIPAL) for i in ids)


def where(**options: str) -> tuple[Condition, ...]:
    """Conditions; several options of one issue are separated by spaces."""
    return tuple(Condition(issue=i, options=tuple(o.split())) for i, o in options.items())


def wishes(
    party: str,
    issues: Sequence[Issue],
    points: Points,
    *,
    walk_away: int | str | None = 0,
    linked: Sequence[tuple[tuple[Condition, ...], int | str]] = (),
) -> Preferences:
    listed = [
        OptionPoints(issue=one.id, option=option.id, points=Range.of(value))
        for one, row in zip(issues, points, strict=True)
        for option, value in zip(one.options, row, strict=True)
    ]
    return Preferences(
        party=party,
        points=tuple(listed),
        linked_points=tuple(LinkedPoints(when=w, points=Range.of(v)) for w, v in linked),
        walk_away=None if walk_away is None else Range.of(walk_away),
    )


def case_of(
    points: Mapping[str, Points],
    *,
    walk_away: Mapping[str, int | str | None] | None = None,
    linked: Mapping[str, Sequence[tuple[tuple[Condition, ...], int | str]]] | None = None,
    links: Sequence[Link] = (),
) -> Case:
    """Build a case whose issues are a, b, c... with options a1, a2..., from points per party."""
    shape = [len(row) for row in next(iter(points.values()))]
    letters = [chr(ord("a") + n) for n in range(len(shape))]
    issues = tuple(
        issue(letter, *(f"{letter}{k + 1}" for k in range(count)))
        for letter, count in zip(letters, shape, strict=True)
    )
    return Case(
        id="test",
        title="Test",
        parties=principals(*points),
        issues=issues,
        links=tuple(links),
        preferences=tuple(
            wishes(
                party,
                issues,
                rows,
                walk_away=(walk_away or {}).get(party, 0),
                linked=(linked or {}).get(party, ()),
            )
            for party, rows in points.items()
        ),
    )


def positions_of(*cells: tuple[str, str, str, Position]) -> Positions:
    """Positions, each with one piece of evidence."""
    return Positions(
        cells=tuple(
            OptionPosition(
                party=party,
                issue=issue_id,
                option=option,
                position=position,
                evidence=(
                    Evidence(
                        item=f"{party}-{option}",
                        position=position,
                        own_word=True,
                        spans=(SourceSpan(report="r1", start=0, end=2, quote="No"),),
                    ),
                ),
            )
            for party, issue_id, option, position in cells
        )
    )


def shared_document(name: str) -> dict[str, Any]:
    """One of the worked cases beside the checkout."""
    path = SHARED / f"{name}.json"
    if not path.exists():
        pytest.skip("the worked cases beside the checkout are absent")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def shared_additive(name: str) -> Case:
    """Read a worked case of the kind "additive"; identifiers are positions."""
    document = shared_document(name)
    issues = tuple(
        Issue(
            id=f"i{n:02}",
            name=one["name"],
            options=tuple(
                Option(id=f"o{k:02}", name=f"{k} {o}") for k, o in enumerate(one["options"])
            ),
        )
        for n, one in enumerate(document["issues"])
    )
    parties = principals(*(f"p{n}" for n in range(len(document["parties"]))))
    preferences = tuple(
        wishes(party.id, issues, rows, walk_away=least)
        for party, rows, least in zip(
            parties, document["points"], document["reservation"], strict=True
        )
    )
    accept = document.get("accept") or {}
    rule = (
        Acceptance(
            at_least=accept["at_least"],
            veto=tuple(f"p{document['parties'].index(party)}" for party in accept.get("veto", [])),
        )
        if accept
        else None
    )
    return Case(
        id=name,
        title=name,
        parties=parties,
        issues=issues,
        preferences=preferences,
        acceptance=rule,
    )
