"""The checker finds nothing false in what is answered, and finds whatever is changed in it."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from goodoffices import checker
from goodoffices.app.cases import open_case
from goodoffices.case.digest import case_digest
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.case.shape import CaseShape
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.solving.integer_model import integer_model
from tests.packages.agreement import ENGINES
from tests.packages.builders import case_of
from tests.packages.seeded import seeded_case
from tests.packages.strategies import cases, grouped_cases

SEEDS = range(12)
"""Cases tried at once; the slow tests and CI draw many more."""

Json = dict[str, Any]
Place = tuple[str | int, ...]

CASES = ("camp-david-1978", "lake-orvane")
VOUCHED = ("zone", "frontier", "utilitarian", "egalitarian", "nash", "kalai_smorodinsky")
JUDGED = (
    "schema",
    "case",
    "case_digest",
    "principals",
    "issues",
    "zone",
    "named",
    "frontier",
    "shown",
)
WORDS = {"notes", "method", "reason", "limit", "engine", "rule"}
NOT_JUDGED = WORDS | {
    *("version", "model_digest", "accepted", "adjusted_winner", "candidates", "checked"),
    *("bound", "gap", "seed", "certificate", "listing_limit", "positions", "blocks"),
    *("shares", "near", "near_share", "within", "reference", "changes", "trade", "names"),
}


def as_read(document: Json) -> Json:
    """Read a printed document as the checker does."""
    read: Json = json.loads(json.dumps(document), parse_float=str)
    return read


def as_document(case: Case) -> Case:
    """Keep cases that a document can hold: one condition an issue, two parties, no cycle."""
    assume(len(case.parties) > 1)
    try:
        return read_case(json.dumps(case_document(case)))
    except CaseDocumentError:
        reject()


def as_valid(case: Case) -> Case:
    """Merge what a document cannot hold apart: it has one condition an issue."""
    return CaseShape.model_validate(case_document(case)).build()


def answered(case: Case) -> tuple[Json, Json]:
    return as_read(packages_document(find_packages(case))), as_read(case_document(case))


def promised_in(answer: Json) -> list[str]:
    """List the parts of an answer that are called checkable."""
    parts = {"zone": answer["zone"], "frontier": answer["frontier"], **answer["named"]}
    return [part for part in parts if parts[part]["proof"]["certificate"] == "checkable"]


def not_proved(told: checker.Claims) -> list[str]:
    """List the claims that are false or open, parts that are never judged left out."""
    return [claim for claim, true in told.items() if not true and "not judged" not in claim]


def false_in(answer: Json, case: Json) -> list[str]:
    return [claim for claim, true in checker.check(answer, case).items() if true is False]


@pytest.mark.parametrize("name", CASES)  # R111
def test_every_claim_of_a_worked_case_is_proved_again(name: str) -> None:
    told = checker.check(*answered(open_case(name)))
    assert not_proved(told) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_r112_every_claim_about_a_seeded_case_is_proved_again_as_promised(seed: int) -> None:
    answer, document = answered(as_valid(seeded_case(seed)))
    assert not_proved(checker.check(answer, document)) == []
    assert set(promised_in(answer)) >= set(VOUCHED)


@pytest.mark.slow
@given(cases())
def test_nothing_false_is_found_in_answers_about_random_cases(case: Case) -> None:
    told = checker.check(*answered(as_document(case)))
    assert not_proved(told) == []


@pytest.mark.slow
@given(grouped_cases())
def test_huge_points_and_unknown_walk_away_values_change_nothing(case: Case) -> None:
    assert false_in(*answered(as_document(case))) == []


@pytest.mark.slow
@given(cases())
def test_the_checker_works_out_the_digest_of_the_case_by_itself(case: Case) -> None:
    held = as_document(case)
    assert checker.Case(as_read(case_document(held))).digest == case_digest(held)


@pytest.mark.slow
@given(cases())
def test_r112_what_is_called_checkable_is_proved_again(case: Case) -> None:
    answer, document = answered(as_document(case))
    promised = promised_in(answer)
    told = checker.check(answer, document)
    open_claims = [claim for claim, true in told.items() if true is None]
    assert [c for c in open_claims if any(part in c for part in promised)] == []
    assert not set(VOUCHED) - set(promised)


def test_beyond_the_limit_packages_shown_are_compared_and_the_rest_is_not_re_proved() -> None:
    points = {"p": [[3, 1, 0]] * 20, "q": [[0, 1, 1]] * 20}
    answer, document = answered(case_of(points))
    told = checker.check(answer, document)
    assert told["named.utilitarian (no package is better)"] is None
    assert told["named.nash (no package is better)"] is None
    assert told["zone.count"] is None
    assert False not in told.values()
    swapped = answer["named"] | {"nash": answer["named"]["utilitarian"]}
    told = checker.check(answer | {"named": swapped}, document)
    assert told["named.nash (no package is better)"] is False


@pytest.mark.parametrize("schema", ["goodoffices/bridging@1", "goodoffices/robustness@1"])
def test_documents_of_another_kind_are_refused_by_name(schema: str) -> None:
    answer, document = answered(case_of({"p": [[1, 2]], "q": [[2, 1]]}))
    with pytest.raises(ValueError, match="only goodoffices/packages@1"):
        checker.check(answer | {"schema": schema}, document)


def leaves(part: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    """Every value of a document that the checker judges, with its place."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key not in NOT_JUDGED:
                yield from leaves(value, (*place, key))
    elif isinstance(part, list):
        for number, value in enumerate(part):
            yield from leaves(value, (*place, number))
    else:
        yield place, part


def changed(answer: Json, place: Place, value: object) -> Json:
    copied = copy.deepcopy(answer)
    target: Any = copied
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    return copied


def other_values(place: Place, old: object, case: Json) -> list[object]:
    """Values that would make a judged claim false if they stood in place of the old one."""
    if place[-1] == "status":
        return [status for status in ("refused", "not_applicable", "proven") if status != old]
    if place[-2:-1] == ("options",):
        options = {o["id"] for i in case["issues"] if i["id"] == place[-1] for o in i["options"]}
        return [*sorted(options - {old}), "no-such-option"]
    if isinstance(old, bool):
        return [] if place[-1] == "tied_complete" else [not old, None]
    if isinstance(old, int):
        return [old + 1, old - 1, old * 7 + 3]
    return [f"{old}0"] if isinstance(old, str) else []


def still_true(place: Place, altered: Json, case: Json) -> bool:
    """Whether a package was only exchanged for another one with the same points."""
    if place[-2:-1] != ("options",) or ("tied" not in place and "packages" not in place):
        return False
    package: Any = altered
    for key in place[:-2]:
        package = package[key]
    read = checker.Case(case)
    if not read.allows(package["options"]):
        return False
    claimed = [checker.exact(points)[0] for points in package.get("points", {}).values()]
    return list(read.worth(package["options"])[0]) == claimed


def unnoticed(answer: Json, case: Json, *, chance: random.Random | None = None) -> list[str]:
    judged = [(p, old) for p, old in leaves(answer) if p[0] in JUDGED]
    judged = [(p, old) for p, old in judged if not (p[0] == "shown" and "proof" in p)]
    changes = [(p, old, new) for p, old in judged for new in other_values(p, old, case)]
    missed = []
    for place, old, new in changes if chance is None else chance.sample(changes, 5):
        altered = changed(answer, place, new)
        if place == ("schema",):
            with pytest.raises(ValueError, match="only goodoffices/packages@1"):
                checker.check(altered, case)
        elif not still_true(place, altered, case) and not false_in(altered, case):
            missed.append(f"{place}: {old!r} became {new!r}")
    return missed


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_every_single_change_of_a_worked_answer_is_noticed(name: str) -> None:
    assert unnoticed(*answered(open_case(name))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_seeded_changes_of_seeded_answers_are_noticed(seed: int) -> None:
    answer, document = answered(as_valid(seeded_case(seed)))
    assert unnoticed(answer, document, chance=random.Random(seed)) == []  # noqa: S311 - a test


@pytest.mark.slow
@given(cases(), st.integers(0, 2**32))
@settings(max_examples=40)
def test_random_changes_of_random_answers_are_noticed(case: Case, seed: int) -> None:
    answer, document = answered(as_document(case))
    assert unnoticed(answer, document, chance=random.Random(seed)) == []  # noqa: S311 - a test


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sums", "solver"])
@pytest.mark.parametrize("seed", range(30))
def test_answers_of_every_engine_stand_the_check(name: str, seed: int) -> None:
    case = as_valid(seeded_case(seed))
    engine = ENGINES[name](Question(case=case, model=integer_model(case)))
    answer = replace(
        find_packages(case),
        zone=engine.zone(),
        named=tuple(engine.named(concept) for concept in Concept),
        frontier=engine.frontier(),
    )
    document = as_read(packages_document(answer))
    assert false_in(document, as_read(case_document(case))) == []
