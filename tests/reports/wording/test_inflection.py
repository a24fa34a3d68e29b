"""Verbs are known in every form, and those that tell something are collected once."""

from __future__ import annotations

from goodoffices.reports.wording.inflection import Tense, inflected, telling_forms


def test_forms_of_regular_and_irregular_verbs() -> None:
    assert [word for word, _ in inflected("try")] == ["try", "tries", "tried", "trying"]
    assert ("said", Tense.PAST) in list(inflected("say"))


def test_forms_that_tell_are_finite() -> None:
    assert {"said", "laments", "foresaw"} <= telling_forms()
    assert not {"say", "saying"} & telling_forms()


def test_forms_of_one_class() -> None:
    assert "denied" in telling_forms("deny")
    assert "denied" not in telling_forms("say")
