"""The blocks of a report on the way to their labels: form, length, what its page says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.reports.layout.form import Form
from goodoffices.reports.layout.forms import form_of
from goodoffices.reports.layout.paragraphs import blocks_of
from goodoffices.reports.layout.words import LOUD_WORDS, is_sentence, words_of
from goodoffices.reports.text import BODY, RESIDUE, Label, Segment

_COUNTED = 20_000
_HEADINGS = frozenset({Label.SUB_HEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One block of a report.

    Parameters
    ----------
    text : str
        Its words, without surrounding white space.
    start, end : int
        Where it is in the report.
    words : int
        How many words it has, in its first 20,000 characters.
    sentence : bool
        Whether it reads like prose.
    form : Form or None
        What it is by its form; ``None`` when it could be prose or a heading.
    given : Label or None
        What its page says it is.
    """

    text: str
    start: int
    end: int
    words: int
    sentence: bool
    form: Form | None = None
    given: Label | None = None

    @property
    def is_prose(self) -> bool:
        """Whether it counts as prose when it stands in the body."""
        if self.given is not None:
            return self.given in BODY
        return self.sentence and (self.form is None or not self.form.sure)

    @property
    def is_loud(self) -> bool:
        """Whether it is a short line in capitals, as headings are."""
        return self.text.isupper() and self.words <= LOUD_WORDS

    @property
    def is_plain(self) -> bool:
        """Whether neither its page nor its form says what it is."""
        return self.given is None and self.form is None


def lines_of(text: str, given: Sequence[Segment] = ()) -> Iterator[Line]:
    r"""Yield the blocks of a report with their form and with what its page says of them.

    Examples
    --------
    >>> [(line.text, line.is_prose) for line in lines_of("Talks resume\n\nThey met in Oslo.")]
    [('Talks resume', False), ('They met in Oslo.', True)]
    """
    following = 0
    for start, end in blocks_of(text):
        while following < len(given) and given[following].end <= start:
            following += 1
        label = _given(given, following, start, end)
        words = text[start:end]
        count = len(words_of(words[:_COUNTED]))
        outright = label not in {None, Label.PROSE, *_HEADINGS}
        form = None if outright else form_of(words)
        if label in _HEADINGS and form is not None and form.label in RESIDUE:
            # The heading of a box of links is marked up like any other.
            label = None
        # A paragraph of a page may be a box: "Sign up for our newsletter".
        sure = form is not None and form.sure
        yield Line(
            text=words,
            start=start,
            end=end,
            words=count,
            sentence=is_sentence(words, count),
            form=form if label not in _HEADINGS else None,
            given=None if label is Label.PROSE and (count < 4 or sure) else label,
        )


def _given(given: Sequence[Segment], following: int, start: int, end: int) -> Label | None:
    """Label that covers most of a block, if any."""
    covered: dict[Label, int] = {}
    while following < len(given) and given[following].start < end:
        one = given[following]
        overlap = min(end, one.end) - max(start, one.start)
        covered[one.label] = covered.get(one.label, 0) + overlap
        following += 1
    if not covered:
        return None
    label = max(covered, key=lambda each: covered[each])
    return label if covered[label] * 2 >= end - start else None
