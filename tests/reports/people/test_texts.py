"""A text that a report speaks of later is its author's, where the report said whose it is."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import SourceKind
from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import Sighting, line_of
from goodoffices.reports.people.texts import author_of, authors_in, written_by
from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, cast_of, statements_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Kestria issued a statement on Monday. The statement says the truce holds.",
                     "kestria", id="issued"),
        pytest.param("Ana Berel wrote to Dunmar. In her letter she spoke of tolls. The letter "
                     "says that the bridge must be opened.", "ana-berel", id="her letter"),
        pytest.param("A memo by Tomas Rhee went round. The memo says that tolls must fall.",
                     "tomas-rhee", id="by somebody"),
        pytest.param("The Hill Front's manifesto came out. The manifesto demands that all "
                     "prisoners be freed.", "hill-front", id="somebody's"),
        pytest.param("Kestria and Dunmar met. In a joint communique they spoke of tolls. The "
                     "communique says that tolls will be shared.", None, id="a joint text"),
        pytest.param("Kestria received a letter. The letter says that tolls will be shared.", None,
                     id="received"),
        pytest.param("The letter says that tolls will be shared.", None, id="never brought in"),
    ],
)  # fmt: skip
def test_r41_whose_a_text_is(text: str, speaker: str | None) -> None:
    said = statements_in(LEAD + text)[-1]
    assert said.speaker == speaker
    assert said.source_kind.value == "document"


def test_a_text_is_kept_with_its_author_and_place() -> None:
    text = LEAD + "Kestria issued a statement on Monday."
    cast = cast_of(article_of(text))
    at = text.index("statement")
    assert cast.authors == ((at, "statement", "kestria"),)
    assert author_of(cast, "statement", at + 50) == "kestria"
    assert author_of(cast, "statement", at + 50_000) is None


def test_a_sentence_without_a_text_yields_nothing() -> None:
    text = "Kestria met Dunmar by the river."
    line = line_of(text, 0, len(text), gazetteer_of(case_of_the_bridge()))
    heard = (Sighting(start=0, end=7, kind=MentionKind.NAME, actors=("kestria",)),)
    assert list(authors_in(line, heard)) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Aldmarkian embassy issued a statement rejecting the tolls.", "aldmark"),
        ("Bresse on Monday released a statement saying that the tolls must go.", "bresse"),
        ("The Bressian ministry published a letter demanding tolls.", "bresse"),
        ("Bresse saw a statement rejecting the tolls.", None),
        ("Aldmark and Bresse issued a statement rejecting the tolls.", None),
    ],
)
def test_whoever_issued_a_text_says_what_it_says(text: str, speaker: str | None) -> None:
    (found,) = bare_record(text).statements
    assert (found.speaker, found.source_kind) == (speaker, SourceKind.DOCUMENT)


def test_who_wrote_the_text_at_a_place() -> None:
    assert written_by(Cast(authors=((4, "letter", ""), (9, "memo", "varu"))), 9) == "varu"
    assert written_by(Cast(authors=((4, "letter", ""),)), 4) is None
