"""What a state needs to hold is told per decision maker and concept."""

from __future__ import annotations

import jsonschema
import pytest

from goodoffices.app.conflicts import open_conflict
from goodoffices.brief.holding_words import holding_sentences
from goodoffices.errors import CaseError
from goodoffices.stability.concepts import Concept
from goodoffices.stability.document import stability_document
from goodoffices.stability.document_schema import stability_schema
from goodoffices.stability.finding import find_stability
from goodoffices.stability.holding import find_holding, holding_document, holds_for
from goodoffices.stability.identifiers import Identifiers

ELMIRA = open_conflict("elmira-1991")
PIERS = open_conflict("two-piers")


def test_both_piers_open_needs_less_love_of_being_alone_for_nash_only() -> None:
    holding = find_holding(PIERS, "YY")
    needs = holding_document(Identifiers(PIERS), holding)["needs"]
    assert needs["north"]["nash"]["changes"] == [["NY"]]
    assert needs["north"]["nash"]["passes"] == ["NY"]
    assert needs["north"]["seq"] == {**needs["south"]["seq"], "changes": [[]], "stable": True}
    assert [holds_for(holding, concept) for concept in Concept] == [False, True, True, True]


def test_the_document_with_a_state_that_should_hold_fits_the_schema() -> None:
    holding = find_holding(ELMIRA, "NYNNN")
    document = stability_document(find_stability(ELMIRA), holding=holding)
    jsonschema.validate(document, stability_schema())
    local = document["hold"]["needs"]["local"]["seq"]
    assert (local["stable"], local["fewest"]) == (False, 1)


def test_sentences_name_who_would_have_to_change_its_mind() -> None:
    lines = holding_sentences(ELMIRA, find_holding(ELMIRA, "1 delayed"))
    assert lines[0].startswith("For 1 delayed (NYNNN) to hold")
    assert any("Local governments would have to find no better than it: 7" in one for one in lines)
    assert lines[-1] != lines[0]


@pytest.mark.parametrize("written", ["NNNNN", "", "YYYYYY"])
def test_a_state_that_cannot_occur_is_told(written: str) -> None:
    with pytest.raises(CaseError, match="There is no state"):
        find_holding(ELMIRA, written)
