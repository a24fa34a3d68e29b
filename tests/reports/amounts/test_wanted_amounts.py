"""Who wants an amount gives it, unless somebody else tells of it (R605)."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.wanted_amounts import wanted_amounts
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.amounts.test_owned_amounts import given


def reporters(text: str) -> list[str]:
    return [one.split()[1] for one in given(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norland wants 330 million dollars.", ["norland"], id="wants"),
        pytest.param("Norland wants US$330 million.", ["norland"], id="sign of a currency"),
        pytest.param("Norland wants at least 40 buses.", ["norland"], id="qualifier"),
        pytest.param("Norland is seeking 40 buses.", ["norland"], id="is seeking"),
        pytest.param("Norland has demanded 40 buses.", ["norland"], id="has demanded"),
        pytest.param(
            "Norland wishes over 60 zones, Sudmark will have eight.",
            ["norland", "unsourced"],
            id="only what is wanted",
        ),
        pytest.param(
            "Sudmark said Norland had demanded 29 changes.", ["sudmark"], id="another tells it"
        ),
        pytest.param("Norland wants the 40 buses to leave.", ["unsourced"], id="known ones"),
        pytest.param("Norland wants peace after 40 years.", ["unsourced"], id="no object"),
        pytest.param(
            "Norland pledged 2 million dollars and Sudmark 3 million.",
            ["norland", "sudmark"],
            id="a verb that two share",
        ),
        pytest.param(
            "Norland wants 40 buses, Sudmark 30.", ["norland", "sudmark"], id="by a comma"
        ),
        pytest.param(
            "Norland offered 40 buses and Sudmark at least 30.",
            ["norland", "sudmark"],
            id="with a qualifier",
        ),
        pytest.param(
            "Norland offered 40 buses and Sudmark thanked 30 drivers.",
            ["norland", "unsourced"],
            id="a verb of its own",
        ),
        pytest.param(
            "Norland pledged 2 million dollars and donors 3 million.",
            ["norland", "unsourced"],
            id="shared with nobody known",
        ),
        pytest.param("Donors have offered 11 million dollars.", ["unsourced"], id="nobody known"),
        pytest.param("Nobody wants 40 buses.", ["unsourced"], id="nobody"),
        pytest.param("Norland does not want 40 buses.", ["unsourced"], id="not wanted"),
        pytest.param("Norland denied it wanted 40 buses.", ["unsourced"], id="denied"),
    ],
)
def test_r605_who_wants_an_amount_gives_it(text: str, expected: list[str]) -> None:
    assert reporters(text) == expected


def test_r605_a_wanted_amount_is_found_where_its_number_stands() -> None:
    words = lexemes("Norland wants some 40 buses and 12 boats.")
    norland = Mention(start=0, end=7, actor="norland", kind=MentionKind.NAME)
    assert list(wanted_amounts(words, (norland,))) == [(range(2, 4), norland)]
    assert list(wanted_amounts(words, ())) == []
