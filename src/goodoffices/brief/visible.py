"""Characters that hide or reorder text, made visible before a page shows them."""

from __future__ import annotations

_PICTURES = 0x2400
_KEPT = "\n\t"
_HIDING = frozenset(
    [
        *range(0x80, 0xA0),  # further controls
        0x200B,  # zero-width space
        *range(0x202A, 0x202F),  # embeddings and overrides of direction
        *range(0x2060, 0x2070),  # joiners and isolates
        0xFEFF,  # byte-order mark
        *range(0xFFF9, 0xFFFC),  # annotations
        *range(0xE0000, 0xE0080),  # tags
        *range(0xD800, 0xE000),  # halves of characters
    ]
)
_TABLE: dict[int, str | int] = {
    **{code: _PICTURES + code for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: 0x2421,
    **{code: f"⟨U+{code:04X}⟩" for code in _HIDING},
}


def visible(text: str) -> str:
    r"""Show control and hiding characters as signs.

    Parameters
    ----------
    text : str
        Any text, also hostile.

    Returns
    -------
    str
        The same text; a line end of two characters is one; controls are their pictures
        (``␛``), characters that hide or turn text are their code (``⟨U+202E⟩``). Marks that
        Arabic, Persian or Indic writing needs (joiners, direction marks) stay.

    Notes
    -----
    R74: what a reader cannot see may not change what a reader sees.

    Examples
    --------
    >>> visible("a\x1b[31m\u202eb")
    'a␛[31m⟨U+202E⟩b'
    """
    return text.replace("\r\n", "\n").translate(_TABLE)
