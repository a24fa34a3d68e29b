"""Where the words of a web page stand in its source: a second, exact reading of the mark-up."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MARK = re.compile(r"<(?:!--|[!?/A-Za-z])|&")
_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
# Quotation marks count behind an equals sign only. Possessive, so that no tag is read twice.
_TAG_END = re.compile(r"[^>=]*+(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')?+[^>=]*+)*+>")
_TAG_NAME = re.compile(r"/?([A-Za-z][^\s/>]{0,40})")
_COMMENT_END = re.compile(r"--!?>")
_SPACE = re.compile(r"\s*")
_CODE = frozenset({"script", "style"})
_RAW = frozenset({"iframe", "noembed", "noframes", "xmp"})
_ENTITIES_ONLY = frozenset({"title", "textarea"})
_LOOK = 2_000
_READ = 20_000

MOST_CHARACTERS = 1_000_000
"""Characters of a page's text that are given places, if the caller says nothing else."""


class Stretch(NamedTuple):
    """Characters of the text and of the source that are the same words.

    ``length`` and ``source_length`` differ where the source holds entities; then the whole
    stretch belongs together, else character stands for character.
    """

    start: int
    length: int
    source: int
    source_length: int

    @property
    def is_plain(self) -> bool:
        """Whether character stands for character."""
        return self.length == self.source_length


class _Chunk(NamedTuple):
    start: int
    source: int
    words: str
    source_length: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def is_plain(self) -> bool:
        return len(self.words) == self.source_length


class SourceMap:
    """Follows the words of a page through its source, from the first to the last.

    Parameters
    ----------
    source : str
        The decoded page.
    most : int
        Characters of its text that are given places.

    Notes
    -----
    R259. What the parser reads otherwise than the source says is given no place. Time linear
    in the source.

    Examples
    --------
    >>> places = SourceMap("<p>Fish &amp; chips")
    >>> places.follow("Fish", at=0); places.follow("&", at=5)
    >>> [tuple(one) for one in places.stretches()]
    [(0, 4, 3, 4), (5, 1, 8, 5)]
    """

    def __init__(self, source: str, *, most: int = MOST_CHARACTERS) -> None:
        self._source = source
        self._most = most
        self._coming = _chunks(source)
        self._chunks: deque[_Chunk] = deque()
        self._decoded = ""
        self._base = 0
        self._position = 0
        self._found: list[Stretch] = []
        self._aside: list[Stretch] = []

    def follow(self, words: str, *, at: int | None, aside: bool = False) -> None:
        """Go on to the next words; without a place in the text they are passed over.

        Parameters
        ----------
        words : str
            Words without white space around them.
        at : int or None
            Where they stand in the text, or among the words that are set aside.
        aside : bool
            Whether they stand in the text only where :meth:`bring` says.
        """
        if at is not None and at >= self._most:
            return
        start = self._here(words)
        if start < 0:
            return
        if at is not None:
            over = self._over(start, start + len(words), at)
            if aside:
                self._aside.extend(over)
            else:
                self._take(over)
        self._position = start + len(words)

    def bring(self, *, at: int) -> None:
        """Put the words that were set aside into the text.

        Parameters
        ----------
        at : int
            Where the first of them stands.
        """
        self._take([one._replace(start=one.start + at) for one in self._aside])
        self._aside.clear()

    def _take(self, stretches: Iterable[Stretch]) -> None:
        for stretch in stretches:
            self._add(stretch)

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the stretches found, in the order of the text."""
        return tuple(self._found)

    def _here(self, words: str) -> int:
        self._read_ahead(self._position + len(words) + _LOOK)
        space = _SPACE.match(self._decoded, self._position - self._base)
        start = space.end() if space is not None else 0
        self._read_ahead(self._base + start + len(words) + _LOOK)
        if self._decoded.startswith(words, start):
            return self._base + start
        found = self._decoded.find(words, start, start + len(words) + _LOOK)
        return self._base + found if found >= 0 else -1

    def _read_ahead(self, end: int) -> None:
        """Decode the source up to there, and forget what lies behind."""
        if self._base + len(self._decoded) >= end:
            return
        pieces = [self._decoded[self._position - self._base :]]
        self._base = self._position
        length = len(pieces[0])
        while self._base + length < end + _READ:
            chunk = next(self._coming, None)
            if chunk is None:
                break
            self._chunks.append(chunk)
            pieces.append(chunk.words)
            length += len(chunk.words)
        self._decoded = "".join(pieces)

    def _over(self, start: int, end: int, at: int) -> Iterator[Stretch]:
        while self._chunks and self._chunks[0].end <= start:
            self._chunks.popleft()
        for chunk in self._chunks:
            if chunk.start >= end:
                return
            first, last = max(start, chunk.start), min(end, chunk.end)
            if chunk.is_plain:
                place = chunk.source + first - chunk.start
                yield Stretch(at + first - start, last - first, place, last - first)
            elif (first, last) == (chunk.start, chunk.end):
                length = last - first
                yield Stretch(at + first - start, length, chunk.source, chunk.source_length)

    def _add(self, new: Stretch) -> None:
        last = self._found[-1] if self._found else None
        if (
            last is not None
            and last.length == last.source_length
            and new.length == new.source_length
        ):
            gap = new.start - last.start - last.length
            end = last.source + last.length
            if gap == new.source - end and (gap == 0 or (gap == 1 and self._source[end] == " ")):
                length = new.start + new.length - last.start
                self._found[-1] = Stretch(last.start, length, last.source, length)
                return
        self._found.append(new)


def _chunks(source: str) -> Iterator[_Chunk]:
    """Yield the texts of a page and its entities; tags, comments and code are left out."""
    decoded = 0
    for start, end, words in _pieces(source):
        if words:
            yield _Chunk(decoded, start, words, end - start)
            decoded += len(words)


def _pieces(source: str) -> Iterator[tuple[int, int, str]]:
    position = 0
    while position < len(source):
        found = _MARK.search(source, position)
        start = found.start() if found is not None else len(source)
        if start > position:
            yield position, start, source[position:start]
        if found is None:
            return
        if found.group() == "&":
            position = _after_entity(source, start)
            yield start, position, html.unescape(source[start:position])
            continue
        position = _after_mark(source, start, found.group())
        name = _opened(source, start)
        if name in _CODE | _RAW | _ENTITIES_ONLY:
            end = _closing(source, name, position)
            if name in _RAW:
                yield position, end, source[position:end]
            elif name in _ENTITIES_ONLY:
                yield from _with_entities(source, position, end)
            position = end


def _with_entities(source: str, position: int, end: int) -> Iterator[tuple[int, int, str]]:
    while position < end:
        sign = source.find("&", position, end)
        start = sign if sign >= 0 else end
        if start > position:
            yield position, start, source[position:start]
        position = start
        if sign >= 0:
            position = min(end, _after_entity(source, sign))
            yield sign, position, html.unescape(source[sign:position])


def _after_entity(source: str, start: int) -> int:
    found = _ENTITY.match(source, start)
    return found.end() if found is not None else start + 1


def _after_mark(source: str, start: int, mark: str) -> int:
    if mark == "<!--":
        found = _COMMENT_END.search(source, start + 2)
        return found.end() if found is not None else len(source)
    if mark in {"<!", "<?"}:
        end = source.find(">", start)
        return end + 1 if end >= 0 else len(source)
    found = _TAG_END.match(source, start + 1)
    return found.end() if found is not None else len(source)


def _opened(source: str, start: int) -> str:
    found = _TAG_NAME.match(source, start + 1)
    return found.group(1).lower() if found is not None and source[start + 1] != "/" else ""


def _closing(source: str, name: str, position: int) -> int:
    found = _end_tag(name).search(source, position)
    return found.start() if found is not None else len(source)


def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
