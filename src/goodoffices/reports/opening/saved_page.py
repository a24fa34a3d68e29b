"""A web page that a browser saved in one file, in the form of a letter (``.mhtml``)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from goodoffices.reports.files import Extract
from goodoffices.reports.layout.decoding import decode
from goodoffices.reports.layout.page import declared_in_page, page_text
from goodoffices.reports.layout.pagedates import stated
from goodoffices.reports.opening.letter_parts import bytes_of, header
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.origin import OriginUnit


def is_saved_page(letter: Message, root: Message | None) -> bool:
    r"""Whether what has the form of a letter is a page as a browser saves it.

    Parameters
    ----------
    letter : Message
        The file.
    root : Message or None
        The first part of its text.

    Examples
    --------
    >>> import email
    >>> source = "From: <Saved by Blink>\nContent-Type: text/html\n\n<p>They met."
    >>> letter = email.message_from_string(source)
    >>> is_saved_page(letter, letter)
    True
    """
    if root is None or root.get_content_type() != "text/html":
        return False
    if header(letter, "snapshot-content-location"):
        return True
    saved = "saved by" in header(letter, "from").casefold()
    # A letter has a reader; a page that was saved has none, and tells where it came from.
    return saved or (not header(letter, "to") and bool(header(root, "content-location")))


def read_saved_page(letter: Message, root: Message, limit: int) -> Extract:
    """Read a saved page as the page it is (R12).

    Parameters
    ----------
    letter : Message
        The file.
    root : Message
        Its page.
    limit : int
        Most characters.

    Returns
    -------
    Extract
        The page's text. The headers are the browser's and no text: their date is the day of
        saving, which is no date of the report.
    """
    data = bytes_of(root)
    declared = root.get_content_charset() or declared_in_page(data)
    decoded = decode(data, declared=declared)
    page = page_text(decoded.text, places=0)
    sheet = Sheet(limit=limit)
    sheet.block(page.text, page.block_labels, rows=((0, len(page.text), 1),))
    cut = ("partial: the page holds more characters than are read",) if sheet.is_cut else ()
    return Extract(
        text=sheet.text,
        method="web page",
        encoding=decoded.encoding,
        block_labels=sheet.labels,
        notes=(*decoded.notes, *page.notes, *cut),
        origin=sheet.origin(OriginUnit.PART),
        stated_dates=tuple(dict.fromkeys((*page.stated_dates, *_addresses(letter, root)))),
    )


def _addresses(letter: Message, root: Message) -> Iterator[str]:
    for words in (header(letter, "snapshot-content-location"), header(root, "content-location")):
        found = stated("address", words)
        if found:
            yield found
