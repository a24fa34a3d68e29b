"""Which stances of a cue are for a thing, and which are against it."""

from __future__ import annotations

CONSENTING = frozenset({"support", "conditional_support"})
FOR = CONSENTING | {"demand"}
REFUSING = frozenset({"oppose", "reject"})
AGAINST = REFUSING | {"criticise"}
SIDES = AGAINST | {"support"}
"""What somebody is plainly for or against."""

MINDS = frozenset({"seek", "demand", "accept", "support", "oppose", "object", "reject"})
"""Families of verbs that tell what somebody wants or will not have."""
