"""A language model's answer, held to the words of the report: what does not fit is dropped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import Directness, SourceKind, Stance
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.proposing.questions import Question
from goodoffices.reports.record import Actor, Statement
from goodoffices.reports.statements.commands import gives_orders
from goodoffices.reports.text import Article

MODEL = "language model"
"""Flag of a statement that a language model proposed."""
_WHOLE = re.compile(r"\w+(?:[-‐‑'’ʼ]\w+)*")
"""A word, with what is joined to it: "couldn't", "non-binding"."""
SAME = 0.4
"""Shared part of two stretches, of their union, from which they are one statement."""


class Dropped(StrEnum):
    """Why a proposal does not reach a person."""

    NO_ANSWER = "no answer"
    NO_JSON = "answer is no JSON list of statements"
    FORM = "proposal has a wrong form"
    SENTENCE = "no such sentence"
    QUOTE = "quote does not stand in its sentence"
    AMBIGUOUS = "quote stands in its sentence more than once"
    ORDERS = "paragraph gives orders to a machine"
    SPEAKER = "speaker does not stand in the report"
    ISSUE = "unknown issue"
    STANCE = "unknown stance"
    KNOWN = "read already"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is left of an answer.

    Parameters
    ----------
    statements : tuple of Statement
        In the order of the answer, each with the flag :data:`MODEL`.
    dropped : tuple of Dropped
        One reason for each proposal that was dropped, in that order.
    """

    statements: tuple[Statement, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What the proposals about one report are held to.

    Parameters
    ----------
    article : Article
        The report.
    cast : Cast
        Who is in it.
    case : Case
        Issues that may be named.
    known : sequence of Statement
        What is read from this report without a model.
    """

    article: Article
    cast: Cast
    case: Case
    known: Sequence[Statement] = ()


def held_to_the_words(
    reply: str | None, question: Question, *, grounds: Grounds, model: str
) -> Held:
    """Keep the proposals of an answer whose every word is found in the report (R271).

    Parameters
    ----------
    reply : str or None
        What the model answered; ``None`` when it did not.
    question : Question
        What it was asked.
    grounds : Grounds
        The report and what is known of it.
    model : str
        Name of the model; shown as the reason of each proposal.

    Returns
    -------
    Held
        Never raises for what an answer holds.
    """
    if reply is None:
        return Held(dropped=(Dropped.NO_ANSWER,))
    listed = _listed(reply)
    if listed is None:
        return Held(dropped=(Dropped.NO_JSON,))
    held = _Holding(question=question, grounds=grounds, model=model)
    statements: list[Statement] = []
    dropped: list[Dropped] = []
    for proposal in listed:
        left = held.statement(proposal)
        if isinstance(left, Dropped):
            dropped.append(left)
        elif any(_alike(left, one) for one in (*grounds.known, *statements)):
            dropped.append(Dropped.KNOWN)
        else:
            statements.append(left)
    return Held(statements=tuple(statements), dropped=tuple(dropped))


def _listed(reply: str) -> list[Any] | None:
    try:
        listed = json.loads(reply)["statements"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return listed if isinstance(listed, list) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Holding:
    question: Question
    grounds: Grounds
    model: str

    @property
    def article(self) -> Article:
        return self.grounds.article

    def statement(self, proposal: object) -> Statement | Dropped:
        """Return what is left of one proposal: all of it, or the first reason against it."""
        if not isinstance(proposal, dict):
            return Dropped.FORM
        span, speaker = self._span(proposal), self._speaker(proposal)
        issue, stance = self._issue(proposal), _stance(proposal)
        if isinstance(span, Dropped):
            return span
        if isinstance(speaker, Dropped):
            return speaker
        if isinstance(issue, Dropped) or isinstance(stance, Dropped):
            return Dropped.ISSUE if isinstance(issue, Dropped) else Dropped.STANCE
        return Statement(
            id=item_id("statement", self.article.report.sha256, [span], detail=MODEL),
            spans=(span,),
            speaker=None if speaker is None else speaker.id,
            directness=self._directness(span),
            source_kind=_source_kind(speaker),
            issue=issue,
            stance=stance,
            cue=f"{MODEL} {self.model}",
            flags=(MODEL,) if speaker else (MODEL, "no speaker"),
        )

    def _span(self, proposal: Mapping[str, Any]) -> SourceSpan | Dropped:
        number, quote = proposal.get("sentence"), proposal.get("quote")
        if isinstance(number, bool) or not isinstance(number, int) or not isinstance(quote, str):
            return Dropped.FORM
        if not 1 <= number <= len(self.question.sentences):
            return Dropped.SENTENCE
        paragraph = self.article.paragraphs[self.question.paragraph]
        if gives_orders(self.article.words(paragraph)):
            return Dropped.ORDERS
        sentence = self.question.sentences[number - 1]
        text = self.article.words(sentence)
        whole = (at for at in _verbatim(quote, text) if _is_whole(text, at, at + len(quote)))
        places = list(islice(whole, 2))
        if len(places) != 1:
            return Dropped.AMBIGUOUS if places else Dropped.QUOTE
        start = sentence.start + places[0]
        return self.article.report.span(start, start + len(quote))

    def _speaker(self, proposal: Mapping[str, Any]) -> Actor | Dropped | None:
        """Find who is named by the speaker's words, which must stand in the report."""
        words = proposal.get("speaker")
        if words is None:
            return None
        if not isinstance(words, str) or not words.strip():
            return Dropped.FORM
        named = set(self._named_by(words))
        return self.grounds.cast.actor(named.pop()) if len(named) == 1 else Dropped.SPEAKER

    def _named_by(self, words: str) -> Iterator[str]:
        paragraph = self.article.paragraphs[self.question.paragraph]
        text = self.article.report.text
        for start in _verbatim(words, text[: paragraph.end]):
            end = start + len(words)
            mentions = self.grounds.cast.within(start, end)
            # A name that is longer than the words copied holds them.
            around = [m for m in self.grounds.cast.mentions if m.start <= start and end <= m.end]
            yield from (mention.actor for mention in mentions or around)

    def _issue(self, proposal: Mapping[str, Any]) -> str | Dropped | None:
        issue = proposal.get("issue")
        if issue is None:
            return None
        known = isinstance(issue, str) and issue in {one.id for one in self.grounds.case.issues}
        return issue if known else Dropped.ISSUE

    def _directness(self, span: SourceSpan) -> Directness:
        """Half of the characters within quotation marks make direct speech."""
        quoted = sum(
            max(0, min(span.end, one.end) - max(span.start, one.start))
            for one in self.article.quotations
        )
        if not quoted:
            return Directness.INDIRECT
        return Directness.DIRECT if 2 * quoted >= span.end - span.start else Directness.PARTIAL


def _verbatim(words: str, text: str) -> Iterator[int]:
    """Yield where words stand in a text, character for character; white space stands nowhere."""
    at = text.find(words) if words.strip() else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at either end: "acceptable" is not said by "unacceptable"."""
    return _inside_words(text).isdisjoint((start, end))


@lru_cache(maxsize=64)
def _inside_words(text: str) -> frozenset[int]:
    """Return the places of a sentence at which a cut would divide a word."""
    words = _WHOLE.finditer(text)
    return frozenset(at for word in words for at in range(word.start() + 1, word.end()))


def _stance(proposal: Mapping[str, Any]) -> Stance | Dropped | None:
    stance = proposal.get("stance")
    if stance is None:
        return None
    return Stance(stance) if stance in list(Stance) else Dropped.STANCE


def _source_kind(speaker: Actor | None) -> SourceKind:
    if speaker is None:
        return SourceKind.NARRATOR
    if speaker.kind is Kind.PERSON:
        return SourceKind.NAMED
    return SourceKind.ANONYMOUS if speaker.kind is Kind.ANONYMOUS else SourceKind.OFFICE


def _alike(one: Statement, other: Statement) -> bool:
    start, end = _hull(one)
    first, last = _hull(other)
    shared = min(end, last) - max(start, first)
    return shared > 0 and shared >= SAME * (max(end, last) - min(start, first))


def _hull(statement: Statement) -> tuple[int, int]:
    return (
        min(span.start for span in statement.spans),
        max(span.end for span in statement.spans),
    )
