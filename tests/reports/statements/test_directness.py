"""R33: the quoted share of what is said decides how direct it is."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.statements.directness import directness_of, source_kind_of
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("“The tolls rose,” said Ana Berel.", "direct", id="all quoted"),
        pytest.param(
            "Ana Berel called the very high tolls “a trap”.", "partial", id="a few words"
        ),
        pytest.param("Ana Berel said that the tolls rose.", "indirect", id="nothing quoted"),
        pytest.param("Dunmar remains opposed to shared tolls.", "position", id="no act of speech"),
        pytest.param("Dunmar rejected shared tolls.", "indirect", id="an act in the past"),
        pytest.param("Dunmar rejects shared tolls.", "position", id="R33: the simple present"),
        pytest.param("Kestria's demand for shared tolls stands.", "position", id="a noun"),
        pytest.param("Ana Berel insists on “shared tolls now”.", "direct", id="quotes come first"),
    ],
)
def test_directness(sentence: str, expected: str) -> None:
    (statement,) = statements_in(LEAD + sentence)
    assert statement.directness is Directness(expected)


@pytest.mark.parametrize(("quoted", "expected"), [(9, "partial"), (10, "direct"), (11, "direct")])
def test_one_half_is_direct(quoted: int, expected: str) -> None:
    # Pieces count without spaces: ten letters outside the marks.
    sentence = f"Ana Berel said aaaaa bbbbb “{'c' * quoted}”."
    (statement,) = statements_in(LEAD + sentence)
    assert statement.directness is Directness(expected)


def test_labels_of_a_draft() -> None:
    unit, cast = unit_in("The draft resolution emphasises the need for peace.")
    (said,) = drafts_of(unit, cast)
    directness = directness_of(unit, said, cast)
    assert directness is Directness.INDIRECT
    assert source_kind_of(unit, said, cast, directness) is SourceKind.DOCUMENT


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Ana Berel rejects the census.", "indirect", id="R235: a person rejects"),
        pytest.param("Kestria rejects the census.", "position", id="R235: a state holds"),
        pytest.param("Ana Berel opposes the census.", "position", id="an attitude"),
        pytest.param(
            "Tomas Rhee believes that the ferry will sail.", "indirect", id="a person's belief"
        ),
        pytest.param("Dunmar believes that the ferry will sail.", "position", id="a state's"),
        pytest.param("The draft calls for a fishing quota.", "indirect", id="a text"),
    ],
)
def test_what_one_person_rejects_was_said(sentence: str, expected: str) -> None:
    (statement,) = statements_in(LEAD + sentence)
    assert statement.directness is Directness(expected)
