"""Every report in full, with the cited words marked where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.brief.citations import Citations, Place
from goodoffices.brief.words import LABELS, first_words
from goodoffices.reports.record import ReadReport, Record
from goodoffices.reports.text import RESIDUE, Article, Label, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A mark that begins, or goes on, before a piece of text.

    Parameters
    ----------
    anchor, number : str
        Identifier and printed number of the cited words.
    first : bool
        Whether the words begin here; otherwise they go on after an interruption, and the
        identifier is not given again.
    kind : str
        What rests on the words: ``statement``, ``figure``, ``event``, ``claim``, ``date``.
    back : str
        Identifier of a line that cites the words; empty when none does.
    """

    anchor: str
    number: str
    first: bool
    kind: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text under one set of marks.

    Parameters
    ----------
    text : str
        The characters, exactly.
    opens : tuple of Opening
        Marks that open before it, outermost first.
    closes : int
        How many marks close after it.
    """

    text: str
    opens: tuple[Opening, ...] = ()
    closes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A labelled part of a report.

    Parameters
    ----------
    label : str
        What it is, in words; empty for white space.
    residue : bool
        Whether it came with the page and is no part of the report.
    pieces : tuple of Piece
        Its text; every mark that opens in it closes in it.
    """

    label: str
    residue: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """One report in full.

    Parameters
    ----------
    number : int
        Its number in the brief.
    id, title, sha256 : str
        Identifier, first words, digest of the file's bytes.
    facts : tuple of str
        Encoding, duplicates, notes.
    blocks : tuple of TextBlock
        All its text, in order.
    """

    number: int
    id: str
    title: str
    sha256: str
    facts: tuple[str, ...]
    blocks: tuple[TextBlock, ...]


def source_texts(
    record: Record,
    citations: Citations,
    back: Mapping[str, str],
    printed: Collection[int] | None = None,
) -> tuple[SourceText, ...]:
    """Set out reports with the cited words marked.

    Parameters
    ----------
    record : Record
        Reports and items.
    citations : Citations
        Numbers of cited words.
    back : mapping of str to str
        For each anchor, the identifier of a line that cites it.
    printed : collection of int or None
        Numbers of the reports to set out; all when ``None``.

    Returns
    -------
    tuple of SourceText
        In the order of the record. The texts of all pieces of a report, put together, are
        the report's text, character for character.
    """
    kinds = _kinds(record)
    return tuple(
        _source(number, read, record, _Marks(number, read, citations, kinds, back))
        for number, read in enumerate(record.reports, start=1)
        if printed is None or number in printed
    )


def report_title(article: Article) -> str:
    """Return the title of a report, or its first words.

    Parameters
    ----------
    article : Article
        The report, cut up.

    Returns
    -------
    str
        At most 16 words; ``"no text"`` when there is none.
    """
    for label in (Label.TITLE, Label.PROSE):
        for segment in article.segments:
            if segment.label is label:
                return first_words(article.words(segment), 16)
    return first_words(article.report.text, 16) or "no text"


class _Marks:
    """The marks of one report, found by place."""

    def __init__(
        self,
        number: int,
        read: ReadReport,
        citations: Citations,
        kinds: Mapping[tuple[str, Place], str],
        back: Mapping[str, str],
    ) -> None:
        report = read.article.report.id
        self.places = tuple(citations.places[report])
        self._openings = []
        for place_number, place in enumerate(self.places, start=1):
            anchor = f"r{number}-m{place_number}"
            self._openings.append(
                Opening(
                    anchor=anchor,
                    number=f"{number}.{place_number}",
                    first=True,
                    kind=kinds[(report, place)],
                    back=back.get(anchor, ""),
                )
            )

    def opening(self, mark: int, position: int) -> Opening:
        """Return the mark as it opens at a position."""
        whole = self._openings[mark]
        if self.places[mark][0] == position:
            return whole
        return Opening(
            anchor=whole.anchor, number=whole.number, first=False, kind=whole.kind, back=""
        )


def _kinds(record: Record) -> dict[tuple[str, Place], str]:
    """Say for each cited place what rests on it; the first kind named here wins."""
    found: dict[tuple[str, Place], str] = {}
    spans = [("statement", span) for item in record.statements for span in item.spans]
    spans += [("claim", span) for item in record.claims for span in item.spans]
    spans += [("figure", span) for item in record.figures for span in item.spans]
    spans += [("event", span) for item in record.events for span in item.spans]
    spans += [("date", span) for read in record.reports for span in read.dating.evidence]
    for kind, span in spans:
        found.setdefault((span.report, (span.start, span.end)), kind)
    return found


def _source(number: int, read: ReadReport, record: Record, marks: _Marks) -> SourceText:
    article = read.article
    by_segment = _by_segment(article.segments, marks.places)
    return SourceText(
        number=number,
        id=article.report.id,
        title=report_title(article),
        sha256=article.report.sha256,
        facts=_facts(read, record),
        blocks=tuple(
            TextBlock(
                label=LABELS[segment.label],
                residue=segment.label in RESIDUE,
                pieces=_pieces(article.report.text, segment, by_segment[n], marks),
            )
            for n, segment in enumerate(article.segments)
        ),
    )


def _by_segment(segments: Sequence[Segment], places: Sequence[Place]) -> list[list[int]]:
    """Return for each segment the marks that overlap it, in the order of their numbers."""
    starts = [segment.start for segment in segments]
    found: list[list[int]] = [[] for _ in segments]
    for mark, (start, end) in enumerate(places):
        segment = max(0, bisect_right(starts, start) - 1)
        while segment < len(segments) and segments[segment].start < end:
            found[segment].append(mark)
            segment += 1
    return found


def _pieces(
    text: str, segment: Segment, overlapping: Sequence[int], marks: _Marks
) -> tuple[Piece, ...]:
    """Cut a segment wherever a mark begins or ends; crossing marks close and open again."""
    cuts = {segment.start, segment.end}
    for mark in overlapping:
        cuts |= {place for place in marks.places[mark] if segment.start < place < segment.end}
    bounds = sorted(cuts)
    stacks = [
        [m for m in overlapping if marks.places[m][0] <= start and end <= marks.places[m][1]]
        for start, end in pairwise(bounds)
    ]
    pieces = []
    open_marks: list[int] = []
    for place, stack in enumerate(stacks):
        following = stacks[place + 1] if place + 1 < len(stacks) else []
        kept = _common(open_marks, stack)
        start, end = bounds[place], bounds[place + 1]
        pieces.append(
            Piece(
                text=text[start:end],
                opens=tuple(marks.opening(mark, start) for mark in stack[kept:]),
                closes=len(stack) - _common(stack, following),
            )
        )
        open_marks = stack
    return tuple(pieces)


def _common(left: Sequence[int], right: Sequence[int]) -> int:
    """Return how many marks the two stacks share from the outermost inwards."""
    shared = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        shared += 1
    return shared


def _facts(read: ReadReport, record: Record) -> tuple[str, ...]:
    report = read.article.report
    facts = [f"encoding {report.encoding} ({report.encoding_basis})"] if report.encoding else []
    if read.duplicate_group is not None:
        others = [
            str(number)
            for number, other in enumerate(record.reports, start=1)
            if other.duplicate_group == read.duplicate_group and other is not read
        ]
        facts.append(f"same report as {', '.join(others)}: counted as one voice")
    facts += dict.fromkeys((*report.notes, *read.notes))
    return tuple(facts)
