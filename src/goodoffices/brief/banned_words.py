"""Words that a brief never uses in its own voice."""

from __future__ import annotations

BANNED = (
    "optimal deal",
    "optimum",
    "best deal",
    "recommended",
    "the solution",
    "the answer",
    "winner",
    "loser",
    "fair",
    "rational",
    "objective truth",
    "predicts",
    "AI-powered",
    "smart",
)
"""Words that stand nowhere in the brief but within quotations and names from the case."""
