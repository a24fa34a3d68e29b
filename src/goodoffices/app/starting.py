"""Starting a case: a document to fill in."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from goodoffices.errors import MissingFileError


def new_case(where: str, *, overwrite: bool = False) -> Path:
    """Write a small, commented case document to start from.

    Parameters
    ----------
    where : str
        Path of the document to write; its folder is made when missing.
    overwrite : bool
        Whether a file that is already there may be replaced.

    Returns
    -------
    Path
        The document written.

    Raises
    ------
    MissingFileError
        If a file is already there and may not be replaced.
    """
    path = Path(where)
    if path.exists() and not overwrite:
        raise MissingFileError(f"{where!r} is already there. Choose another name, or use --force.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(starting_document(), encoding="utf-8")
    return path


def starting_document() -> str:
    """Return the text of the case document to start from."""
    return files("goodoffices.app").joinpath("starting_case.yaml").read_text(encoding="utf-8")
