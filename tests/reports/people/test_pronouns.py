"""R43: a pronoun stands for the last fitting actor, or for nobody."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.pronouns import (
    acts_after,
    antecedent,
    goes_on,
    is_subject,
    listed_rules,
    only_answers,
    pronoun_at,
    pronoun_forms,
    pronoun_openers,
    tells_beside,
    title_pronoun,
)
from goodoffices.reports.people.sightings import Line, Sighting, line_of
from goodoffices.reports.record import Actor
from tests.reports.stage import seen, stage_case

GAZETTEER = gazetteer_of(stage_case())


def whom(text: str, pronoun: str) -> list[str]:
    return [a for a, words, kind in seen(text) if kind == "pronoun" and words == pronoun]


@pytest.mark.parametrize(
    ("text", "pronoun", "actors"),
    [
        pytest.param("Brenn spoke. He left.", "He", ["oskar-brenn"], id="the person before"),
        pytest.param(
            "Brenn met Talden. She smiled at the press.", "She", ["mira-talden"], id="by gender"
        ),
        pytest.param(
            "Talden spoke first.\n\nShe left at noon, alone.",
            "She",
            ["mira-talden"],
            id="across one paragraph",
        ),
        pytest.param(
            "Talden spoke first.\n\nThe rain went on.\n\nShe left at noon.",
            "She",
            [],
            id="not across two paragraphs",
        ),
        pytest.param(
            'Talden said: "No."\n\n"When?" asked Brenn.\n\n"Later," she said.',
            "she",
            ["mira-talden"],
            id="across short turns of a conversation",
        ),
        pytest.param(
            "Brenn said it rained; Commander Hadi al-Sorin replied that it did not. He added that "
            "it was cold.",
            "He",
            ["hadi-al-sorin"],
            id="adding to what was said last",
        ),
        pytest.param(
            "Varu is at odds with the Lom Front, and Varu said it will wait.",
            "it",
            ["varu"],
            id="the last who acts, within the sentence",
        ),
        pytest.param("Varu waits. It is clear that rain falls.", "It", [], id="it is clear"),
        pytest.param(
            "Brenn said Commander Hadi al-Sorin was late. He left.",
            "He",
            ["oskar-brenn"],
            id="the first who acts, of the sentence before",
        ),
        pytest.param(
            "Brenn and Hadi al-Sorin met. He left early.", "He", [], id="two who act alike"
        ),
        pytest.param(
            "Brenn asked Hadi al-Sorin to sign. He refused.", "He", [], id="an answer to whom?"
        ),
        pytest.param(
            "Brenn met Hadi al-Sorin. He refused to sign.",
            "He",
            ["oskar-brenn"],
            id="a refusal of one's own",
        ),
        pytest.param("Brenn came. His talks went on.", "His", ["oskar-brenn"], id="a possessive"),
    ],
)
def test_r43_pronoun_stands_for(text: str, pronoun: str, actors: list[str]) -> None:
    assert whom(text, pronoun) == actors


def test_r43_pronoun_in_a_quotation_is_left_alone() -> None:
    assert whom("Brenn spoke. “He lies,” said Talden.", "He") == []


def line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


def test_pronoun_at_reads_forms_and_verbs() -> None:
    assert pronoun_at(line("he left"), 0) == "he"
    assert pronoun_at(line("it said no"), 0) == "it"
    assert pronoun_at(line("and his hat"), 1) is None
    assert pronoun_at(line("hat"), 0) is None


def test_subject_has_no_preposition_before_and_no_possessive_after() -> None:
    assert is_subject(line("Talden left"), 0, 1)
    assert not is_subject(line("with Talden"), 1, 1)
    assert not is_subject(line("Talden's hat"), 0, 1)


def test_verb_is_seen_after_an_adverb() -> None:
    assert acts_after(line("Talden reportedly said"), 1)
    assert not acts_after(line("Talden of Varu"), 1)


def test_nobody_before_means_nobody() -> None:
    pronoun = Sighting(start=9, end=11, kind=MentionKind.PRONOUN, word="he")

    def who(actor: str) -> Actor:
        raise AssertionError(actor)

    assert antecedent(pronoun, [], who=who, pronouns={}) is None


def test_lists_are_read() -> None:
    assert pronoun_forms()["her"] == "she"
    assert "with" in listed_rules("prepositions")
    assert title_pronoun("queen") == "she"


def test_r43_him_counts_after_according_to() -> None:
    assert whom("Brenn left. According to him, it rains.", "him") == ["oskar-brenn"]
    assert whom("Brenn left. The crowd followed him.", "him") == []
    assert {"him", "his"} <= pronoun_openers()


@pytest.mark.parametrize(
    ("text", "adds", "tells"),
    [
        pytest.param("She added that it rained.", True, True, id="added"),
        pytest.param("She also went on to Lorn.", True, False, id="went on, past also"),
        pytest.param("She left.", False, False, id="left"),
        pytest.param("She said no.", False, True, id="said"),
    ],
)
def test_what_stands_beside_a_pronoun(text: str, *, adds: bool, tells: bool) -> None:
    line = line_of(text, 0, len(text), GAZETTEER)
    assert goes_on(line, 0) is adds
    assert tells_beside(line, 0) is tells


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        pytest.param("He refused.", True, id="refused"),
        pytest.param("He flatly refused, twice.", True, id="flatly refused"),
        pytest.param("He refused to sign.", False, id="with what he refused"),
        pytest.param("He spoke.", False, id="spoke"),
    ],
)
def test_a_verb_alone_only_answers(text: str, *, answers: bool) -> None:
    assert only_answers(line(text), 0) is answers
