"""Whom headings bring in: who speaks throughout, and "NORLAND" above what it wants (R526)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reports.people.authored import author_of
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.interviews import with_interviewee
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    line_of,
    party_entries,
    person_entries,
)
from goodoffices.reports.text import Article

_POSITIONS = frozenset(
    {"s", "position", "positions", "stance", "view", "views", "demands", "terms"}
)

LONGEST = 60
"""Characters of the longest heading that is a name."""


def with_headings(cast: Cast, article: Article, gazetteer: Gazetteer) -> Cast:
    """Return a cast with its interviewee or author, and whoever heads a paragraph by name.

    Parameters
    ----------
    cast : Cast
        Who is named in the body.
    article : Article
        The report, cut up.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Cast
        The same where the report is of nobody's own words and no heading a name; a heading of
        other words names nobody.
    """
    cast = with_interviewee(cast, article, gazetteer)
    author = author_of(article, gazetteer)
    named = tuple(_named(article, gazetteer))
    brought = named if author is None else (author, *named)
    if not brought:
        return cast
    known = {one.id for one in cast.actors}
    first = {one.actor: one for one in reversed(brought) if one.actor not in known}
    actors = [
        replace(gazetteer.actors[one.actor], spans=(article.report.span(one.start, one.end),))
        for one in reversed(first.values())
    ]
    return replace(
        cast,
        actors=(*cast.actors, *actors),
        mentions=tuple(sorted((*cast.mentions, *named), key=lambda mention: mention.start)),
        author=None if author is None else author.actor,
    )


def _named(article: Article, gazetteer: Gazetteer) -> Iterator[Mention]:
    text = article.report.text
    headings = dict.fromkeys(one.heading for one in article.paragraphs if one.heading)
    for heading in headings:
        if heading.end - heading.start > LONGEST:
            continue
        line = line_of(text, heading.start, heading.end, gazetteer)
        actor = _whole(line, gazetteer)
        if actor is not None:
            yield Mention(actor=actor, start=heading.start, end=heading.end, kind=MentionKind.NAME)


def _whole(line: Line, gazetteer: Gazetteer) -> str | None:
    """Return the only one whose name a line is, or whose position: "The Front", "Varu's terms"."""
    at = int(line.fold(0) == "the")
    match = line.matches.get(at) or line.matches.get(0)
    if match is None:
        return None
    rest = {word.fold for word in line.words[at + match.size :]}
    if not rest <= _POSITIONS:
        return None
    entries = party_entries(match, gazetteer)
    found = actors_of(entries or person_entries(match, gazetteer, MentionKind.NAME))
    return found[0] if len(found) == 1 else None
