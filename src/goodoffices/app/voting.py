"""From bodies and the package a person means to what their votes come to."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.app.bodies import Opened
from goodoffices.app.given import open_package
from goodoffices.packages.given_package import given_package
from goodoffices.ratification.votes import Votes, votes


def count_votes(opened: Opened, package: str | None = None) -> Votes:
    """Return everything about the votes of some bodies on a package.

    Parameters
    ----------
    opened : Opened
        The bodies.
    package : str or None
        The package as for :func:`goodoffices.app.given.open_package`; ``None`` for none in
        particular.

    Returns
    -------
    Votes
        Every answer with its proof.

    Raises
    ------
    MissingFileError
        If the package leads nowhere.
    PackageError
        If it cannot be read, or the case has no such issue or option.
    CaseError
        If one voter sits in two bodies that say different things of it.
    """
    options = None if package is None else open_package(package)
    if options is not None and opened.case is not None:
        options = dict(given_package(opened.case, options))
    found = votes(opened.bodies, options)
    return found if opened.case is None else replace(found, case=opened.case.id)
