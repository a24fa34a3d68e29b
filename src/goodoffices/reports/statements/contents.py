"""What a statement is about, and its words as stance reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from goodoffices.case.issues import Lean
from goodoffices.case.parties import Kind, Role
from goodoffices.reports.cues.sides import SIDES
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import FROM_CONTEXT
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import VoiceKind
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.stances.direction import Content
from goodoffices.reports.stances.ended import side_of
from goodoffices.reports.stances.idioms import plain_words
from goodoffices.reports.stances.pointing import has_own_object
from goodoffices.reports.stances.questions import answer_in, question_of
from goodoffices.reports.stances.rivals import has_rivals, told_apart
from goodoffices.reports.stances.single_words import hinted
from goodoffices.reports.stances.topics import Topics
from goodoffices.reports.statements.foreign import is_foreign
from goodoffices.reports.statements.one_report import OneReport, heading_above, words_before
from goodoffices.reports.statements.others_clause import is_others_clause


def content_bounds(unit: Unit, said: Attribution) -> tuple[int, int]:
    """Return where the content begins and ends in the report."""
    return unit.pieces[said.content[0]].start, unit.pieces[said.content[1] - 1].end


def issue_between(reading: OneReport, unit: Unit, first: int, end: int) -> str | None:
    """Return the issue that the words of a unit from one position to another name."""
    if not first < end <= len(unit.pieces):
        return None
    start, stop = unit.pieces[first].start, unit.pieces[end - 1].end
    return reading.index.topics(reading.article.report.text[start:stop]).issue


def topics_of(reading: OneReport, unit: Unit, said: Attribution) -> tuple[Topics, tuple[str, ...]]:
    """Return what a statement is about, and a flag where only its context says so.

    R38: where the words of the content name no issue, or only a condition names one, somebody
    who is brought in by name answers what was told just before.
    """
    text = reading.article.report.text
    start, end = content_bounds(unit, said)
    topics = reading.index.topics(text[start:end])
    terms = _is_on_terms(reading, unit, said)
    if topics.issue is not None and not terms:
        return topics, ()
    hint = hinted(text[start:end], reading.hints)
    if hint.issue is not None and not terms:
        return hint, ("issue from single words",)
    nearby = _nearby(reading, unit, said)
    if nearby.issue is not None and not _is_of_another_thing(unit, said):
        return replace(nearby, options=(), hits=()), (FROM_CONTEXT,)
    return (Topics() if terms else topics), ()


def _is_on_terms(reading: OneReport, unit: Unit, said: Attribution) -> bool:
    """Whether only the terms of a pronoun are named: "would accept *them* if Varu pays"."""
    first, end = said.content
    at = next((at for at in range(first, end) if _has_terms(unit, at)), end)
    if at == end:
        return False
    text = reading.article.report.text[unit.pieces[first].start : unit.pieces[at].end]
    return at == first or reading.index.topics(text).issue is None


def _has_terms(unit: Unit, at: int) -> bool:
    """Whether a pronoun is told, and right behind it on what terms: "accept *it*, provided"."""
    if unit.fold(at) not in _THINGS or unit.fold(at - 1) in _OPENING_IT:
        return False
    return unit.fold(at + 1 + (unit.fold(at + 1) == ",")) in _TERMS


_THINGS = frozenset({"it", "this", "them", "these", "one", "such"})
_OPENING_IT = frozenset({"that", "said", "says", ",", "and", "but"})
"""Behind these a pronoun acts, and is not what somebody would accept."""


_TERMS = frozenset({"if", "unless", "provided", "once", "until", "before"})


def _is_of_another_thing(unit: Unit, said: Attribution) -> bool:
    """Whether a side is taken towards a thing of its own: "rejected a visit" (R518)."""
    first, end = said.content
    found = [unit.fold(at) for at in range(first, end)]
    if first <= said.cue.head < end:
        return False
    if not _CHARGES.isdisjoint(found[:2]):
        return True
    return said.cue.family.stance in SIDES and has_own_object(found)


_CHARGES = frozenset(
    {"accusation", "accusations", "allegation", "allegations", "charge", "charges", "rumours"}
)
"""What somebody is blamed for is apart from the matter in hand: "called the charge absurd"."""


def _nearby(reading: OneReport, unit: Unit, said: Attribution) -> Topics:
    """Return what the words around a statement are about, the nearest first."""
    if (related := _related(reading, unit, said)).issue is not None:
        return related
    end = content_bounds(unit, said)[0] if _is_on_terms(reading, unit, said) else unit.end
    sentence = reading.article.report.text[unit.start : end]
    points = _points_back(unit, said)
    places = [sentence] if points or said.cue.family.stance not in _AT_ANYTHING else []
    if points or _answers(reading, unit, said):
        before = _sentences_before(reading, unit)
        # "Supports that" is a yes to what was told last, be it of the case or not.
        before = before[:1] if _answers_shortly(unit, said) else before
        asked = _asked_of(reading, unit, said, before)
        places += before if asked is None else [asked]
    for around in places:
        nearby = reading.index.topics(around)
        if around is sentence and _is_verb_alone(unit, said, nearby):
            continue
        if nearby.issue is not None:
            return nearby
    return Topics()


def _related(reading: OneReport, unit: Unit, said: Attribution) -> Topics:
    """Return what ", which" stands right behind: "dropped guards, which Varu called a fig leaf".

    R541: it is what is named last before it, not what the sentence is about.
    """
    which = said.voice.start - 1
    if unit.fold(which) not in {"which", "whom"} or unit.fold(which - 1) != ",":
        return Topics()
    text, end = reading.article.report.text, unit.pieces[which - 1].start
    for size in RELATED:
        named = reading.index.topics(text[unit.pieces[max(0, which - 1 - size)].start : end])
        if named.issue is not None:
            return named
    return Topics()


RELATED = (2, 4, 8)
"""Words before ", which" among which its thing is named, the nearest first."""


def _asked_of(
    reading: OneReport, unit: Unit, said: Attribution, before: Sequence[str]
) -> str | None:
    """Return the clause told last in which whoever answers is to do something.

    R38: "would accept the toll if *Varu opened its depots*. Varu refused": the depots.
    """
    voice = reading.article.report.text[
        unit.pieces[said.voice.start].start : unit.pieces[said.voice.end - 1].end
    ]
    if not before or said.voice.kind is not VoiceKind.ACTOR or not voice[:1].isupper():
        return None
    places = (before[0].find(f" {opener} {voice} ") for opener in _OPENERS)
    first = min((at for at in places if at >= 0), default=-1)
    return before[0][first + 1 :] if first >= 0 else None


_OPENERS = ("if", "that", "unless", "once", "until", "when")


_AT_ANYTHING = frozenset({"assert", "criticise"})
"""What is told, or blamed on somebody, may be apart from the matter of its sentence."""


def _is_verb_alone(unit: Unit, said: Attribution, around: Topics) -> bool:
    """Whether its verb alone names an issue in a sentence: "ruled out" is no option here."""
    first, last = unit.pieces[said.cue.head], unit.pieces[said.cue.last]
    own = [hit for hit in around.hits if hit.issue == around.issue]
    return all(hit.option and first.start <= unit.start + hit.start < last.end for hit in own)


def _answers_shortly(unit: Unit, said: Attribution) -> bool:
    """Whether somebody takes a side towards what a word or two point to: "backs the idea"."""
    sided = said.cue.family.stance in {"support", "oppose", "reject"}
    named = [unit.fold(at) for at in range(*said.content)]
    return sided and len(named) <= SHORTEST and not _BACK.isdisjoint(named[:1])


SHORTEST = 2
"""Words that only point back: "that", "the idea"."""

_BACK = frozenset({"that", "this", "the", "these", "those", "such"})


def _answers(reading: OneReport, unit: Unit, said: Attribution) -> bool:
    """Whether somebody is brought in by name and speaks of nobody else."""
    if "pronoun" in said.voice.flags or said.voice.kind is VoiceKind.DOCUMENT:
        return False
    if unit.fold(said.voice.start) in _PRONOUNS or said.cue.family.stance == "criticise":
        return False
    mentions = (unit.mention_at(at) for at in range(*said.content))
    named = {one.actor for one in mentions if one is not None}
    sides = {one.id for one in reading.case.parties if one.role is Role.PRINCIPAL}
    return all(
        _same_side(reading, said.voice.actor, one)
        for one in named
        if one in sides or reading.cast.actor(one).kind is Kind.PERSON
    )


def _same_side(reading: OneReport, speaker: str | None, other: str) -> bool:
    if speaker is None or speaker == other:
        return speaker == other
    side = reading.cast.actor(speaker).side or speaker
    return side == (reading.cast.actor(other).side or other)


_PRONOUNS = frozenset({"he", "she", "they", "it", "one", "i", "we", "another", "who"})
_BETWEEN = re.compile(r"(?<=[.!?”\"])\s+")
_LOOK_BACK = 3
"""Sentences of a paragraph before a statement that may tell what it is about."""


def _sentences_before(reading: OneReport, unit: Unit) -> list[str]:
    """Return the sentences before a unit in its paragraph, the nearest first.

    R523: where fewer stand there, the question or short heading right above it is one more.
    """
    said = words_before(reading, unit).rstrip()
    before = _BETWEEN.split(said)[::-1] if said else []
    return [*before, *heading_above(reading, unit)][:_LOOK_BACK]


_FIRST_PERSON = frozenset({"we", "us", "our", "ours", "i", "me", "my", "i'm", "we're", "we've"})
_POINTING = frozenset({"it", "this", "that", "such", "them", "one", "these", "so", "there"})


def _points_back(unit: Unit, said: Attribution) -> bool:
    """Whether the content names its subject only by a word like "it", or not at all."""
    content = unit.pieces[said.content[0] : said.content[1]]
    if len(content) <= 1 or content[0].fold in _POINTING - {"that"}:
        return True
    return any(piece.fold in _POINTING for piece in content[1:])


_PRONOUN = (["It"], ["They"])


def sentence_before(reading: OneReport, unit: Unit) -> str:
    """Return the nearest sentence before a unit, in its paragraph, that names its subject."""
    sentences = _sentences_before(reading, unit)
    return next((one for one in sentences if one.split(maxsplit=1)[:1] not in _PRONOUN), "")


def content_of(reading: OneReport, unit: Unit, said: Attribution, topics: Topics) -> Content:
    """Return a statement's words as stance reads them."""
    start, _ = content_bounds(unit, said)
    pieces = unit.pieces[said.content[0] : said.content[1]]
    issue = reading.case.issue(topics.issue) if topics.issue is not None else None
    around, ended = (0, False) if topics.hits else _direction_around(reading, unit, said)
    content = Content(
        words=plain_words([piece.fold for piece in pieces]),
        starts=tuple(piece.start - start for piece in pieces),
        first=said.content[0],
        affirms=issue.affirms if issue is not None else "",
        hits=tuple(hit for hit in topics.hits if hit.issue == topics.issue),
        foreign=is_foreign(
            reading, unit, said, frozenset(start + hit.start for hit in topics.hits)
        ),
        personal=any(piece.quoted and piece.fold in _FIRST_PERSON for piece in pieces),
        around=around,
        ended=ended,
        theirs=is_others_clause(reading, unit, said),
        rivals=issue is not None and has_rivals(issue, told_apart(issue, topics.hits)),
    )
    return content if topics.hits else _with_question(reading, unit, said, content, topics)


def _with_question(
    reading: OneReport, unit: Unit, said: Attribution, content: Content, topics: Topics
) -> Content:
    """Put what was asked before a bare yes or no: "accept a truce, no" (R519)."""
    asked, answer = question_of(unit, said), answer_in(unit, said)
    if asked is None or answer is None:
        return content
    pieces = unit.pieces[asked[0] : asked[1]]
    start, end = pieces[0].start, pieces[-1].end
    named = reading.index.topics(reading.article.report.text[start:end])
    if named.issue is None or named.issue != topics.issue:
        return content
    return content._replace(
        words=plain_words([*(piece.fold for piece in pieces), ",", answer]),
        starts=(*(piece.start - start for piece in pieces), end - start, end - start + 1),
        first=asked[0],
        hits=tuple(hit for hit in named.hits if hit.issue == named.issue),
    )


def _direction_around(reading: OneReport, unit: Unit, said: Attribution) -> tuple[int, bool]:
    """Return which way the words around a statement lean, and whether they name what is ended.

    R564: where they name a thing that the issue's sentence does away with, "it" is the thing;
    beside words of its end ("demands an end to the toll") it may be either.
    """
    nearby = _nearby(reading, unit, said)
    own = [hit for hit in nearby.hits if hit.issue == nearby.issue]
    leans = {hit.lean for hit in own} - {Lean.NEITHER}
    if nearby.issue is None or len(leans) > 1:
        return 0, False
    if _drops_a_plan(words_before(reading, unit).casefold().split()):
        return 0, False
    affirms = reading.case.issue(nearby.issue).affirms
    if not leans and any(side_of(hit.term, affirms) < 0 for hit in own):
        around = {*unit.folds, *words_before(reading, unit).casefold().split()}
        return (-1, True) if _endings().isdisjoint(around) else (0, False)
    return (-1 if leans == {Lean.CON} else 1), False


def _drops_a_plan(found: Sequence[str]) -> bool:
    """Whether a plan is to be given up: who resists "to drop its plan to close it" is for it."""
    ends = words("stance", "giving_up")
    return any(
        word in ends and not _PLANS.isdisjoint(found[at + 1 : at + 4])
        for at, word in enumerate(found)
    )


_PLANS = frozenset(
    {"plan", "plans", "demand", "demands", "bid", "insistence", "idea", "opposition"}
)


@cache
def _endings() -> frozenset[str]:
    return telling_of("stopped") | words("stance", "ends_itself")
