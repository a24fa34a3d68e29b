"""Whether a case says enough for exact answers about points, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Party
from goodoffices.case.preferences import Knowledge, Preferences


class Gap(StrEnum):
    """What is not known of a principal."""

    NOTHING = "no preferences are known"
    ORDERINGS = "preferences are known only as orderings"
    RANGES = "points are known only as ranges"
    INCOMPLETE = "points are missing"
    NO_WALK_AWAY = "the walk-away value is not known"
    WALK_AWAY_RANGE = "the walk-away value is known only as a range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing not known of one principal. It never holds a number.

    Parameters
    ----------
    party, name : str
        Identifier of the principal, and the name shown.
    gap : Gap
        What is not known.
    issues : tuple of str
        Identifiers of the issues without points, when points are missing.
    """

    party: str
    name: str
    gap: Gap
    issues: tuple[str, ...] = ()

    def sentence(self) -> str:
        """Return the gap as one clause, without any value."""
        where = f" for {', '.join(self.issues)}" if self.issues else ""
        return f"{self.name}: {self.gap.value}{where}"


def missing_points(case: Case) -> tuple[Missing, ...]:
    """Return what keeps the points of packages from being exact.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Missing
        At most one per principal, in the order of the case. Empty when every principal
        gives exact points to every option (R50), and also when there is no principal.

    Notes
    -----
    An issue without any points counts as 0 only where the party's linked points speak of
    it (R51). Orderings beside complete points are not read.
    """
    found = (_gap(case, party) for party in case.principals)
    return tuple(gap for gap in found if gap is not None)


def missing_walk_aways(case: Case) -> tuple[Missing, ...]:
    """Return the principals whose walk-away value is not one known number (R53).

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Missing
        In the order of the case.
    """
    found = []
    for party in case.principals:
        preferences = case.preferences_of(party.id)
        walk_away = None if preferences is None else preferences.walk_away
        if walk_away is None:
            found.append(Missing(party=party.id, name=party.name, gap=Gap.NO_WALK_AWAY))
        elif not walk_away.is_exact:
            found.append(Missing(party=party.id, name=party.name, gap=Gap.WALK_AWAY_RANGE))
    return tuple(found)


def _gap(case: Case, party: Party) -> Missing | None:
    preferences = case.preferences_of(party.id)
    if preferences is None or preferences.knowledge is Knowledge.NONE:
        return Missing(party=party.id, name=party.name, gap=Gap.NOTHING)
    if preferences.knowledge is Knowledge.ORDERINGS:
        return Missing(party=party.id, name=party.name, gap=Gap.ORDERINGS)
    if preferences.knowledge is Knowledge.RANGES:
        return Missing(party=party.id, name=party.name, gap=Gap.RANGES)
    bare = _issues_without_points(case, preferences)
    if bare:
        return Missing(party=party.id, name=party.name, gap=Gap.INCOMPLETE, issues=bare)
    return None


def _issues_without_points(case: Case, preferences: Preferences) -> tuple[str, ...]:
    given = {(points.issue, points.option) for points in preferences.points}
    linked = {c.issue for points in preferences.linked_points for c in points.when}
    bare = []
    for issue in case.issues:
        has = [(issue.id, option.id) in given for option in issue.options]
        if not all(has) and (any(has) or issue.id not in linked):
            bare.append(issue.id)
    return tuple(bare)
