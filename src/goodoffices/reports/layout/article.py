"""A report cut up: segments, paragraphs, sentences and quotations, with exact positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from goodoffices.reports.layout.intake import Intake
from goodoffices.reports.layout.languages import languages_of
from goodoffices.reports.layout.quotations import holds_too_many_marks, quotations_in
from goodoffices.reports.layout.residue import label_blocks
from goodoffices.reports.layout.sections import headings_of
from goodoffices.reports.layout.sentences import sentences_in
from goodoffices.reports.text import (
    BODY,
    Article,
    Label,
    Paragraph,
    Quotation,
    Segment,
    Sentence,
)

PIECE_LIMIT = 8_000
"""Sentences, and quotations, read of one report: three times what 50,000 words of prose hold.

It bounds time and memory for files that are no prose, of a sentence for every few words.
"""


def cut_up(intake: Intake) -> Article:
    r"""Cut a report into labelled segments, and its body into paragraphs and sentences.

    Parameters
    ----------
    intake : Intake
        The report as taken in.

    Returns
    -------
    Article
        Its segments are a partition of the text: nothing is removed, only labelled. Beyond
        8,000 sentences or quotations, a note ``"partial: ..."`` says so.

    Notes
    -----
    Time linear in the text's length. Same input, same output; no other report matters.

    Examples
    --------
    >>> from goodoffices.reports.layout.intake import take_in
    >>> article = cut_up(take_in(b"Talks resume\n\nThe envoys met in Oslo.", report_id="r"))
    >>> [(segment.label.value, article.words(segment)) for segment in article.segments]
    [('title', 'Talks resume'), ('empty', '\n\n'), ('prose', 'The envoys met in Oslo.')]
    """
    report = intake.report
    labelled = label_blocks(report.text, intake.block_labels)
    body = [segment for segment in labelled if segment.label in BODY]
    languages = languages_of([report.text[segment.start : segment.end] for segment in body])
    paragraphs = tuple(
        Paragraph(start=one.start, end=one.end, language=language, heading=heading)
        for one, language, heading in zip(
            body, languages, headings_of(report.text, labelled), strict=True
        )
    )
    sentences = tuple(islice(_sentences(report.text, paragraphs), PIECE_LIMIT + 1))
    quotations = tuple(islice(_quotations(report.text, paragraphs), PIECE_LIMIT + 1))
    crowded = any(holds_too_many_marks(report.text, one.start, one.end) for one in paragraphs)
    if crowded or max(len(sentences), len(quotations)) > PIECE_LIMIT:
        note = f"partial: read at most {PIECE_LIMIT:,} sentences and quotations of more"
        report = replace(report, notes=(*report.notes, note))
    return Article(
        report=report,
        segments=tuple(_partition(labelled, len(report.text))),
        paragraphs=paragraphs,
        sentences=sentences[:PIECE_LIMIT],
        quotations=quotations[:PIECE_LIMIT],
    )


def _partition(labelled: Sequence[Segment], length: int) -> Iterator[Segment]:
    """Yield the labelled segments with the white space between them as empty ones."""
    position = 0
    for segment in labelled:
        if segment.start > position:
            yield Segment(label=Label.EMPTY, start=position, end=segment.start)
        yield segment
        position = segment.end
    if position < length:
        yield Segment(label=Label.EMPTY, start=position, end=length)


def _sentences(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Sentence]:
    for number, paragraph in enumerate(paragraphs):
        for start, end in sentences_in(text, paragraph.start, paragraph.end):
            yield Sentence(start=start, end=end, paragraph=number)


def _quotations(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Quotation]:
    for paragraph in paragraphs:
        for start, end, closed in quotations_in(text, paragraph.start, paragraph.end):
            yield Quotation(start=start, end=end, closed=closed)
