"""R558: several names before one verb are one subject of it."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.name_rows import (
    before_joint,
    first_of_row,
    is_told_behind,
    last_of_row,
    row_acts,
)
from goodoffices.reports.statements.together import made_together
from tests.reports.saying import (
    LEAD,
    case_of_the_bridge,
    claims_in,
    statements_in,
    unit_in,
)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        pytest.param("Kestria and Dunmar left.", "dunmar", id="two"),
        pytest.param("Kestria, Dunmar and the Hill Front left.", "front", id="three"),
        pytest.param("Kestria, the Front and Dunmar left.", "dunmar", id="the belongs to a name"),
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


@pytest.mark.parametrize(
    ("joint", "joined"),
    [
        ("and", True),
        ("along with", True),
        ("together with", True),
        ("as well as", True),
        ("with", False),
    ],
)
def test_what_joins_a_name_to_another(joint: str, joined: bool) -> None:
    unit, _ = unit_in(f"Kestria {joint} Dunmar rejected a truce.")
    at = next(i for i in range(9) if unit.fold(i) == "dunmar")
    assert (before_joint(unit, at) == 0) is joined


def test_where_the_first_name_of_a_row_ends() -> None:
    unit, _ = unit_in("Kestria, Dunmar and Solenne rejected a truce.")
    assert first_of_row(unit, 2) == 0
    assert first_of_row(unit, 0) == 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Kestria along with the Hill Front rejected a truce.",
        "A truce was rejected by Kestria and the Hill Front.",
        "The truce that Solenne wants was rejected by Kestria and the Hill Front.",
    ],
)
def test_r558_names_joined_otherwise_are_one_subject_too(sentence: str) -> None:
    said = statements_in(LEAD + sentence)[-1]
    assert (said.speaker, str(said.stance), said.flags) == (
        "kestria", "reject", ("joint speakers",),
    )  # fmt: skip
    made = [one.speaker for one in made_together(said, case_of_the_bridge())]
    assert made == ["kestria", "hill-front"]
