"""An acceptance rule is read, checked whole and written back unchanged."""

from __future__ import annotations

import json
from typing import Any

import pytest

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.document import read_case
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError, CaseError


def harbour(acceptance: dict[str, Any] | None) -> str:
    parties = [{"id": name, "name": name.upper(), "role": "principal"} for name in ("a", "b", "c")]
    return json.dumps(
        {
            "schema": "goodoffices/case@1",
            "id": "harbour",
            "title": "Harbour",
            "parties": [*parties, {"id": "m", "name": "M", "role": "mediator"}],
            "issues": [{"id": "i", "name": "I", "options": [{"id": "o", "name": "O"}]}],
            "acceptance": acceptance,
        }
    )


def test_a_rule_survives_writing_and_reading() -> None:  # R105
    case = read_case(harbour({"at_least": 2, "veto": ["a"]}))
    assert case.acceptance == Acceptance(at_least=2, veto=("a",))
    assert read_case(json.dumps(case_document(case))) == case


def test_without_a_rule_every_principal_must_accept() -> None:
    case = read_case(harbour(None))
    assert case.acceptance is None
    assert case_document(case)["acceptance"] is None


def test_all_problems_of_a_rule_are_listed_at_once() -> None:
    with pytest.raises(CaseDocumentError) as refused:
        read_case(harbour({"at_least": 4, "veto": ["m", "nobody"]}))
    places = [problem.path for problem in refused.value.problems]
    assert places == ["acceptance.veto[0]", "acceptance.veto[1]", "acceptance.at_least"]


@pytest.mark.parametrize(
    ("at_least", "veto"),
    [
        pytest.param(0, (), id="nobody must accept"),
        pytest.param(2, ("a", "a"), id="one party twice"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(at_least: int, veto: tuple[str, ...]) -> None:
    with pytest.raises(CaseError):
        Acceptance(at_least=at_least, veto=veto)
    with pytest.raises(CaseDocumentError):
        read_case(harbour({"at_least": at_least, "veto": list(veto)}))
