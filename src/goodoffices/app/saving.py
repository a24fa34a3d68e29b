"""Writing what was made."""

from __future__ import annotations

import os
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
    path = place_for(where)
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(pieces)


def place_for(where: str) -> Path:
    """Make the folder of a file to be written, so that long work is not done in vain.

    Parameters
    ----------
    where : str
        Path of the file.

    Returns
    -------
    Path
        The same.

    Raises
    ------
    MissingFileError
        If the path is a folder, or nothing may be written there.
    """
    path = Path(where)
    if path.is_dir():
        raise MissingFileError(f"{where!r} is a folder. Name a file in it.")
    path.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise MissingFileError(f"{where!r} may not be written. Name another place.")
    return path
