"""Opening the bodies that a person means: of a case, of a document of their own, or ready ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from goodoffices.app.cases import CASE_NAMES
from goodoffices.app.worked import worked_case, worked_cases
from goodoffices.case.bodies import Body
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.case.notation import read_notation
from goodoffices.case.standalone_bodies import read_bodies
from goodoffices.errors import CaseDocumentError, MissingFileError, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Bodies, and the case they belong to.

    Parameters
    ----------
    case : Case or None
        The negotiation; ``None`` for bodies alone.
    bodies : tuple of Body
        At least one.
    """

    case: Case | None
    bodies: tuple[Body, ...]


def ready_bodies() -> tuple[str, ...]:
    """Return the names of the bodies that come with the program, sorted."""
    return tuple(sorted(path.stem for path in (worked_cases() / "bodies").glob("*.yaml")))


def open_bodies(where: str, only: str | None = None) -> Opened:
    """Read the bodies that a person means.

    Parameters
    ----------
    where : str
        Path of a case document, of a document of bodies or of a folder with a case; or the
        name of a worked case or of a ready body, such as ``"un-security-council"``.
    only : str or None
        Identifier of the one body wanted.

    Returns
    -------
    Opened
        The bodies, in the order written.

    Raises
    ------
    MissingFileError
        If there is no such document.
    CaseDocumentError
        If it has problems, all of them at once; or no bodies, or not the one wanted.
    """
    text = _text(_find(where))
    document = read_notation(text)
    is_case = isinstance(document, dict) and str(document.get("schema")).startswith(
        "goodoffices/case"
    )
    case = read_case(text) if is_case else None
    bodies = read_bodies(text) if case is None else case.bodies
    if not bodies:
        raise CaseDocumentError(
            _one("bodies", "The case has no body that votes.", "Add one under 'bodies'."),
            what="document",
        )
    if only is None:
        return Opened(case=case, bodies=bodies)
    chosen = tuple(body for body in bodies if body.id == only)
    if not chosen:
        known = ", ".join(body.id for body in bodies)
        raise CaseDocumentError(
            _one("bodies", f"There is no body {only!r}.", f"Use one of {known}."), what="document"
        )
    return Opened(case=case, bodies=chosen)


def _find(where: str) -> Path:
    path = Path(where)
    if path.is_file():
        return path
    for folder in (path, worked_case(where)):
        for name in CASE_NAMES:
            if folder is not None and (folder / name).is_file():
                return folder / name
    if where in ready_bodies():
        return worked_cases() / "bodies" / f"{where}.yaml"
    raise MissingFileError(
        f"There are no bodies at {where!r}. Give a case document, a document of bodies, or a"
        f" ready body: {', '.join(ready_bodies())}."
    )


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseDocumentError(
            _one(f"byte {error.start}", "The document is not UTF-8 text.", "Save it as UTF-8."),
            what="document",
        ) from None


def _one(path: str, message: str, remedy: str) -> list[Problem]:
    return [Problem(path=path, message=message, remedy=remedy)]
