"""Small words that many rules ask for: pronouns, forms of "be" and "have", relatives, denials."""

from __future__ import annotations

POSSESSIVES = frozenset({"his", "her", "its", "their"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
OURSELVES = frozenset({"we", "us", "our", "ours"})

WAS = frozenset({"was", "were"})
IS_OR_WAS = WAS | {"is", "are"}
BE_OR_BEEN = IS_OR_WAS | {"be", "been"}
BE = BE_OR_BEEN | {"being"}
HAVE = frozenset({"has", "have", "had"})
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must"})

NOT = frozenset({"not", "never"})
NO_ONE = frozenset({"no", "nobody", "none", "neither"})
NO_OR_LITTLE = frozenset({"no", "little", "scant"})
NO_ONE_OR_NOTHING = NO_ONE | {"nothing"}

RELATIVES_OF_THINGS = frozenset({"that", "which"})
RELATIVES = RELATIVES_OF_THINGS | {"who"}
RELATIVES_AND_WHOSE = RELATIVES | {"whose"}
RELATIVES_OF_PERSONS = frozenset({"which", "who", "whom", "whose"})
"""Words that go on about what stands before them; "that" may begin what is said instead."""

CONTRASTS = frozenset({"although", "but", "though", "whereas", "while"})

WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
"""In sentences about when something is said; :mod:`~goodoffices.reports.times` reads dates."""
