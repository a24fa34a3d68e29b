"""What is told in a clause that opens a sentence ends where the main clause begins (R486)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.opened_clauses import main_clause_at, opens_aside_clause
from tests.reports.saying import claims_in, statements_in, unit_in


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param("Hours after Dunmar accepted the truce, Kestria shelled the mill.",
                     "dunmar", "Dunmar accepted the truce", id="R486: hours after"),
        pytest.param("Two days after Dunmar said yes to the truce, Kestria has yet to answer.",
                     "dunmar", "Dunmar said yes to the truce", id="R486: a number of days after"),
        pytest.param("A day after Dunmar accepted the truce, Kestria did not answer.",
                     "dunmar", "Dunmar accepted the truce", id="R486: before no answer"),
        pytest.param("Minutes before Kestria demanded a truce, the Hill Front fired at the mill.",
                     "kestria", "Kestria demanded a truce", id="R486: minutes before"),
        pytest.param("Since Solenne proposed a truce, Dunmar has shelled the mill.",
                     "solenne", "Solenne proposed a truce", id="R486: since"),
        pytest.param("Although Dunmar rejects the truce, Kestria will sign it on Monday.",
                     "dunmar", "Dunmar rejects the truce", id="R486: although"),
        pytest.param("After Dunmar demanded tolls, salt and a truce, Kestria shelled the mill.",
                     "dunmar", "Dunmar demanded tolls, salt and a truce", id="R486: past a list"),
    ],
)  # fmt: skip
def test_the_main_clause_is_the_reports_own(text: str, speaker: str, words: str) -> None:
    first = statements_in(text)[0]
    assert (first.speaker, first.spans[0].quote) == (speaker, words)
    assert claims_in(text) == ()


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        pytest.param("Soon after Dunmar said no, it rained.", True, id="R486: after"),
        pytest.param("Talks stopped after Dunmar said no to tolls, salt and grain.", False,
                     id="R486: a main clause stands before"),
        pytest.param("Dunmar said after lunch that it wants a truce.", False,
                     id="R486: the subject opens the sentence"),
    ],
)  # fmt: skip
def test_a_clause_opens_a_sentence_alone_or_with_a_length_of_time(text: str, opens: bool) -> None:
    unit, _ = unit_in(text)
    subject = next(at for at, piece in enumerate(unit.pieces) if piece.fold == "dunmar")
    assert opens_aside_clause(unit, subject) is opens


def test_the_main_clause_begins_at_a_named_subject_else_at_the_first_comma() -> None:
    unit, _ = unit_in("After Dunmar took salt, grain and boats, Kestria shelled the mill.")
    assert main_clause_at(unit, 3) == 8
    unit, _ = unit_in("After Dunmar took the salt, shells fell.")
    assert main_clause_at(unit, 3) == 5
