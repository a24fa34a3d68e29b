"""Cue words come from the word lists, in all their forms."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cue_words import (
    finite_forms,
    floor_forms,
    may_be_finite,
    noun_families,
    own_clause_words,
    quoting_forms,
    source_openers,
    state_heads,
    told_forms,
)
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import inflected


def test_each_table_holds_its_words() -> None:
    assert {"telephoned", "took"} <= floor_forms()
    assert {"quoted", "citing"} <= quoting_forms()
    assert {"comment", "commenting"} <= told_forms()
    assert {"said", "denies", "is"} <= finite_forms()
    assert "saying" not in finite_forms()
    assert {"that", "he", "would"} <= own_clause_words()
    assert noun_families()["demand"][0][0].stance == "demand"
    assert (("opposed", "to"), "oppose") in state_heads()["opposed"]
    assert ("according", "to") in source_openers()["according"]


def test_there_are_hundreds_of_verbs_each_once_in_its_class() -> None:
    classes = [table["verbs"] for table in lexicon("verbs").values()]
    assert all(len(verbs) == len(set(verbs)) for verbs in classes)
    assert len({verb for verbs in classes for verb in verbs}) > 900


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", "deny denies denied denying"),
        ("admit", "admit admits admitted admitting"),
        ("limit", "limit limits limited limiting"),
        ("snub", "snub snubs snubbed snubbing"),
        ("signal", "signal signals signalled signalling signaled signaling"),
        ("reveal", "reveal reveals revealed revealing"),
        ("swear", "swear swears swore sworn swearing"),
        ("veto", "veto vetoes vetoed vetoing"),
    ],
)
def test_forms_follow_from_the_verb(verb: str, forms: str) -> None:
    assert [form for form, _ in inflected(verb)] == forms.split()


@pytest.mark.parametrize("word", ["is", "said", "sank", "flooded", "won't"])
def test_words_that_may_be_the_verb_of_a_clause(word: str) -> None:
    assert may_be_finite(word)
    assert not may_be_finite(f"un{word}ly")
