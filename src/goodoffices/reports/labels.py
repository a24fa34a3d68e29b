"""The labels that items of a record carry; docs/explanation/record.md says what they mean."""

from __future__ import annotations

from enum import StrEnum


class Directness(StrEnum):
    """How close the words are to the speaker's own."""

    DIRECT = "direct"
    """At least half of the content stands in quotation marks."""
    PARTIAL = "partial"
    """Some of it does, less than half."""
    INDIRECT = "indirect"
    """An act of speech without quoted words."""
    POSITION = "position"
    """No act of speech: the report itself says that a party holds it."""


class SourceKind(StrEnum):
    """Who vouches for a statement, at the outer layer."""

    NAMED = "named"
    OFFICE = "office"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    NARRATOR = "narrator"


class Stance(StrEnum):
    """Where a statement stands to the sentence its issue affirms."""

    SUPPORT = "support"
    CONDITIONAL_SUPPORT = "conditional_support"
    DEMAND = "demand"
    OPPOSE = "oppose"
    REJECT = "reject"
    CRITICISE = "criticise"
    ASSERT = "assert"
    ASK = "ask"
    WITHHOLD = "withhold"

    @property
    def polarity(self) -> int:
        """1 for, -1 against, 0 neither."""
        if self in {Stance.SUPPORT, Stance.CONDITIONAL_SUPPORT, Stance.DEMAND}:
            return 1
        return -1 if self in {Stance.OPPOSE, Stance.REJECT, Stance.CRITICISE} else 0


class EventType(StrEnum):
    """The kind of act."""

    MEETING = "meeting"
    VISIT = "visit"
    VOTE = "vote"
    NEGOTIATION_ROUND = "negotiation_round"
    PROPOSAL = "proposal"
    WITHDRAWAL = "withdrawal"
    STRIKE = "strike"
    SIGNING = "signing"
    AGREEMENT = "agreement"


class Status(StrEnum):
    """Whether an event took place, by the body of the report."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ONGOING = "ongoing"
    DID_NOT_HAPPEN = "did_not_happen"


class UnitClass(StrEnum):
    """What kind of quantity a figure is."""

    PEOPLE = "people"
    SHARE = "share"
    DURATION = "duration"
    MONEY = "money"
    ORDINAL = "ordinal"
    COUNT = "count"


class ComparisonKind(StrEnum):
    """How two items of the record stand to each other."""

    CONTRADICTION = "contradiction"
    DIFFERENT_POSITIONS = "different_positions"
    INTERNAL_DIVISION = "internal_division"
    TENSION = "tension"
    UPDATE = "update"
    DIFFERENT_EVENT = "different_event"
    DIFFERENT_MEASURE = "different_measure"
    AGREE = "agree"


class DatingBasis(StrEnum):
    """What a document date rests on."""

    STATED_DATELINE = "stated_dateline"
    STATED_META = "stated_meta"
    RELATIVE_TERMS = "relative_terms"
    ANCHORS = "anchors"
    FILE_NAME = "file_name"
    NONE = "none"


FROM_CONTEXT = "issue from context"
"""Flag of a statement whose issue only the words around it tell (R38)."""
