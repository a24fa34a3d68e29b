"""Writing what was made."""

from __future__ import annotations

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
    path = Path(where)
    if path.is_dir():
        raise MissingFileError(f"{where!r} is a folder. Name a file in it.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
