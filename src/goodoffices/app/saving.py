"""Writing what was made."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
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
    """Write a text that comes in pieces, as :func:`save` does; all of it or nothing.

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
    OSError
        If there is no space; a file that was there is then as it was.
    """
    path = place_for(where).resolve()
    # A device, or a file in a folder that takes no other, can only be written to in place.
    is_plain = path.is_file() or not path.exists()
    beside = is_plain and os.access(path.parent, os.W_OK)
    part = path.with_name(f".{path.name}.part") if beside else path
    try:
        with part.open("w", encoding="utf-8") as stream:
            stream.writelines(pieces)
        if part != path:
            part.replace(path)
    except OSError as error:
        error.filename = where
        raise
    finally:
        if part != path:
            part.unlink(missing_ok=True)


def append(path: Path, data: bytes) -> None:
    """Add to the end of a file all of some bytes, or nothing of them.

    Parameters
    ----------
    path : Path
        The file; its folder is made when missing.
    data : bytes
        Whole lines. A last line of the file that was not ended is ended first.

    Raises
    ------
    OSError
        If there is no space; the file is then as it was before.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b", buffering=0) as stream:
        size = stream.seek(0, os.SEEK_END)
        if size:
            stream.seek(-1, os.SEEK_END)
            data = data if stream.read(1) == b"\n" else b"\n" + data
        try:
            while data:
                data = data[stream.write(data) :]
        except OSError as error:
            with suppress(OSError):
                stream.truncate(size)
            error.filename = str(path)
            raise


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
