"""Articles made by hand for tests of one part: one line, one paragraph of prose."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.record import Actor
from goodoffices.reports.text import (
    BODY,
    Article,
    Label,
    Paragraph,
    ReportText,
    Segment,
    Sentence,
)

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?")


def article_of(
    text: str, *, labels: Mapping[int, Label] | None = None, dates: tuple[str, ...] = ()
) -> Article:
    """Cut ``text`` at line feeds; lines are prose unless ``labels`` says otherwise."""
    segments: list[Segment] = []
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    position = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        label = (labels or {}).get(number, Label.PROSE if line.strip() else Label.EMPTY)
        segments.append(Segment(label=label, start=position, end=position + len(line)))
        if label in BODY:
            start = position + len(line) - len(line.lstrip())
            paragraphs.append(Paragraph(start=start, end=position + len(line.rstrip())))
            for match in _SENTENCE.finditer(text, start, paragraphs[-1].end):
                words = match.group()
                first = match.start() + len(words) - len(words.lstrip())
                end = match.start() + len(words.rstrip())
                if end > first:
                    where = len(paragraphs) - 1
                    sentences.append(Sentence(start=first, end=end, paragraph=where))
        position += len(line)
    report = ReportText(
        id="r",
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        text=text,
        encoding="utf-8",
        encoding_basis="utf-8",
        stated_dates=dates,
    )
    return Article(
        report=report,
        segments=tuple(segments),
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        quotations=(),
    )


def cast_of(article: Article, actors: Sequence[Actor], names: Mapping[str, str]) -> Cast:
    """Mark every place where a name of ``names`` (name to actor) stands in the body."""
    found: list[Mention] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for match in re.finditer(rf"\b{re.escape(name)}\b", article.report.text):
            inside = any(p.start <= match.start() < p.end for p in article.paragraphs)
            if inside and not taken & set(range(*match.span())):
                taken |= set(range(*match.span()))
                found.append(
                    Mention(
                        actor=names[name],
                        start=match.start(),
                        end=match.end(),
                        kind=MentionKind.NAME,
                    )
                )
    found.sort(key=lambda mention: mention.start)
    return Cast(actors=tuple(actors), mentions=tuple(found))
