"""Working out whether a package of a case holds once signed."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.app.given import open_package
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import exact
from goodoffices.errors import CaseError
from goodoffices.packages.finding import zone_and_named
from goodoffices.packages.results import Concept
from goodoffices.stability.deal import Assumptions, deal_of
from goodoffices.stability.safeguarding import Signed, find_signed


def open_signed(case: Case, package: str, assume: str = "") -> Signed:
    """Find whether a package holds once signed.

    Parameters
    ----------
    case : Case
        The negotiation, with exact points and walk-away values.
    package : str
        A rule that names a package (``nash``), or a package as for
        :func:`goodoffices.app.given.open_package`.
    assume : str
        Numbers that replace the usual ones: ``"saved=5,harm=40"``.

    Returns
    -------
    Signed
        What was found.

    Raises
    ------
    CaseError
        If the rule names no package, an assumption cannot be read, or points are not exact.
    """
    assumptions = Assumptions.changed(_numbers(assume))
    return find_signed(deal_of(case, _package(case, package)), assumptions)


def _package(case: Case, written: str) -> dict[str, str]:
    rules = [concept.value for concept in Concept]
    rule = written.replace("-", "_").casefold()
    if rule not in rules:
        return open_package(written)
    named = next(one for one in zone_and_named(case).named if one.concept.value == rule)
    if named.package is None:
        reason = named.proof.reason or named.proof.limit or "none was found."
        raise CaseError(f"The rule {written!r} names no package here: {reason}")
    return dict(named.package.options)


def _numbers(written: str) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for part in filter(None, (one.strip() for one in written.split(","))):
        name, _, value = part.partition("=")
        try:
            found[name.strip()] = exact(value.strip())
        except (CaseError, ValueError):
            raise CaseError(
                f"{part!r} is no assumption. Write name=number, such as saved=5."
            ) from None
    return found
