"""A cast whose actors are found at once, however many a report names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goodoffices.errors import RecordError
from goodoffices.reports.people.cast import Cast, Mention
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


def known_cast(cast: Cast, further: tuple[Mention, ...] = (), *, text: str = "") -> KnownCast:
    """Return a cast with its actors by identifier, and with further mentions.

    Parameters
    ----------
    cast : Cast
        Who is mentioned where.
    further : tuple of Mention
        Mentions of its actors that cross none of its own.
    text : str
        The report's words.

    Returns
    -------
    KnownCast
        The same actors; all mentions in order.

    Examples
    --------
    >>> known_cast(Cast()).actors
    ()
    """
    return KnownCast(
        actors=cast.actors,
        authors=cast.authors,
        interviewee=cast.interviewee,
        author=cast.author,
        text=text,
        mentions=tuple(sorted((*cast.mentions, *further), key=lambda mention: mention.start)),
        by_id={actor.id: actor for actor in cast.actors},
    )
