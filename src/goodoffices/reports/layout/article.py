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

SENTENCE_LIMIT = 8_000
"""Sentences read of one report: three times what 50,000 words of prose hold.

It bounds the time for files that are no prose, of a sentence for every few words.
"""
QUOTATION_LIMIT = 200_000
"""Quotations read of one report: bounds memory for hostile files."""


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
        8,000 sentences or 200,000 quotations, a note ``"partial: ..."`` says so.

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
    sentences = tuple(islice(_sentences(report.text, paragraphs), SENTENCE_LIMIT + 1))
    quotations = tuple(islice(_quotations(report.text, paragraphs), QUOTATION_LIMIT + 1))
    crowded = any(holds_too_many_marks(report.text, one.start, one.end) for one in paragraphs)
    notes = list(report.notes)
    if len(sentences) > SENTENCE_LIMIT:
        notes.append(f"partial: read the first {SENTENCE_LIMIT:,} sentences of more")
    if crowded or len(quotations) > QUOTATION_LIMIT:
        notes.append(f"partial: read at most {QUOTATION_LIMIT:,} quotations of more")
    return Article(
        report=replace(report, notes=tuple(notes)),
        segments=tuple(_partition(labelled, len(report.text))),
        paragraphs=paragraphs,
        sentences=sentences[:SENTENCE_LIMIT],
        quotations=quotations[:QUOTATION_LIMIT],
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
