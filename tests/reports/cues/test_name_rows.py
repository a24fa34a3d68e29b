"""R558: several names before one verb are one subject of it."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.name_rows import is_told_behind, last_of_row, row_acts
from tests.reports.saying import claims_in, statements_in, unit_in


@pytest.mark.parametrize(
    ("words", "last"),
    [
        pytest.param("Kestria and Dunmar left.", "dunmar", id="two"),
        pytest.param("Kestria, Dunmar and the Hill Front left.", "front", id="three"),
        pytest.param("Kestria, Dunmar, and Solenne left.", "solenne", id="a comma before and"),
        pytest.param("Neither Kestria nor Dunmar left.", "dunmar", id="neither"),
        pytest.param("Kestria left.", None, id="one"),
        pytest.param("Kestria, Dunmar left.", None, id="nothing joins them"),
        pytest.param("Kestria and Dunmar's mayors left.", None, id="the last one owns"),
    ],
)
def test_where_a_row_of_names_ends(words: str, last: str | None) -> None:
    unit, _ = unit_in(words)
    end = last_of_row(unit, 0)
    assert (None if end is None else unit.fold(end)) == last


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("Kestria, Dunmar and Solenne rejected tolls.", True),
        ("Kestria and Dunmar both rejected tolls.", True),
        ("Kestria and Dunmar on Monday.", False),
    ],
)
def test_a_row_acts_where_its_verb_follows(words: str, acts: bool) -> None:
    assert row_acts(unit_in(words)[0], 0) is acts


@pytest.mark.parametrize(("verb", "behind"), [("said", True), ("told", False), ("met", False)])
def test_a_clause_begins_behind_a_verb_of_saying(verb: str, behind: bool) -> None:
    assert is_told_behind(unit_in(f"Solenne {verb} Kestria and Dunmar.")[0], 1) is behind


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Solenne said Kestria and Dunmar rejected a truce.", {"kestria", "dunmar"}),
        (
            "Solenne said Kestria, Dunmar and the Hill Front rejected a truce.",
            {"kestria", "dunmar", "hill-front"},
        ),
    ],
)
def test_r558_what_is_said_of_several_is_a_claim_about_each(
    sentence: str, about: set[str]
) -> None:
    told = {(one.by, one.about, one.position) for one in claims_in(sentence)}
    assert told == {("solenne", one, "reject") for one in about}
    assert {one.speaker for one in statements_in(sentence)} == {"solenne"}


def test_r558_both_behind_the_names_is_no_article() -> None:
    (said,) = statements_in("Kestria and Dunmar both rejected a truce.")
    assert (said.speaker, said.flags) == ("kestria", ("joint speakers",))
