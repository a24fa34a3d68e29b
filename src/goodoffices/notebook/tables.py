"""Small tables as HTML; whatever a case or report says is shown as text, never as markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from goodoffices.brief.visible import visible

_LEFT = "text-align:left;vertical-align:top"


def words(text: str) -> Markup:
    """Return text that cannot act as markup, with hiding characters made visible.

    Parameters
    ----------
    text : str
        Anything, also hostile.

    Returns
    -------
    Markup
        Safe to stand in HTML.

    Examples
    --------
    >>> str(words("<b>truce</b>"))
    '&lt;b&gt;truce&lt;/b&gt;'
    """
    return escape(visible(text))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str = "") -> Markup:
    """Return a table with one header row and a header in the first cell of each row.

    Parameters
    ----------
    head : sequence of str
        One per column.
    rows : iterable of sequence of str
        One cell per column.
    caption : str
        Words above the table; none when empty.

    Returns
    -------
    Markup
        One ``<table>``.

    Examples
    --------
    >>> str(table(["party"], [["North"]])).count("North")
    1
    """
    title = (
        Markup('<caption style="{}">{}</caption>').format(_LEFT, words(caption)) if caption else ""
    )
    heads = Markup("").join(_cell(text, "col") for text in head)
    body = Markup("").join(
        Markup("<tr>{}{}</tr>").format(
            _cell(row[0], "row"), Markup("").join(_cell(text, None) for text in row[1:])
        )
        for row in rows
    )
    return Markup("<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        title, heads, body
    )


def lines(texts: Iterable[str]) -> Markup:
    """Return paragraphs, one per text; empty texts are left out."""
    return Markup("").join(Markup("<p>{}</p>").format(words(text)) for text in texts if text)


def heading(text: str) -> Markup:
    """Return a heading."""
    return Markup("<h4>{}</h4>").format(words(text))


def folded(summary: str, content: Markup) -> Markup:
    """Return content behind a line that opens it."""
    return Markup("<details><summary>{}</summary>{}</details>").format(words(summary), content)


def _cell(text: str, scope: str | None) -> Markup:
    if scope is None:
        return Markup('<td style="{}">{}</td>').format(_LEFT, words(text))
    return Markup('<th scope="{}" style="{}">{}</th>').format(scope, _LEFT, words(text))
