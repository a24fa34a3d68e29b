"""Whose turn it is in a transcript: "MRS VENN: Good morning."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.people.interviews import questions_of
from goodoffices.reports.people.sightings import listed
from goodoffices.reports.text import Article

LEAST = 2
"""Labels that make a transcript; a single name with a colon is no turn."""

LONGEST_INITIALS = 3
"""Letters of "MO" before a colon."""

TITLE = 20
"""Characters of title that a label may add to a name."""

LABEL = re.compile(
    r"^[ \t]*(?:\[\d{1,2}:\d{2}(?::\d{2})?\][ \t]*)?(?:Q?\d{1,3}[.)]?[ \t]+)?[*_]{0,2}"
    r"((?:[A-Z]\. ?){2,3}|(?:[A-Z][A-Za-z]{0,4}\. ){0,2}[A-Z][^\n:.!?\"“*_]{0,59})"
    r"(?::|(?<=\n[QA])\.)(?=\s|[*_])",
    re.MULTILINE,
)
"""A line's beginning that may say who speaks: "MRS VENN:", "Q1. Venn:", "[00:12] Venn:", "A."."""

_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}")
_MARKED = re.compile(r"[*_]{1,2}")
_CLOCK = re.compile(
    r"^[ \t]*\d{1,2}[:.h]\d{2}(?:[ \t]?(?:[ap]\.?m\.?|[A-Z]{2,4}))?[ \t\r]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ASIDE = re.compile(r"\([^()\n]{0,40}\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A stretch under one speaker's label.

    Parameters
    ----------
    start, words : int
        Where the label begins and where what is said begins; it lasts to the next label.
    actor : str or None
        A person of the case; ``None`` for a presenter, a question or a stranger.
    """

    start: int
    words: int
    actor: str | None


def turns_of(article: Article, cast: Cast) -> tuple[Turn, ...]:
    """Return the turns of a transcript, in order; empty when it is none.

    Parameters
    ----------
    article : Article
        The report, cut up.
    cast : Cast
        Who is named in it.

    Returns
    -------
    tuple of Turn
        A label is a line's beginning in capitals, or a person of the cast, before a colon; under
        the hours of a live blog only the former. Where such labels take turns, so does any name
        before a colon, and what stands in bold. Without labels an interview's lines take turns.

    Notes
    -----
    Linear in the text.
    """
    text = article.report.text
    live = sum(1 for _ in islice(_CLOCK.finditer(text), LEAST)) == LEAST
    found, others = [], []
    for label in LABEL.finditer(text):
        named = _named(label, cast)
        marks = _MARKED.match(text, label.end())
        words = marks.end() if marks else label.end()
        turn = Turn(start=label.start(1), words=words, actor=named)
        capitals = _ASIDE.sub("", label.group(1)).isupper()
        if capitals or marks or (named is not None and not live):
            found.append(turn)
        elif named is None and _NAME.fullmatch(label.group(1)):
            others.append(turn)
    if len(found) < LEAST:
        return tuple(_answers(article, cast))
    return tuple(sorted((*found, *others), key=lambda turn: turn.start))


def _answers(article: Article, cast: Cast) -> Iterator[Turn]:
    """Yield the turns of an interview without labels, and the one of an authored text."""
    if cast.author is not None and article.paragraphs:
        start = article.paragraphs[0].start
        yield Turn(start=start, words=start, actor=cast.author)
    if cast.interviewee is None:
        return
    for start, end in questions_of(article):
        yield Turn(start=start, words=start, actor=None)
        yield Turn(start=end, words=end, actor=cast.interviewee)


def _named(label: re.Match[str], cast: Cast) -> str | None:
    """Return the person of the case whom a label names, and nobody for a place or a body."""
    letters = label.group(1).replace(".", "").replace(" ", "")
    if letters in {"A", "ANSWER"}:
        return cast.interviewee
    if letters.isupper() and 2 <= len(letters) <= LONGEST_INITIALS:
        return _by_initials(letters, cast)
    written = len(_ASIDE.sub("", label.group(1)))
    for mention in cast.within(label.start(1), label.end(1)):
        actor = cast.actor(mention.actor)
        alone = written - (mention.end - mention.start) <= TITLE
        if actor.kind is Kind.PERSON and alone:
            return actor.id
    return _by_post(label.group(1).casefold().removeprefix("the "), cast, label.string)


def _by_post(post: str, cast: Cast, text: str) -> str | None:
    """Return the only person introduced beside a post: "the Spokesman, Mr Aldo" for "Spokesman:".

    R435: where the label of a turn is a post, whoever the report names beside it has the floor.
    """
    if post not in listed("subjects", "posts"):
        return None
    fitting = {
        mention.actor
        for mention in cast.mentions[:INTRODUCED]
        if mention.kind is MentionKind.NAME
        and cast.actor(mention.actor).kind is Kind.PERSON
        and _stands_beside(post, text, mention)
    }
    return fitting.pop() if len(fitting) == 1 else None


INTRODUCED = 200
"""Mentions among which a post's holder is looked for."""

BESIDE = 24
"""Characters between a post and its holder's name: ", Mr. "."""


def _stands_beside(post: str, text: str, mention: Mention) -> bool:
    """Whether a post stands in a name's title, right before it or right behind."""
    before = text[max(0, mention.start - BESIDE) : mention.end].casefold()
    behind = text[mention.end : mention.end + BESIDE].casefold()
    words = before.replace(",", " ").replace(".", " ").split()
    told = behind.startswith(",") and post in behind.replace(",", " ").split()[:2]
    return told or (post in words and ":" not in before)


def _by_initials(letters: str, cast: Cast) -> str | None:
    """Return the only person of the case with these initials: "MO:" for Mira Oduya."""
    fitting = [
        actor.id
        for actor in cast.actors
        if actor.kind is Kind.PERSON and _initials(actor.name) == letters
    ]
    return fitting[0] if len(fitting) == 1 else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def speaker_at(turns: tuple[Turn, ...], position: int) -> str | None:
    """Return whose turn it is at ``position``; ``None`` outside turns and for strangers."""
    index = bisect_right(turns, position, key=lambda turn: turn.start) - 1
    return turns[index].actor if index >= 0 else None
