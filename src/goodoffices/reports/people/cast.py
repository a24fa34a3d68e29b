"""Who appears in one report, and every place where they are named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from goodoffices.errors import RecordError
from goodoffices.reports.record import Actor

_start, _end = attrgetter("start"), attrgetter("end")


OTHER_SPELLING = "other spelling"
"""Flag of a name that is likely somebody of the case, spelt another way."""


SURNAME_ONLY = "surname only"
"""Flag of a person of the case whom the report nowhere names in full."""


SPOKEN_FOR = "spoken for"
"""Flag of a person through whom their office speaks."""


class MentionKind(StrEnum):
    """How a mention points to its actor."""

    NAME = "name"
    """By name or alias of a person, party, state or group."""
    OFFICE = "office"
    """By an office or title: "the Secretary of State"."""
    ADJECTIVE = "adjective"
    """By its people or organs speaking as such: "Egyptian officials"."""
    ANONYMOUS = "anonymous"
    """By an undisclosed source: "a senior official"."""
    PRONOUN = "pronoun"
    """By a pronoun, or "the official", resolved to an earlier mention: for review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an actor is named.

    Parameters
    ----------
    actor : str
        Identifier of the actor in :attr:`Cast.actors`.
    start, end : int
        Where, half-open, in the report's text.
    kind : MentionKind
        How the words point to the actor.
    flags : tuple of str
        What a reviewer must look at: ``"glued"``, ``"same surname"``.
    """

    actor: str
    start: int
    end: int
    kind: MentionKind
    flags: tuple[str, ...] = ()

    @property
    def doubts(self) -> tuple[str, ...]:
        """What a reviewer of a statement by this speaker must look at."""
        if self.kind is MentionKind.PRONOUN:
            return ("pronoun", *((SPOKEN_FOR,) if SPOKEN_FOR in self.flags else ()))
        return tuple(one for one in self.flags if one in {OTHER_SPELLING, SURNAME_ONLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everyone in one report.

    Parameters
    ----------
    actors : tuple of Actor
        Everyone mentioned in the body, in order of first mention.
    mentions : tuple of Mention
        All mentions in the body, in order, not overlapping.
    notes : tuple of str
        What a reader must know: a name that two people share, a name with look-alike letters.
    by_day : bool
        Whether the day of the report may decide between holders of an office named in it.
    authors : tuple of tuple of int, str and str
        Texts the report brings in, in order: where, by which noun, and who wrote them.
    interviewee : str or None
        Who answers the questions of an interview.
    author : str or None
        Whose words the whole text is: "Statement by Mira Aldo".
    text : str
        The report's words, which tell what is written in capitals; empty where nobody asks.
    """

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notes: tuple[str, ...] = ()
    by_day: bool = False
    authors: tuple[tuple[int, str, str], ...] = ()
    interviewee: str | None = None
    author: str | None = None
    text: str = ""

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly between two positions, in order."""
        first = bisect_left(self.mentions, start, key=_start)
        last = bisect_right(self.mentions, end, lo=first, key=_end)
        return self.mentions[first:last]

    def actor(self, actor_id: str) -> Actor:
        """Return the actor with this identifier.

        Raises
        ------
        RecordError
            If nobody in the report has it.
        """
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise RecordError(f"No actor {actor_id!r} appears in this report.")
