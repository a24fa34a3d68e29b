"""Whom "you" means in a question put to somebody: "the skippers say you have forgotten them"."""

from __future__ import annotations

import re
from itertools import pairwise

from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.people.turns import Turn, turns_of
from goodoffices.reports.text import Article

_YOU = re.compile(r"\byou(?:rs?)?\b", re.IGNORECASE)


def addressed_in(article: Article, cast: Cast) -> tuple[Mention, ...]:
    """Return "you" and "your" in a transcript's questions as mentions of whoever answers.

    R316: who asks is nobody known; who has the floor next is "you", and stands for the side.

    Parameters
    ----------
    article : Article
        The report, cut up.
    cast : Cast
        Who is named in it.

    Returns
    -------
    tuple of Mention
        In order; none where a mention stands already.
    """
    turns = turns_of(article, cast)
    if len(turns) < 2:
        return ()
    found: list[Mention] = []
    for asked, answer in pairwise(turns):
        if asked.actor is None and answer.actor is not None:
            found += _within(article.report.text, asked, answer, cast)
    return tuple(found)


def _within(text: str, asked: Turn, answer: Turn, cast: Cast) -> list[Mention]:
    person = cast.actor(str(answer.actor))
    known = {actor.id for actor in cast.actors}
    who = person.side if person.side in known and person.side is not None else person.id
    free = [
        match.span()
        for match in _YOU.finditer(text, asked.words, answer.start)
        if not any(one.start < match.end() and match.start() < one.end for one in cast.mentions)
    ]
    return [
        Mention(actor=who, start=start, end=end, kind=MentionKind.PRONOUN) for start, end in free
    ]
