"""Stretches of a report that are read as one: a sentence, or sentences in one quotation."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.text import Article, Quotation, Sentence
from goodoffices.reports.wording.contractions import DENIED
from goodoffices.reports.wording.cutting import cut
from goodoffices.reports.wording.folds import fold_at
from goodoffices.reports.wording.initials import is_of_initials

LONGEST_UNIT = 6000
"""Characters; a quotation that never ends does not make one unit of a whole book."""

_PIECE = re.compile(
    r"([A-Za-z](?:\.[A-Za-z])+\.?"
    r"|[^\W_]+(?:[-’'][^\W_]+)*"
    r"|[,;:()\[\]—–.!?…]"
    r"|[“”\"«»„])"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_start, _end = attrgetter("start"), attrgetter("end")
_CONTRACTED = frozenset({"it", "he", "she", "that", "what", "there", "who", "let", "here"})
_QUOTES = "“”\"«»„‘’'"


class Piece(NamedTuple):
    """A word or mark of a unit.

    ``fold`` is without case and possessive ending; "isn't" is two pieces, "is" and "not";
    ``mention`` is a position in :attr:`Unit.mentions`, or -1.
    """

    start: int
    end: int
    fold: str
    quoted: bool
    possessive: bool
    mention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch that is read as one.

    Parameters
    ----------
    start, end : int
        Where it is in the report's text.
    paragraph : int
        Position of its paragraph.
    pieces : tuple of Piece
        Words and marks, in order.
    mentions : tuple of Mention
        Those within it.
    folds : frozenset of str
        Its words: what holds none of a list need not be looked through for it.
    fold : callable
        The word at a position; empty outside the unit.
    """

    start: int
    end: int
    paragraph: int
    pieces: tuple[Piece, ...]
    mentions: tuple[Mention, ...]
    folds: frozenset[str]
    fold: Callable[[int], str] = field(default=fold_at(()), repr=False, compare=False)

    def __hash__(self) -> int:
        # Equal units stand at equal places; cheap, so that what is read of one can be kept.
        return hash((self.start, self.end))

    def mention_at(self, at: int) -> Mention | None:
        """Return the mention that covers a word; ``None`` outside any."""
        if not 0 <= at < len(self.pieces) or self.pieces[at].mention < 0:
            return None
        return self.mentions[self.pieces[at].mention]

    def first_of(self, mention: Mention) -> int:
        """Return the position of a mention's first word."""
        return bisect_right(self.pieces, mention.start, key=_end)

    def last_of(self, mention: Mention) -> int:
        """Return the position of a mention's last word."""
        return bisect_left(self.pieces, mention.end, key=_start) - 1


def units_of(
    article: Article,
    cast: Cast,
    *,
    telling: frozenset[str] = frozenset(),
    places: Sequence[int] | None = None,
) -> Iterator[Unit]:
    """Yield the units of a report's body, in order.

    Sentences that one closed quotation joins are one unit, up to :data:`LONGEST_UNIT`
    characters; a longer sentence is read to that length. Paragraphs in a language other
    than English are left out.

    Parameters
    ----------
    article : Article
        The report, cut up.
    cast : Cast
        Who is mentioned where.
    telling : frozenset of str
        Words without case. Units that hold none of them and no quotation are left out, which
        saves most of the work; empty: all units.
    places : sequence of int or None
        Offsets, ascending: only units that hold one of them are yielded; ``None``: all.

    Yields
    ------
    Unit
        With its words, each knowing its mention and whether it is quoted.

    Notes
    -----
    Time linear in the text plus the number of mentions.
    """
    text = article.report.text
    starts = [mention.start for mention in cast.mentions]
    openings = [quotation.start for quotation in article.quotations]
    for first, last in _joined(article):
        start, end = first.start, min(last.end, first.start + LONGEST_UNIT)
        if article.paragraphs[first.paragraph].language not in {"en", "und"}:
            continue
        if places is not None and bisect_left(places, start) == bisect_left(places, end):
            continue
        mentions = cast.mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        before = max(0, bisect_left(openings, start) - 1)
        near = article.quotations[before : bisect_left(openings, end)]
        quotations = [quotation for quotation in near if quotation.end > start]
        if telling and not (quotations or _tells(text, start, end, mentions, telling)):
            continue
        pieces, folds, fold = _pieces(text, (start, end), _places(mentions), _places(quotations))
        yield Unit(
            start=start,
            end=end,
            paragraph=first.paragraph,
            pieces=pieces,
            mentions=mentions,
            folds=folds,
            fold=fold,
        )


def _tells(
    text: str, start: int, end: int, mentions: Sequence[Mention], telling: frozenset[str]
) -> bool:
    """Whether a stretch holds a telling word, a label, or a name glued to the next word."""
    if not telling.isdisjoint(_LETTERS.findall(text[start:end].casefold())):
        return True
    if text.startswith(_SILENT, start) or (mentions and text.find(":", start, end) > 0):
        return True
    return any(text[mention.end : mention.end + 1].isalpha() for mention in mentions)


_SILENT = ("It ", "They ", "For ", "To ")
"""Openings of sentences that may speak without a telling word: "For Varu, it is a tax"."""


def _joined(article: Article) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield the first and last sentence of each unit."""
    text, quotations = article.report.text, article.quotations
    at = 0
    first: Sentence | None = None
    last: Sentence | None = None
    for sentence in article.sentences:
        if first is None or last is None:
            first = last = sentence
            continue
        while at < len(quotations) and quotations[at].end <= last.end:
            at += 1
        spanning = (
            at < len(quotations) and quotations[at].start < last.end and quotations[at].closed
        )
        short = sentence.end - first.start <= LONGEST_UNIT
        same = sentence.paragraph == last.paragraph
        if same and short and (spanning or _goes_on(text, last, sentence)):
            last = sentence
        else:
            yield first, last
            first = last = sentence
    if first is not None and last is not None:
        yield first, last


def _goes_on(text: str, last: Sentence, following: Sentence) -> bool:
    # A quotation's own full stop does not end "...!" said the minister.
    return text[last.end - 1] in _QUOTES and text[following.start].islower()


def _places(stretches: Sequence[Mention] | Sequence[Quotation]) -> tuple[tuple[int, int], ...]:
    return tuple([(one.start, one.end) for one in stretches])


@lru_cache(maxsize=512)
def _pieces(
    text: str,
    within: tuple[int, int],
    mentions: tuple[tuple[int, int], ...],
    quotations: tuple[tuple[int, int], ...],
) -> tuple[tuple[Piece, ...], frozenset[str], Callable[[int], str]]:
    # Kept, because statements and claims of a report ask for the same units.
    # Mentions and quotations do not cross: one step along them beside the words is enough.
    named, quoted = _Bounds(mentions), _Bounds(quotations)
    make = tuple.__new__
    pieces: list[Piece] = []
    for written, first, end in zip(*cut(_PIECE, text, *within), strict=True):
        if written == "." and pieces and end < within[1] and _shortens(pieces[-1], text, first):
            pieces[-1] = pieces[-1]._replace(end=end)
            continue
        start, mention = first, -1
        if end > named.start:
            mention = named.at(start, end)
        inside = start >= quoted.start and quoted.at(start, start + 1) >= 0
        if mention >= 0 and start < mentions[mention][1] < end - 2:
            begin, middle = mentions[mention]
            if begin <= start and text[middle].isalpha():
                # A name glued to the next word: "Varustressed".
                fold, owns = _without_ending(text, start, middle)
                pieces.append(Piece(start, middle, fold, inside, owns, mention))
                start, mention = middle, -1
        fold, owns = written.casefold(), False
        if fold[-1] == "s" or "’" in fold or start != first:
            fold, owns = _without_ending(text, start, end)
        if fold[-3:] == "n't" and fold[:-3] in DENIED:
            # "Isn't" is read as "is not": every rule that knows the one knows the other.
            verb, middle = DENIED[fold[:-3]], end - len("n't")
            pieces.append(make(Piece, (start, middle, verb, inside, False, mention)))
            start, fold = middle, "not"
        pieces.append(make(Piece, (start, end, fold, inside, owns, mention)))
    folds = [piece.fold for piece in pieces]
    return tuple(pieces), frozenset(folds), fold_at(folds)


def _shortens(piece: Piece, text: str, stop: int) -> bool:
    """Whether a full stop belongs to a month, a title or initials: "on Oct. 26", "Gen. Aldo"."""
    if piece.end == stop and not piece.quoted and is_of_initials(text, stop):
        return True
    if piece.end != stop or piece.quoted or piece.fold not in _abbreviations():
        return False
    return text[stop + 1 : stop + 2].isspace()


@cache
def _abbreviations() -> frozenset[str]:
    known = lexicon("abbreviations")
    return frozenset((*known["before_names"], *known["anywhere"])) - _AMBIGUOUS


# These end a sentence as words of their own: "said no.", "took the v."
_AMBIGUOUS = frozenset(
    {"no", "v", "p", "al", "min", "res", "sec", "art", "rep", "fig", "ing", "st"}
)


class _Bounds:
    """Walks along stretches that do not cross, in order, and says which one meets a word.

    ``start`` is where the nearest stretch that has not ended begins.
    """

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self.stretches = stretches
        self.place = 0
        self.start: float = stretches[0][0] if stretches else math.inf

    def at(self, start: int, end: int) -> int:
        """Return the position of the stretch that meets a word; -1 for none."""
        stretches, place = self.stretches, self.place
        while place < len(stretches) and stretches[place][1] <= start:
            place += 1
        self.place = place
        self.start = stretches[place][0] if place < len(stretches) else math.inf
        return place if self.start < end else -1


def _without_ending(text: str, start: int, end: int) -> tuple[str, bool]:
    word = text[start:end].casefold()
    if word[-1] != "s":
        return (word.replace("’", "'") if "’" in word else word), False
    word = word.replace("’", "'")
    if word.endswith("'s"):
        stem = word[:-2]
        return (word, False) if stem in _CONTRACTED else (stem, True)
    return word, text[end : end + 2] in {"' ", "’ "}
