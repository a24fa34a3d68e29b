"""Names that only a grammar parser finds, asked for where the rules found nobody."""

from __future__ import annotations

import re

from goodoffices.case.parties import Kind
from goodoffices.reports.parsing import Entity, Parser
from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.people.readers import Naming, Readers
from goodoffices.reports.people.sightings import Line, listed, party_entries
from goodoffices.reports.text import Article, Sentence
from goodoffices.reports.wording.words import words_in

_CAPITAL = re.compile(r"[^\W\d_a-z]\w+")
_LONGEST_SENTENCE = 2_000
"""Characters; a longer one is no sentence and costs the parser too much memory."""


def find_entities(article: Article, cast: Cast, *, parser: Parser) -> tuple[Entity, ...]:
    """Ask the parser for names in the sentences where somebody unknown seems to speak.

    Parameters
    ----------
    article : Article
        The report, cut up.
    cast : Cast
        Whom the rules found.
    parser : Parser
        Reads sentences.

    Returns
    -------
    tuple of Entity
        Offsets into the report's text, in order.

    Notes
    -----
    One call of the parser, with the sentences only that hold a verb of speech and a
    capitalised word nobody explains.
    """
    taken = _Covered(cast)
    asked = [sentence for sentence in article.sentences if _needs(article, sentence, taken)]
    if not asked:
        return ()
    found = parser.names([article.words(sentence) for sentence in asked])
    return tuple(
        Entity(start=s.start + e.start, end=s.start + e.end, label=e.label)
        for s, entities in zip(asked, found, strict=True)
        for e in entities
    )


class _Covered:
    """Whether a position lies in a mention; asked in ascending order."""

    def __init__(self, cast: Cast) -> None:
        self._mentions = cast.mentions
        self._at = 0

    def __call__(self, position: int) -> bool:
        while self._at < len(self._mentions) and self._mentions[self._at].end <= position:
            self._at += 1
        return self._at < len(self._mentions) and self._mentions[self._at].start <= position


def _needs(article: Article, sentence: Sentence, covered: _Covered) -> bool:
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return False
    text = article.report.text
    verbs, ordinary = listed("titles", "verbs"), listed("titles", "not_names")
    speaks = unknown = False
    for word in words_in(text, sentence.start, sentence.end):
        speaks = speaks or word.fold in verbs
        if _CAPITAL.match(word.text) and word.fold not in ordinary:
            unknown = unknown or (word.start > sentence.start and not covered(word.start))
    return speaks and unknown


KINDS = {"GPE": Kind.STATE, "ORG": Kind.ORGANISATION, "PERSON": Kind.PERSON}
"""What a parser's labels mean."""


def entity_at(line: Line, at: int, entity: Entity, readers: Readers) -> Naming | None:
    """Return the stranger whom a parser's name is, where it is news.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the name's first word.
    entity : Entity
        The parser's name.
    readers : Readers
        Names of the case, and strangers met so far.

    Returns
    -------
    Naming or None
        ``None`` for whom the case knows, and for a body that does not act.
    """
    first = at + (line.fold(at) == "the")
    size = sum(word.end <= entity.end for word in line.words[first : first + 8])
    if not size or not _is_stranger(line, first, size, KINDS[entity.label]):
        return None
    inside = (line.matches.get(place) for place in range(first, first + size))
    named = [one for match in inside for one in party_entries(match, readers.gazetteer)]
    side = readers.gazetteer.actors[named[0].actor].side if named else None
    actor = readers.strangers.add(line.written(first, size), kind=KINDS[entity.label], side=side)
    return Naming(first=first, size=size, actors=(actor,), kind=MentionKind.NAME)


def _is_stranger(line: Line, first: int, size: int, kind: Kind) -> bool:
    """Whether a parser's name is news: a person, or a body that acts."""
    if kind is not Kind.PERSON:
        acts = line.fold(first + size) in listed("titles", "verbs")
        return acts and first not in line.matches
    known = any(first + place in line.matches for place in range(size - 1))
    single = size == 1 and (first in line.matches or line.words[first].text.isupper())
    return not known and not single
