"""The head of a report: title, kicker, date line and what stands among them."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.layout.kinship import Vocabulary
from goodoffices.reports.layout.lines import Line
from goodoffices.reports.text import Label

_MENU_WORDS = 3
_MENU_LINES = 3


def label_head(head: Sequence[Line], body: Sequence[Line]) -> list[Label]:
    """Label the lines above the first paragraph (R18).

    Parameters
    ----------
    head : sequence of Line
        The lines above the body.
    body : sequence of Line
        The first lines of the body, to know which headline is the report's own.

    Returns
    -------
    list of Label
        One for each line of ``head``.

    Notes
    -----
    A headline that shares words with the body is a title; of two that stand together, a
    shorter first one is the kicker, a second one that follows a longer title is a
    sub-heading. Three short lines without such words are a menu.
    """
    labels: list[Label | None] = [_known(line) for line in head]
    open_lines = [n for n, label in enumerate(labels) if label is None]
    if open_lines:
        _fill(head, body, labels, open_lines)
    return [label or Label.KICKER for label in labels]


def _known(line: Line) -> Label | None:
    if line.given is not None:
        return line.given
    return line.form.label if line.form is not None else None


def _fill(
    head: Sequence[Line], body: Sequence[Line], labels: list[Label | None], open_lines: list[int]
) -> None:
    vocabulary = Vocabulary(line.text for line in body if line.is_prose)
    shared = {n: vocabulary.kinship(head[n].text, counted=False).shared for n in open_lines}
    titled = [n for n, label in enumerate(labels) if label is Label.TITLE]
    best = titled or _titles(head, open_lines, shared)
    listed = _listed(head, open_lines, shared, best)
    for n, label in listed.items():
        labels[n] = label
    for n in open_lines:
        if n in best:
            labels[n] = Label.TITLE
        elif n not in listed:
            labels[n] = Label.KICKER if n < best[-1] else Label.SUB_HEADING


def _titles(head: Sequence[Line], open_lines: list[int], shared: dict[int, int]) -> list[int]:
    """Pick the lines that are titles: one, or one of each group that stands apart."""
    strong = [n for n in open_lines if shared[n] >= 2 and head[n].words > _MENU_WORDS]
    if not strong:
        long = [n for n in open_lines if head[n].words > _MENU_WORDS] or open_lines
        most = max(shared[n] for n in long)
        strong = [n for n in long if shared[n] == most]
        longest = max(head[n].words for n in strong)
        return [next(n for n in strong if head[n].words == longest)]
    titles: list[int] = []
    for n in strong:
        if titles and titles[-1] == n - 1:
            if head[n].words >= head[n - 1].words and shared[n] * 2 >= shared[n - 1]:
                titles[-1] = n
            continue
        titles.append(n)
    return titles


def _listed(
    head: Sequence[Line], open_lines: list[int], shared: dict[int, int], best: list[int]
) -> dict[int, Label]:
    """Find the lines that belong to a menu or to a list of other stories."""
    short = [n for n in open_lines if head[n].words <= _MENU_WORDS and n not in best]
    menu = [n for n in short if shared[n] == 0]
    known = sum(line.form is not None and line.form.label is Label.NAVIGATION for line in head)
    found: dict[int, Label] = {}
    if len(menu) + known >= _MENU_LINES:
        found = dict.fromkeys(menu, Label.NAVIGATION)
    heading = False
    for n, line in enumerate(head):
        if n in best:
            heading = False
        elif heading and line.form is not None and line.form.label is Label.DATELINE:
            # The day of another story is no day of this one.
            found[n] = Label.RELATED
        elif line.form is not None:
            heading = line.form.heads
        elif heading and n in open_lines:
            found[n] = Label.RELATED
    return found
