"""Whom "the former" and "the latter" mean (R477)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.wording.inflection import telling_forms

LOOK_BACK = 400
"""Characters before the words within which the two are named."""

PAIR = 2

_WORDS = re.compile(r"\b[Tt]he (former|latter),? (?:([a-z]+ly|also|again|then|later) )?([a-z']+)")
_STOP = re.compile(r"[.!?][”\"]?\s")
_JOINED = re.compile(r",? (?:and|or|nor|with) (?:the )?")


def former_and_latter(text: str, cast: Cast) -> tuple[Mention, ...]:
    """Return "the former" and "the latter" as mentions of those they stand for.

    R477: they are the two named together last before them, or the only two whom the sentence
    before names; of three nobody is chosen.

    Parameters
    ----------
    text : str
        The report.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    tuple of Mention
        In order. Only where a verb follows: "the former minister" is nobody's pronoun.

    Notes
    -----
    Time linear in the text.
    """
    return tuple(_found(text, cast))


def _found(text: str, cast: Cast) -> Iterator[Mention]:
    pair, said_at = tuple[str, ...](), 0
    for match in _WORDS.finditer(text):
        if not (may_be_finite(match[3]) or match[3] in telling_forms()):
            continue
        start = match.start()
        if len(pair) != PAIR or _STOP.search(text, said_at, start):
            pair = _two_before(text, start, cast)
        if len(pair) == PAIR:
            said_at = start
            end = match.end(1)
            kind = MentionKind.PRONOUN
            yield Mention(actor=pair[match[1] == "latter"], start=start, end=end, kind=kind)


def _two_before(text: str, start: int, cast: Cast) -> tuple[str, ...]:
    """Return the two who were named last, in order; another number where it is not clear."""
    near = max(start - LOOK_BACK, 0)
    opened = max(text.rfind("\n\n", near, start), near)
    sentences = [opened, *(opened + stop.end() for stop in _STOP.finditer(text[opened:start]))]
    named: list[Mention] = []
    for begun in reversed(sentences[-PAIR:]):
        first, last = (bisect_left(cast.mentions, place, key=_start) for place in (begun, start))
        named = [one for one in cast.mentions[first:last] if _is_named(one, cast)]
        if named:
            break
    return _joined(text, named) or tuple(dict.fromkeys(one.actor for one in named))


def _is_named(mention: Mention, cast: Cast) -> bool:
    unnamed = cast.actor(mention.actor).kind is Kind.ANONYMOUS
    return mention.kind is not MentionKind.PRONOUN and not unnamed


def _joined(text: str, named: Sequence[Mention]) -> tuple[str, ...]:
    """Return the last two that "and" joins, where nobody is named behind them."""
    last = named[-PAIR:]
    if len(last) < PAIR or not _JOINED.fullmatch(text[last[0].end : last[1].start]):
        return ()
    more = text[: last[0].start].endswith(", ") and len(named) > PAIR
    return () if more else (last[0].actor, last[1].actor)


def _start(mention: Mention) -> int:
    return mention.start
