"""How much of a file is opened at most."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningLimits:
    """Limits on one file handed in; what exceeds them is recorded as unread (R201).

    Parameters
    ----------
    file_bytes : int
        Bytes of a file that is held in memory.
    unpacked_bytes : int
        Bytes that everything inside one file may come to.
    ratio : int
        Unpacked bytes per packed byte of one member above a megabyte.
    members : int
        Files taken out of one file, those inside inner archives included.
    depth : int
        Archives and letters inside one another, the outermost included.
    parts : int
        Parts of a letter.
    pages : int
        Pages of a PDF.
    characters : int
        Characters taken out of one file.
    seconds : float
        Time one file may take.
    megabytes : int
        Memory the process that opens files may take.

    Examples
    --------
    >>> OpeningLimits().depth
    2
    """

    file_bytes: int = 50_000_000
    unpacked_bytes: int = 200_000_000
    ratio: int = 200
    members: int = 5_000
    depth: int = 2
    parts: int = 1_000
    pages: int = 2_000
    characters: int = 1_000_000
    seconds: float = 20.0
    megabytes: int = 1_024
