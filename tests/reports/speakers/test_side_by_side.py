"""Whose verb it is where several sides stand side by side in one sentence."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.apart import is_repeated, passives_apart, speaks_next
from goodoffices.reports.speakers.brought_out import brought_out
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.main_subject import set_off
from goodoffices.reports.speakers.relatives import is_told_aside
from goodoffices.reports.speakers.voices import JOINT
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
            "Dunmar, having accepted a prisoner swap, and Kestria, having refused it, met.",
            [("dunmar", "prisoners", "support"), ("kestria", "prisoners", "reject")],
            id="two asides of two names",
        ),
        pytest.param(
            "Dunmar, ruling out shared tolls, accepted a prisoner swap.",
            [("dunmar", "prisoners", "support"), ("dunmar", "tolls", "reject")],
            id="an aside on another issue",
        ),
        pytest.param(
            "Dunmar, ruling out a prisoner swap, rejected all prisoner swaps.",
            [("dunmar", "prisoners", "reject")],
            id="an aside on the same",
        ),
        pytest.param(
            "Solenne and Kestria, which rejected a prisoner swap, met Dunmar.",
            [("kestria", "prisoners", "reject")],
            id="which behind two names",
        ),
        pytest.param(
            "Kestria not only rejected shared tolls but went home.",
            [("kestria", "tolls", "reject")],
            id="not only",
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


def test_an_aside_repeats_its_main_verb_or_not() -> None:
    unit, cast = unit_in("Dunmar, ruling out tolls, rejected prisoners.")
    aside, main = drafts_of(unit, cast)
    assert set_off(unit, aside.cue) == aside.voice
    assert set_off(unit, main.cue) is None
    assert is_repeated(main, aside, lambda *ends: str(len(ends)))
    assert not is_repeated(main, aside, lambda *ends: unit.fold(ends[1] - 1))
    assert not is_repeated(aside, main, lambda *ends: str(len(ends)))


def test_which_brings_out_the_last_of_several() -> None:
    unit, cast = unit_in("Kestria and Dunmar, which rejected tolls, left.")
    (said,) = drafts_of(unit, cast)
    assert is_told_aside(unit, said)
    assert said.voice.actor == "dunmar"
    joint = said.voice._replace(actor="kestria", start=0, flags=(JOINT,))
    assert brought_out(unit, joint, relative=True) == said.voice
    assert brought_out(unit, joint, relative=False) == joint
