"""Cues are words of speech and stance that stand as such, not as nouns or adjectives."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import CueKind, document_before, find_cues
from goodoffices.reports.cues.units import units_of
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.wording.inflection import inflected
from tests.reports.saying import LEAD, article_of, cast_of, place, unit_in


def cues_in(sentence: str) -> list[tuple[str, str]]:
    article = article_of(LEAD + sentence)
    unit = list(units_of(article, cast_of(article)))[-1]
    return [(cue.kind.value, cue.lemma) for cue in find_cues(unit)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Dunmar said no.", [("verb", "say")], id="past"),
        pytest.param("Dunmar has now strongly rejected it.", [("verb", "reject")], id="perfect"),
        pytest.param("Dunmar calls again for peace.", [("verb", "call")], id="parted verb"),
        pytest.param(
            "Dunmar ruled out tolls that pay for guards.",
            [("verb", "rule")],
            id="a particle goes before a clause on a noun",
        ),
        pytest.param(
            "Dunmar weighed its calls for peace.", [("noun", "calls")], id="noun after its"
        ),
        pytest.param("The calls to prayer rang out.", [("noun", "calls")], id="noun after the"),
        pytest.param("The stated terms are near.", [], id="participle before a noun"),
        pytest.param("Officials say it is near.", [("verb", "say")], id="plural present"),
        pytest.param("They have to say it.", [], id="infinitive"),
        pytest.param(
            "Dunmar continues to insist on tolls.", [("verb", "insist")], id="continues to"
        ),
        pytest.param(
            "Dunmar is trying to convince the envoy.",
            [("verb", "convince")],
            id="trying to convince",
        ),
        pytest.param("Dunmar convinced the envoy.", [], id="a deed, no stance"),
        pytest.param("Dunmar left, urging calm.", [("participle", "urge")], id="participle"),
        pytest.param("After urging calm, Dunmar left.", [], id="after a preposition"),
        pytest.param("Dunmar is urging calm.", [("verb", "urge")], id="progressive"),
        pytest.param("Dunmar remains opposed to tolls.", [("state", "opposed to")], id="state"),
        pytest.param(
            "Dunmar, opposed to tolls, left.", [("verb", "oppose")], id="a reduced clause"
        ),
        pytest.param(
            "Tolls rose, according to Dunmar.", [("source", "according to")], id="source"
        ),
        pytest.param("Dunmar called the envoy.", [], id="a telephone call"),
        pytest.param("Dunmar called the tolls “unfair”.", [("verb", "call")], id="a verdict"),
        pytest.param("“He said no,” it read.", [], id="within quotation marks"),
        pytest.param("Dunmar refused to comment.", [("verb", "refuse")], id="refused to comment"),
        pytest.param("Dunmar sighed all day.", [], id="a sigh is no speech"),
        pytest.param("“No,” the envoy sighed.", [("verb", "sigh")], id="but one beside words is"),
        pytest.param(
            "In the envoy's view, it is late.",
            [("source", "by whose account")],
            id="a view with its owner",
        ),
        pytest.param("The view from the hill is fine.", [], id="a view of nobody's"),
        pytest.param(
            "Dunmar's reply was that it is late.", [("noun", "reply")], id="a reply is a noun"
        ),
    ],
)
def test_cues_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert cues_in(sentence) == expected


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        pytest.param("urge", {"urge", "urges", "urged", "urging"}, id="ends in e"),
        pytest.param("deny", {"deny", "denies", "denied", "denying"}, id="ends in y"),
        pytest.param("stress", {"stress", "stresses", "stressed", "stressing"}, id="ends in ss"),
        pytest.param("agree", {"agree", "agrees", "agreed", "agreeing"}, id="ends in ee"),
        pytest.param(
            "signal",
            {"signal", "signals", "signalled", "signalling", "signaled", "signaling"},
            id="British and American",
        ),
        pytest.param("say", {"say", "says", "said", "saying"}, id="irregular"),
    ],
)
def test_forms_of_a_verb(verb: str, forms: set[str]) -> None:
    assert {form for form, _ in inflected(verb)} == forms


def test_there_are_some_hundreds_of_forms_and_each_names_its_class() -> None:
    forms = verb_forms()
    assert len(forms) >= 300
    for readings in forms.values():
        for reading in readings:
            assert reading.family.act in {"speech", "attitude"}
            assert [r.particle == "" for r in readings] == sorted(
                r.particle == "" for r in readings
            )


def test_both_spellings_are_listed() -> None:
    forms = verb_forms()
    for british, american in (
        ("emphasised", "emphasized"),
        ("criticised", "criticized"),
        ("favours", "favors"),
        ("recognised", "recognized"),
        ("characterised", "characterized"),
    ):
        assert forms[british][0].family == forms[american][0].family


def test_word_lists_are_in_lower_case() -> None:
    for name in ("documents", "crowds", "voices", "others"):
        listed = words("subjects", name)
        assert {word.casefold() for word in listed} == set(listed)


def test_kinds_have_words_for_names() -> None:
    assert [kind.value for kind in CueKind] == ["verb", "participle", "noun", "state", "source"]


def test_a_participle_may_describe_a_document() -> None:
    unit, _ = unit_in("They read a draft of Dunmar calling for peace.")
    at = place(unit, "calling") - 1
    assert document_before(unit, at) == place(unit, "draft")
    assert document_before(unit, 1) is None
