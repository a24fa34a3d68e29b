"""Texts of one voice: a statement, speech or letter whose title says whose it is (R528)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.interviews import OWN_WORDS, QUOTING, persons_named
from goodoffices.reports.people.sightings import actors_of, line_of, party_entries
from goodoffices.reports.text import Article, Label, Segment

_OWNED = re.compile(
    r"(?:(?:press|opening|closing|official|full|public|text of the|text of a|open) )?"
    r"(?:statement|remarks|speech|address|letter|declaration|message) (?:by|of|from) (?=\S)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    {"the", "of", "for", "and", "on", "to", "at", "in", "a", "an", "his", "her", "s"}
)
_HEADS = frozenset({Label.TITLE, Label.KICKER, Label.SUB_HEADING, Label.BYLINE})


def author_of(article: Article, gazetteer: Gazetteer) -> Mention | None:
    """Return whose words a whole text is: the only one whom "Statement by" names in its title.

    R528: where such a text speaks of "we" or "I" and quotes nobody, all of it is its author's.

    Parameters
    ----------
    article : Article
        The report, cut up.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Mention or None
        The title as a mention; ``None`` for a report about such a text, and for one by two.
    """
    title = next(_titles(article), None)
    if title is None:
        return None
    body = [article.words(one) for one in article.paragraphs]
    own = any(OWN_WORDS.search(words) for words in body)
    if not own or any(not QUOTING.isdisjoint(words) for words in body):
        return None
    text = article.report.text
    persons = tuple(persons_named(text, title.start, title.end, gazetteer))
    if not persons:
        line = line_of(text, title.start, title.end, gazetteer)
        found = (party_entries(match, gazetteer) for match in line.matches.values())
        persons = actors_of([entry for entries in found for entry in entries])
    if len(persons) != 1:
        return None
    return Mention(actor=persons[0], start=title.start, end=title.end, kind=MentionKind.NAME)


def _titles(article: Article) -> Iterator[Segment]:
    """Yield the lines above the body that call it somebody's, and nothing more."""
    text = article.report.text
    for segment in article.segments:
        if article.paragraphs and segment.start >= article.paragraphs[0].start:
            return
        owned = _OWNED.match(text, segment.start, segment.end) if segment.label in _HEADS else None
        named = _WORD.findall(text, owned.end(), segment.end) if owned else []
        if named and all(word[0].isupper() or word in _SMALL for word in named):
            yield segment
