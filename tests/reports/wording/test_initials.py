"""R502: the full stops of a person's initials end neither a sentence nor a name."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.sentences import sentences_in
from goodoffices.reports.wording.initials import is_of_initials
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        pytest.param("P.K. Lund left.", [1, 3], id="R502: two without a space"),
        pytest.param("A. B. Lund left.", [1, 4], id="two with spaces"),
        pytest.param("Mara W. Lund left.", [6], id="one in the middle"),
        pytest.param("J.R.R. van Lund left.", [], id="a small letter follows"),
        pytest.param("The U.S. President left.", [], id="an acronym"),
        pytest.param("They chose plan B. Lund left.", [], id="a letter that numbers"),
        pytest.param("So did I. Lund left.", [], id="a pronoun"),
        pytest.param("It was cold. Lund left.", [], id="a word"),
    ],
)
def test_which_full_stops_are_of_initials(text: str, stops: list[int]) -> None:
    assert [
        at for at, mark in enumerate(text) if mark == "." and is_of_initials(text, at)
    ] == stops


@pytest.mark.parametrize("name", ["P.K. Lund", "A. B. Lund", "Mara W. Lund", "G. Lund-Rao"])
def test_who_is_named_with_initials_speaks_under_the_whole_name(name: str) -> None:
    text = f"Commissioner {name} said that Dunmar had rejected a permanent truce."
    assert list(sentences_in(text, 0, len(text))) == [(0, len(text))]
    (found,) = statements_in(LEAD + text)
    assert found.spans[0].quote.startswith(f"Commissioner {name} said")
    assert found.speaker is not None
    assert found.speaker.endswith(name.rsplit(maxsplit=1)[-1].casefold())
