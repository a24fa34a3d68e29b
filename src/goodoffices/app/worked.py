"""Where the worked negotiations are: in a checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

import goodoffices

_PACKAGE = Path(goodoffices.__file__).resolve().parent


def worked_cases() -> Path:
    """Return the folder of worked negotiations.

    Returns
    -------
    Path
        ``cases`` of the checkout, else the copy inside the package.
    """
    checkout = _PACKAGE.parent.parent / "cases"
    return checkout if checkout.is_dir() else _PACKAGE / "worked"


def worked_case(name: str) -> Path | None:
    """Return the folder of one worked negotiation, or ``None`` when there is none of that name.

    Parameters
    ----------
    name : str
        Name of the folder, such as ``"camp-david-1978"``.

    Returns
    -------
    Path or None
        Its folder.
    """
    if not name or Path(name).name != name:
        return None
    folder = worked_cases() / name
    return folder if folder.is_dir() else None
