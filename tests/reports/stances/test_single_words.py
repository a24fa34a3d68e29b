"""Single words hint at an issue where none of its names occurs (R38)."""

from __future__ import annotations

import pytest

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Party
from goodoffices.reports.stances.commonplace import commonplace
from goodoffices.reports.stances.single_words import hinted, hints_of


def case_of_the_strait() -> Case:
    """Return a case on fishing, a vaccine and a debt, with words that two issues share."""
    return Case(
        id="strait",
        title="Strait",
        parties=(Party(id="north", name="North Reef"),),
        issues=(
            Issue(
                id="catch",
                name="Fishing quota in the strait",
                affirms="Trawlers keep out of the spawning ground.",
                options=(
                    Option(id="ban", name="A ban on trawlers", lean=Lean.PRO),
                    Option(id="nets", name="Smaller nets for the boats", lean=Lean.CON),
                ),
            ),
            Issue(
                id="doses",
                name="Vaccine shipments",
                affirms="Every clinic receives its doses.",
                options=(Option(id="flight", name="A weekly flight by helicopter"),),
            ),
            Issue(
                id="debt",
                name="Debt of the harbour",
                affirms="The harbour debt is forgiven in one agreement.",
                options=(Option(id="bank", name="A bank holds the boats in trust"),),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        pytest.param("They objected to the helicopter.", "doses", id="R38: a word of one option"),
        pytest.param("Not one clinic had opened.", "doses", id="a word of the sentence"),
        pytest.param("The nets were cut at night.", "catch", id="a word of another option"),
        pytest.param("Nobody trusts a bank.", "debt", id="two words of one issue"),
        pytest.param("The boats were late.", None, id="a word of two issues"),
        pytest.param("The agreement was good.", None, id="a word of any negotiation"),
        pytest.param("The reef was grey.", None, id="a word of a name"),
        pytest.param("The bank sent a helicopter.", None, id="two issues hinted at alike"),
        pytest.param("It rained.", None, id="no word at all"),
    ],
)
def test_a_single_word_hints(text: str, issue: str | None) -> None:
    assert hinted(text, hints_of(case_of_the_strait())).issue == issue


def test_a_hint_names_the_option_that_alone_holds_the_word() -> None:
    topics = hinted("The nets were cut at night.", hints_of(case_of_the_strait()))
    assert topics.options == ("nets",)
    assert topics.hits[0].lean is Lean.CON


def test_words_of_any_text_tell_nothing() -> None:
    assert {"the", "without"} <= commonplace()
