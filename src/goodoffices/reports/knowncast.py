"""A cast whose actors are found at once, however many a report names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goodoffices.errors import RecordError
from goodoffices.reports.cast import Cast
from goodoffices.reports.record import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCast(Cast):
    """Everyone in one report, by identifier.

    Parameters
    ----------
    by_id : mapping of str to Actor
        The same actors.
    """

    by_id: Mapping[str, Actor] = field(default_factory=dict)

    def actor(self, actor_id: str) -> Actor:
        """Return the actor with this identifier.

        Raises
        ------
        RecordError
            If nobody in the report has it.
        """
        found = self.by_id.get(actor_id)
        if found is None:
            raise RecordError(f"No actor {actor_id!r} appears in this report.")
        return found


def known_cast(cast: Cast) -> KnownCast:
    """Return a cast with its actors by identifier.

    Parameters
    ----------
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    KnownCast
        The same actors and mentions.

    Examples
    --------
    >>> known_cast(Cast()).actors
    ()
    """
    return KnownCast(
        actors=cast.actors,
        mentions=cast.mentions,
        by_id={actor.id: actor for actor in cast.actors},
    )
