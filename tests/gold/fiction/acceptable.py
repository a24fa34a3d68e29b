"""Pairs of annotated items that may be raised as disagreements, though none of them must.

Derived by rule from the labels, before any program compares anything: opposite directions
on one issue or on linked issues, and counts of one thing that differ. There are thousands,
so they are derived when a score is taken and not stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import Stance

NO_STANCE = {None, "persuaded", "unwilling"}
Reading = dict[str, Any]


def acceptable_pairs(case: Case, gold: Reading) -> tuple[Reading, ...]:
    """Return pairs that need not be raised but are no mistake.

    Parameters
    ----------
    case : Case
        Says who stands on which side and which issues are linked.
    gold : dict
        What gold.json holds.

    Returns
    -------
    tuple of dict
        In the form of the stored comparisons, with ``"required": false``. None of them is
        among the stored pairs, required or silent.
    """
    settled = {_places(pair) for pair in (*gold["comparisons"], *gold["silent"])}
    derived = (*_opposed(case, gold["reports"]), *_counts(gold["reports"]))
    return tuple(pair for pair in derived if _places(pair) not in settled)


def _places(pair: Reading) -> frozenset[tuple[str, int, int]]:
    return frozenset((item["report"], item["start"], item["end"]) for item in pair["items"])


def _opposed(case: Case, reports: dict[str, Reading]) -> Iterator[Reading]:
    said = [(name, one) for name, reading in reports.items() for one in reading["statements"]]
    for first, second in combinations(said, 2):
        kinds = _kinds(case, first[1], second[1])
        if kinds:
            yield _pair(kinds, first, second)


def directions(item: Reading) -> set[int]:
    """Return the directions, 1 or -1, that some annotator may give a statement."""
    stances = {item["stance"], *item.get("stance_or", ())} - NO_STANCE
    return {Stance(stance).polarity for stance in stances} - {0}


def _kinds(case: Case, first: Reading, second: Reading) -> tuple[str, ...]:
    issues = (first["issue"], second["issue"])
    if None in issues or not case.are_related(*issues):
        return ()
    if not any(one == -other for one in directions(first) for other in directions(second)):
        return ()
    if first["speaker"] == second["speaker"]:
        return ("update", "tension", "contradiction") if issues[0] == issues[1] else ()
    sides = [case.side_of(item["speaker"]) for item in (first, second)]
    if sides[0] == sides[1]:
        return ("internal_division", "update", "tension")
    return ("different_positions", "contradiction", "tension")


def _counts(reports: dict[str, Reading]) -> Iterator[Reading]:
    counted = [
        (name, one)
        for name, reading in reports.items()
        for one in reading["figures"]
        if one["what"] in {"killed", "displaced"}
    ]
    for first, second in combinations(counted, 2):
        if first[1]["what"] == second[1]["what"] and first[0] != second[0]:
            yield _pair(("update", "agree", "different_measure"), first, second)


def _pair(
    kinds: tuple[str, ...], first: tuple[str, Reading], second: tuple[str, Reading]
) -> Reading:
    items = [
        {"report": name, "start": item["start"], "end": item["end"]}
        for name, item in (first, second)
    ]
    return {"kind": kinds[0], "items": items, "required": False, "kind_or": list(kinds[1:])}
