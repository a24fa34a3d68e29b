"""A people's name for its side: "the Varuese have agreed", "Varuans refuse"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Party
from goodoffices.reports.claims.claim_words import forms
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.wording.inflection import telling_forms

_BEHIND = frozenset(
    {"for", "of", "to", "as", "had", "who", "themselves", "alone", "kept", "never", "again"}
)


@lru_cache(maxsize=8)
def _peoples(parties: tuple[Party, ...]) -> Mapping[str, str]:
    """Return the party of every people's name: adjectives of one word, and their plurals."""
    found: dict[str, str] = {}
    for party in parties:
        for adjective in party.adjectives if party.side in {None, party.id} else ():
            word = adjective.casefold()
            if " " not in word:
                found.setdefault(word, party.id)
                found.setdefault(f"{word}s", party.id)
    return found


def party_of_people(word: str, case: Case) -> str | None:
    """Return the party of a people's name or adjective, as "Varan" is Varu's; else nothing."""
    return _peoples(case.parties).get(word)


def peoples_in(unit: Unit, case: Case, known: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Yield the parties for which a people's name stands, and the piece it stands at.

    Parameters
    ----------
    unit : Unit
        The sentence.
    case : Case
        Tells the adjectives of its parties.
    known : frozenset of str
        Actors that the report names.

    Yields
    ------
    tuple of str and int
        Only where no mention stands.
    """
    listed = _peoples(case.parties)
    if listed.keys().isdisjoint(unit.folds):
        return
    for at, piece in enumerate(unit.pieces):
        party = listed.get(piece.fold)
        if party is None or piece.mention >= 0 or party not in known:
            continue
        plural = piece.fold.endswith("s") and piece.fold[:-1] in listed
        mood = forms("noun").get(unit.fold(at + 1)) in {
            "unwilling",
            "oppose",
            "conditional_support",
        }
        if plural or mood or (unit.fold(at - 1) == "the" and _is_no_noun(unit, at + 1)):
            yield party, at


def _is_no_noun(unit: Unit, at: int) -> bool:
    """Whether what follows is no noun that the adjective belongs to."""
    word = unit.fold(at)
    if not word[:1].isalnum() or word in _BEHIND or word.endswith("ed"):
        return True
    verbs = words("subjects", "grammar", "auxiliaries") | telling_forms()
    return word in verbs or (word in forms("subject") and word not in forms("noun"))
