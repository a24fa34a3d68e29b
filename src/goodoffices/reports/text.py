"""A report as text: decoded, cut into labelled segments, paragraphs and sentences.

Every position in this package is a code-point offset into :attr:`ReportText.text`; every
stretch is half-open. Nothing is ever removed from the text: it is only labelled.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.sources import SourceSpan
from goodoffices.errors import ReportError
from goodoffices.reports.origin import Origin


class Label(StrEnum):
    """What a segment is. Only prose and quote blocks yield items."""

    TITLE = "title"
    KICKER = "kicker"
    SUB_HEADING = "sub_heading"
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDITS = "credits"
    CAPTION = "caption"
    PROSE = "prose"
    QUOTE_BLOCK = "quote_block"
    ADVERTISEMENT = "advertisement"
    COMMENT_POLICY = "comment_policy"
    TAG = "tag"
    NAVIGATION = "navigation"
    RELATED = "related"
    OTHER_STORY = "other_story"
    HIDDEN = "hidden"
    EMPTY = "empty"


RESIDUE = frozenset(
    {
        Label.CREDITS,
        Label.CAPTION,
        Label.ADVERTISEMENT,
        Label.COMMENT_POLICY,
        Label.TAG,
        Label.NAVIGATION,
        Label.RELATED,
        Label.OTHER_STORY,
        Label.HIDDEN,
    }
)
"""Labels of text that came with the page and is no part of the report."""

BODY = frozenset({Label.PROSE, Label.QUOTE_BLOCK})
"""Labels of the text that items are read from."""


DECODED = "decoded"
"""Method of a report whose text is its decoded file, character for character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """A decoded report.

    Parameters
    ----------
    id : str
        Identifier within the record; unique there.
    sha256 : str
        Digest of the bytes, hexadecimal.
    text : str
        The decoded file: for plain text character for character, without a leading
        byte-order mark; for every other kind of file all its text in reading order.
    encoding : str
        Encoding used.
    encoding_basis : str
        How it is known: ``declared``, ``byte-order mark``, ``utf-8``, ``detected``, ``none``.
    notes : tuple of str
        What a reader must know: ``"partial: ..."``, ``"no text: ..."``,
        ``"unreadable: ..."``, ``"from: ..."``, ``"encoding: ..."``, ``"page: ..."``.
    stated_dates : tuple of str
        Dates that the file states outside its text (HTML metadata), as ``kind=ISO date``.
    method : str
        How the text was got out of the file: ``"decoded"`` when it is the decoded file
        itself, else ``"web page"``, ``"e-mail"``, ``"Word document"`` and the like.
    origin : Origin or None
        Where the words stand in the file; ``None`` where the text is the decoded file.
    """

    id: str
    sha256: str
    text: str
    encoding: str
    encoding_basis: str
    notes: tuple[str, ...] = ()
    stated_dates: tuple[str, ...] = ()
    method: str = DECODED
    origin: Origin | None = None

    def span(self, start: int, end: int) -> SourceSpan:
        """Return the words from ``start`` to ``end`` as evidence.

        Raises
        ------
        CaseError
            If the stretch is empty or outside the text.
        """
        return SourceSpan(report=self.id, start=start, end=end, quote=self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A labelled stretch of a report.

    Parameters
    ----------
    label : Label
        What it is.
    start, end : int
        Where it is.
    """

    label: Label
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the body, without surrounding white space.

    Parameters
    ----------
    start, end : int
        Where it is.
    language : str
        Two-letter code of its language; ``"und"`` when too short to tell.
    heading : Segment or None
        The line that heads it: the last one above the body, a sub-heading or a question.
    """

    start: int
    end: int
    language: str = "en"
    heading: Segment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the body.

    Parameters
    ----------
    start, end : int
        Where it is, without surrounding white space.
    paragraph : int
        Position of its paragraph in :attr:`Article.paragraphs`.
    """

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks within one paragraph.

    Parameters
    ----------
    start, end : int
        Where the words are, marks included.
    closed : bool
        Whether the closing mark was found; an open quotation ends with its paragraph or
        before the next opening mark.
    """

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A report cut up: what every extractor reads.

    Parameters
    ----------
    report : ReportText
        The decoded report.
    segments : tuple of Segment
        A partition of the text: every character in exactly one segment, in order.
    paragraphs : tuple of Paragraph
        Body paragraphs, in order.
    sentences : tuple of Sentence
        Body sentences, in order; each within one paragraph.
    quotations : tuple of Quotation
        Quoted words in the body, in order, not nested.

    Raises
    ------
    ReportError
        If the segments are no partition of the text.
    """

    report: ReportText
    segments: tuple[Segment, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def __post_init__(self) -> None:
        position = 0
        for segment in self.segments:
            if segment.start != position or segment.end <= segment.start:
                raise ReportError(
                    f"Segments of report {self.report.id} leave a gap at {position}."
                )
            position = segment.end
        if position != len(self.report.text):
            raise ReportError(f"Segments of report {self.report.id} end at {position}.")

    def __hash__(self) -> int:
        # Equal articles have equal bytes; cheap, so that what is read of one can be kept.
        return hash((self.report.id, self.report.sha256))

    def words(self, stretch: Paragraph | Sentence | Quotation | Segment) -> str:
        """Return the characters of a stretch."""
        return self.report.text[stretch.start : stretch.end]
