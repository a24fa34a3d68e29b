"""A party is meant by "it" also before verbs of two words, past an adverb or a helping verb."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.saying import (
    base_forms,
    past_helpers,
    plural_forms,
    saying_forms,
    tells_behind,
    tells_past_body,
)
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.wording.inflection import listed_verbs, paired_forms, telling_verbs
from tests.reports.bare import bare_case
from tests.reports.saying import LEAD, statements_in

FIRST = "Dunmar said on Monday it wanted a truce. "

TOLD = (
    ("On Tuesday it ruled out a prisoner swap.", "reject"),
    ("Hours later it turned down the tolls.", "reject"),
    ("It brushed aside a prisoner swap.", "reject"),
    ("It later rejected a prisoner swap.", "reject"),
    ("It flatly refused a prisoner swap.", "reject"),
    ("It did not rule out a prisoner swap.", "conditional_support"),
    ("It does not accept the tolls.", "reject"),
    ("It no longer opposes a prisoner swap.", "conditional_support"),
    ("It could not support a prisoner swap.", "reject"),
    ("It then called for a prisoner swap.", "demand"),
    ("It gave its consent to a prisoner swap.", "support"),
)

SILENT = (
    "It turned cold in the night and the tolls were put off.",
    "It did not rain on the prisoners.",
    "It took a prisoner swap to bring the crews home.",
    "It came down in sheets on the bridge.",
    "It is clear that the tolls will rise.",
)


@pytest.mark.parametrize(("text", "stance"), TOLD, ids=[text for text, _ in TOLD])
def test_what_it_tells(text: str, stance: str) -> None:
    found = [(one.speaker, one.stance) for one in statements_in(LEAD + FIRST + text)[1:]]
    assert found == [("dunmar", stance)]


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_tells(text: str) -> None:
    assert len(statements_in(LEAD + FIRST + text)) == 1


def test_forms_of_two_words() -> None:
    assert ("out",) in paired_forms()["ruled"]
    assert "rule" not in telling_verbs()
    assert "drop proposal" in listed_verbs("shift")
    assert callable(tells_behind)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bero of the Water Board said", True),
        ("Bero of the Water Board, who had waited, said", True),
        ("Bero from the coast warned", True),
        ("Bero of the Water Board. They said", False),
        ("Bero and the Water Board said", False),
    ],
)
def test_who_belongs_to_a_body_tells_something(text: str, told: bool) -> None:
    line = line_of(text, 0, len(text), gazetteer_of(bare_case()))
    assert tells_past_body(line, 1, saying_forms()) is told


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Bero said", "said"),
        ("Bero has also said", "said"),
        ("Bero late last night said", "said"),
        ("Bero on Monday flatly denied", "denied"),
        ("Bero of the coast said", "of"),
        ("Bero", ""),
    ],
)
def test_what_parts_a_name_from_its_verb(text: str, verb: str) -> None:
    line = line_of(text, 0, len(text), gazetteer_of(bare_case()))
    assert line.fold(past_helpers(line, 1)) == verb


def test_verbs_behind_a_plural() -> None:
    assert base_forms("say") <= base_forms() <= plural_forms()
    assert {"say", "rejected"} <= plural_forms()
    assert plural_forms().isdisjoint({"says", "rejects"})
