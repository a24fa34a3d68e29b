"""What is asked of a case whose principals all have exact points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Concept, Package
from goodoffices.solving.evaluation import certify
from goodoffices.solving.knowledge import Gap, Missing, missing_walk_aways
from goodoffices.solving.model import Choice, IntegerModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A case with its integer model, and what its answers must say.

    Parameters
    ----------
    case : Case
        The negotiation; every principal has exact points.
    model : IntegerModel
        Its model.
    """

    case: Case
    model: IntegerModel

    @property
    def unknown_walk_aways(self) -> tuple[Missing, ...]:
        """Principals whose walk-away value is not one known number."""
        return missing_walk_aways(self.case)

    @property
    def zone_reason(self) -> str | None:
        """Why the zone is not known exactly; ``None`` when it is."""
        return walk_away_reason(self.unknown_walk_aways)

    def concept_reason(self, concept: Concept) -> str | None:
        """Why a concept does not apply; ``None`` when it does (R53)."""
        unknown = self.unknown_walk_aways
        if not unknown or concept is Concept.UTILITARIAN:
            return None
        names = ", ".join(missing.name for missing in unknown)
        return (
            "Gains are counted from walk-away values, and those are not known exactly for"
            f" {names}."
        )

    def comparison_note(self, concept: Concept) -> tuple[str, ...]:
        """Return the assumption that a concept makes about points of different parties."""
        names = [party.name for party in self.case.principals]
        if concept in {Concept.NASH, Concept.KALAI_SMORODINSKY} or len(names) == 1:
            return ()
        others = " and of ".join(names[1:])
        return (f"Assumes one point of {names[0]} weighs as much as one point of {others}.",)

    def accepts(self, choice: Choice) -> bool:
        """Whether every principal with a known walk-away value, or range, accepts."""
        return all(
            party.walk_away is None or party.points(choice) >= party.walk_away
            for party in self.model.parties
        )

    def choice_of(self, options: Sequence[tuple[str, str]]) -> Choice:
        """Return a package of the case as option positions."""
        pairs = zip(self.model.options, options, strict=True)
        return tuple(known.index(option) for known, (_, option) in pairs)

    def package(self, choice: Choice) -> Package:
        """Return a package with its exact points, checked against the case.

        Raises
        ------
        CertificateError
            If the case, read by its definitions, disagrees with the model.
        """
        options = self.model.named(choice)
        parties = (party.party for party in self.model.parties)
        points = tuple(zip(parties, self.model.points(choice), strict=True))
        accepted = self.accepts(choice)
        certify(self.case, dict(options), points=dict(points), in_zone=accepted)
        in_zone = None if accepted and self.unknown_walk_aways else accepted
        return Package(options=options, points=points, in_zone=in_zone)


def walk_away_reason(unknown: tuple[Missing, ...]) -> str | None:
    """Return the sentence about walk-away values that are not known; ``None`` when all are.

    Parameters
    ----------
    unknown : tuple of Missing
        Gaps about walk-away values.

    Returns
    -------
    str or None
        It names parties and no value.
    """
    none = [missing.name for missing in unknown if missing.gap is Gap.NO_WALK_AWAY]
    ranged = [missing.name for missing in unknown if missing.gap is Gap.WALK_AWAY_RANGE]
    parts = []
    if none:
        parts.append(f"Walk-away values unknown for {', '.join(none)}: they make no cut.")
    if ranged:
        parts.append(
            f"Walk-away values known only as ranges for {', '.join(ranged)}: the lower end cuts."
        )
    return " ".join(parts) if parts else None
