"""Whose verb it is where several sides stand side by side in one sentence."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.apart import passives_apart, speaks_next
from goodoffices.reports.speakers.drafts import drafts_of
from tests.reports.saying import LEAD, statements_in, unit_in


def sides(sentence: str) -> list[tuple[str | None, str | None, str]]:
    """Return speaker, issue and stance of each statement of a sentence."""
    return [(one.speaker, one.issue, str(one.stance)) for one in statements_in(LEAD + sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "It was Kestria, and not Dunmar, which accepted a prisoner swap.",
            [("kestria", "prisoners", "support")],
            id="and not, which",
        ),
        pytest.param(
            "Kestria backed shared tolls and it was Dunmar that rejected a prisoner swap.",
            [("kestria", "tolls", "support"), ("dunmar", "prisoners", "reject")],
            id="it was, that",
        ),
        pytest.param(
            "Kestria backed shared tolls after Ana Berel rejected a prisoner swap.",
            [("kestria", "tolls", "support"), ("ana-berel", "prisoners", "reject")],
            id="an act of one's own envoy before",
        ),
        pytest.param(
            "Kestria backs shared tolls and it wants a prisoner swap.",
            [("kestria", "tolls", "support"), ("kestria", "prisoners", "demand")],
            id="and it",
        ),
        pytest.param(
            "Ana Berel said “we accept prisoner swaps” and Dunmar said it rejected shared tolls.",
            [("ana-berel", "prisoners", "support"), ("dunmar", "tolls", "reject")],
            id="and somebody else said",
        ),
        pytest.param(
            "Kestria blamed Dunmar, which had rejected tolls, and demanded a prisoner swap.",
            [("kestria", "tolls", "assert"), ("kestria", "prisoners", "demand")],
            id="and behind which",
        ),
        pytest.param(
            "Kestria accepts prisoner swaps - Dunmar does not - and wants shared tolls.",
            [("kestria", "prisoners", "support"), ("kestria", "tolls", "demand")],
            id="a hyphen for a dash",
        ),
        pytest.param(
            "Kestria, not Dunmar, accepted a prisoner swap.",
            [("kestria", "prisoners", "support")],
            id="not",
        ),
        pytest.param(
            "Kestria's oldest ally, Dunmar, rejected a prisoner swap.",
            [("dunmar", "prisoners", "reject")],
            id="an ally named behind a comma",
        ),
        pytest.param(
            "Prisoner swaps were demanded by Kestria and rejected by Dunmar.",
            [("kestria", "prisoners", "demand"), ("dunmar", "prisoners", "reject")],
            id="two passives of one subject",
        ),
        pytest.param(
            "Kestria and Dunmar disagree; Dunmar wants a prisoner swap.",
            [("dunmar", "prisoners", "demand")],
            id="with each other",
        ),
        pytest.param(
            "Dunmar supports shared tolls and refused to discuss prisoners.",
            [("dunmar", "tolls", "support"), ("dunmar", "prisoners", "withhold")],
            id="a silence on another matter",
        ),
        pytest.param(
            "Ana Berel said she accepted a prisoner swap and added that the river was high.",
            [("ana-berel", "prisoners", "support")],
            id="a that further on",
        ),
    ],
)
def test_each_verb_has_its_own_subject(
    sentence: str, told: list[tuple[str | None, str | None, str]]
) -> None:
    assert sides(sentence) == told


def test_only_two_passives_are_parted() -> None:
    unit, cast = unit_in("Tolls were demanded by Kestria and rejected by Dunmar.")
    first, second = drafts_of(unit, cast)
    parted = passives_apart(first, second)
    assert parted is not None
    assert [unit.fold(at) for at in range(*parted[1].content)] == ["tolls"]
    assert parted[0].end == first.voice.end
    assert passives_apart(second, first) is None


def test_two_who_say_something_speak_one_after_the_other() -> None:
    unit, cast = unit_in("Kestria said it would pay and Dunmar said it had paid.")
    first, *_, second = [one for one in drafts_of(unit, cast) if one.cue.lemma == "say"]
    assert speaks_next(first, second)
    assert not speaks_next(first, first._replace(clause=False))
