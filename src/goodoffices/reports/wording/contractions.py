"""Verbs that are written as one word with "not": "isn't", "can't"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WHOLE = (
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "would", "could",
    "should", "must", "need", "may", "might", "dare", "ought",
)  # fmt: skip

DENIED: Mapping[str, str] = MappingProxyType(
    {verb: verb for verb in _WHOLE} | {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
)
"""What stands before "n't", without case, and the verb that it is."""
