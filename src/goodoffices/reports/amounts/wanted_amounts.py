"""Amounts that somebody wants or promises: "Norland wants 330 million dollars"."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.reports.amounts.citations import reporter_words
from goodoffices.reports.amounts.givers import subject_of
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, word_from
from goodoffices.reports.wording.numerals import numeral_at

WANTED = 6
"""Words from "wants" to the number of what is wanted: "wants at least another"."""

NEGATED = 3
"""Words before a verb of wanting within which "not" turns it."""

_CURRENCIES = frozenset({"$", "€", "£", "¥", "US", "A", "C"})
_STOPS = frozenset(".;:")
_NOT = frozenset({"not", "never", "no", "nobody", "neither", "nor"})


def wanted_amounts(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...]
) -> Iterator[tuple[range, Mention]]:
    """Yield where the amount of what somebody wants or promises stands, and who does (R605).

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    mentions : tuple of Mention
        Who is named in it.

    Yields
    ------
    (range, Mention)
        The words from a verb of wanting to the number right behind it, where the amount begins,
        and the subject of that verb.
    """
    for position, word in enumerate(words):
        if word.key not in reporter_words("wants") or _is_turned(words, position):
            continue
        place = _number_behind(words, position + 1)
        wanting = subject_of(words, position, mentions) if place else None
        if wanting and _is_known(wanting):
            yield range(position + 1, place + 1), wanting
        if place:
            yield from _sharing(words, place, mentions)


def _is_known(mention: Mention) -> bool:
    """Whether somebody is named: what "donors" promise is told by the report."""
    return mention.kind is not MentionKind.ANONYMOUS


def _sharing(
    words: tuple[Lexeme, ...], place: int, mentions: tuple[Mention, ...]
) -> Iterator[tuple[range, Mention]]:
    """Yield whoever shares the verb: "Norland pledged 2 million and Sudmark 3 million"."""
    starts = {mention.start: mention for mention in mentions if _is_known(mention)}
    for position in range(place, len(words) - 1):
        if words[position].text in _STOPS:
            return
        mention = starts.get(words[position + 1].start)
        if mention is None or words[position].key not in {"and", ","}:
            continue
        behind = word_from(words, mention.end)
        number = _number_behind(words, behind)
        if number:
            yield range(behind, number + 1), mention


def _is_turned(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether it is not wanted, or only said to be: "does not want", "denied it wanted"."""
    near = words[max(position - NEGATED, 0) : position]
    return any(word.key in _NOT or word.key in reporter_words("disowns") for word in near)


def _number_behind(words: tuple[Lexeme, ...], start: int) -> int:
    """Return where a number stands that begins what follows, qualifiers aside; 0 if none does."""
    for place in range(start, min(start + WANTED, len(words))):
        if numeral_at(words, place) is not None:
            lead = place
            while lead > start and words[lead - 1].text in _CURRENCIES:
                lead -= 1
            return place if len(qualifier_before(words, lead)) == lead - start else 0
    return 0
