"""Names that only a grammar parser finds, asked for where the rules found nobody."""

from __future__ import annotations

import re

from goodoffices.reports.parsing import Entity, Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.sightings import listed
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
