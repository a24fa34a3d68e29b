"""A record with what people decided about its items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.record import Comparison, Record
from goodoffices.reports.reviewing.decision import Decision, ItemKind, Reviewable


class State(StrEnum):
    """Where an item stands in review."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    SPLIT = "split"
    MERGED = "merged"
    SETTLED = "settled"

    @property
    def is_reviewed(self) -> bool:
        """Whether a person vouches for it; what is rejected is not in the record at all."""
        return self not in {State.PROPOSED, State.REJECTED}


class Finding(StrEnum):
    """How a decision found its item when the reports were read again."""

    SAME = "same"
    """The item has the same identifier and words."""
    WORDS = "words"
    """The same words stand elsewhere, or under another identifier."""
    OVERLAP = "overlap"
    """The rules now cut the words otherwise; the words of the decision hold."""
    KEPT = "kept"
    """The rules no longer propose it; it stays because its words still stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one item stands.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        As it is now; as it was proposed where it is rejected, split or merged away.
    kind : ItemKind
        What it is.
    state : State
        Proposed, accepted and so on.
    decision : Decision or None
        The decision that holds; ``None`` where there is none.
    finding : Finding or None
        How that decision found the item.
    proposed : item or None
        What the rules propose now; ``None`` where they propose nothing.
    read_otherwise : bool
        Whether the rules now read other labels than when it was decided.
    in_record : bool
        Whether the reviewed record holds it.
    """

    item: Reviewable
    kind: ItemKind
    state: State = State.PROPOSED
    decision: Decision | None = None
    finding: Finding | None = None
    proposed: Reviewable | None = None
    read_otherwise: bool = False
    in_record: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A decision that changes nothing now, and why.

    Parameters
    ----------
    decision : Decision
        Kept for ever.
    why : str
        One sentence.
    moved : tuple of SourceSpan
        Where words like those of the decision stand now, for a person to look at (R262).
    """

    decision: Decision
    why: str
    moved: tuple[SourceSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A record after review.

    Parameters
    ----------
    record : Record
        Without what was rejected, with what was edited, split and merged; comparisons are
        made from these items.
    standings : mapping of str to Standing
        Every item by identifier, also those that were rejected, split or merged away.
    orphaned : tuple of Unplaced
        Decisions whose words are found no more, in the order of the log.
    idle : tuple of Unplaced
        Rejections of what is proposed no more, in the order of the log.
    decisions : tuple of Decision
        The whole log.
    """

    record: Record
    standings: Mapping[str, Standing]
    orphaned: tuple[Unplaced, ...] = ()
    idle: tuple[Unplaced, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def state(self, name: str) -> State:
        """Return where an item stands; one that nobody knows is proposed."""
        known = self.standings.get(name)
        return known.state if known else State.PROPOSED

    def is_reviewed(self, name: str) -> bool:
        """Whether a person vouches for an item.

        A comparison counts as reviewed when a person decided about it, or about every item
        it rests on (R213).
        """
        known = self.standings.get(name)
        if known is None:
            return False
        if known.state is State.PROPOSED and isinstance(known.item, Comparison):
            return all(self.state(one).is_reviewed for one in known.item.items)
        return known.state.is_reviewed

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Everybody whose decision holds now, in the order of the log."""
        held = {one.decision.id for one in self.standings.values() if one.decision}
        return tuple(dict.fromkeys(one.by for one in self.decisions if one.id in held))
