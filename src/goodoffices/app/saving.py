"""Writing what was made."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from goodoffices.errors import MissingFileError


def save(where: str, text: str) -> None:
    """Write text to a file as UTF-8; its folder is made when missing.

    Parameters
    ----------
    where : str
        Path of the file; one that is there is replaced.
    text : str
        What to write.

    Raises
    ------
    MissingFileError
        If the path is a folder.
    """
    save_pieces(where, (text,))


def save_pieces(where: str, pieces: Iterable[str]) -> None:
    """Write a text that comes in pieces, as :func:`save` does.

    Parameters
    ----------
    where : str
        Path of the file; one that is there is replaced.
    pieces : iterable of str
        The text.

    Raises
    ------
    MissingFileError
        If the path is a folder.
    """
    path = Path(where)
    if path.is_dir():
        raise MissingFileError(f"{where!r} is a folder. Name a file in it.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(pieces)
