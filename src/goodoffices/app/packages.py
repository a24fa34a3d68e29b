"""From a case and what a person adds to the packages of the case."""

from __future__ import annotations

from pathlib import Path

from goodoffices.brief.shown import shown_picture
from goodoffices.case.negotiation import Case
from goodoffices.case.notation import read_notation
from goodoffices.charts.svg import to_svg
from goodoffices.errors import MissingFileError, PackageError, Problem
from goodoffices.packages.candidates import Candidate, candidates_of
from goodoffices.packages.results import Packages


def open_packages(where: str, case: Case) -> tuple[Candidate, ...]:
    """Read packages that a person wrote down.

    Parameters
    ----------
    where : str
        Path of a JSON or YAML document: packages with ``name`` and ``options``.
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Candidate
        In the order written.

    Raises
    ------
    MissingFileError
        If there is no such file.
    CaseDocumentError
        If it is neither JSON nor YAML.
    PackageError
        If a package is none of the case; all problems at once.
    """
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There is no file {where!r}. Give a list of packages.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(
            path=f"byte {error.start}",
            message="The document is not UTF-8 text.",
            remedy="Save it as UTF-8.",
        )
        raise PackageError([problem]) from None
    return candidates_of(case, read_notation(text))


def open_reference(where: str, case: Case) -> Candidate:
    """Read the one package that others are compared with.

    Parameters
    ----------
    where : str
        Path of a JSON or YAML document with one package.
    case : Case
        The negotiation.

    Returns
    -------
    Candidate
        One without a name of its own is called "reference".

    Raises
    ------
    PackageError
        If there is not exactly one package, or it is none of the case.
    """
    found = open_packages(where, case)
    if len(found) != 1:
        raise PackageError(
            [
                Problem(
                    path=where,
                    message=f"A reference is one package; here are {len(found)}.",
                    remedy="Keep one.",
                )
            ]
        )
    name = "the reference" if found[0].name == "candidate 1" else found[0].name
    return Candidate(name=name, options=found[0].options)


def packages_picture(case: Case, packages: Packages) -> str | None:
    """Draw the shown packages as an SVG image.

    Parameters
    ----------
    case : Case
        Names.
    packages : Packages
        What was found out.

    Returns
    -------
    str or None
        One ``<svg>`` element; ``None`` where there is no package to draw.
    """
    picture = shown_picture(case, packages)
    return None if picture is None else to_svg(picture.spec)
