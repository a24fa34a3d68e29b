"""The ways to write one name: "Varan army", "Varu's army", "the army of Varu"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.wording.words import separator, words_in

LONGEST_FORM = 24
"""Words of a form that are looked at; longer ones are no names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One way to name one actor.

    Parameters
    ----------
    actor : str
        Identifier in the case.
    kind : MentionKind
        Name, office or adjective.
    words : tuple of str
        The words as the case writes them.
    separators : tuple of str
        Kinds of what stands between them, one fewer than ``words``.
    held : DateInterval
        For an office: when the actor holds it.
    weak : bool
        Whether the form was derived (a bare surname) and yields to any written one.
    """

    actor: str
    kind: MentionKind
    words: tuple[str, ...]
    separators: tuple[str, ...]
    held: DateInterval = ANY_DAY
    weak: bool = False


def entries_of(
    actor: str, kind: MentionKind, form: str, *, held: DateInterval = ANY_DAY, weak: bool = False
) -> Iterator[Entry]:
    """Yield a form as written, and an acronym also with full stops: "U.S.".

    Parameters
    ----------
    actor : str
        Whom it names.
    kind : MentionKind
        How.
    form : str
        The words.
    held : DateInterval
        For an office: when the actor holds it.
    weak : bool
        Whether it yields to any written form.

    Yields
    ------
    Entry
        None for an empty form or one longer than :data:`LONGEST_FORM`.
    """
    words = words_in(form, 0, len(form))
    if not words or len(words) > LONGEST_FORM:
        return
    written = tuple(word.text for word in words)
    between = tuple(separator(form[a.end : b.start]) for a, b in pairwise(words))
    entry = Entry(actor=actor, kind=kind, words=written, separators=between, held=held, weak=weak)
    yield entry
    dotted = len(words) == 1 and 2 <= len(form) <= 3 and form.isupper() and form.isalpha()
    if dotted:
        yield Entry(actor=actor, kind=kind, words=tuple(form), separators=(".",) * (len(form) - 1))


def party_forms(case: Case) -> Iterator[Entry]:
    """Yield every way in which the case's parties and bodies are named.

    Parameters
    ----------
    case : Case
        The negotiation.

    Yields
    ------
    Entry
        Names, aliases and adjectives; a body's name also with the name of its side instead
        of the adjective: "Varu's army", "the army of Varu". A short name that the case
        writes with an article ("the Front") stands before its people: "Front leaders".
        R506: a state that goes by its government or its form ("Republic of Varu") also goes by
        the name of its land.
    """
    parties = {party.id: party for party in case.parties}
    for party in case.parties:
        for name in (party.name, *party.aliases):
            yield from entries_of(party.id, MentionKind.NAME, name)
            yield from _office_forms(party, name, case)
            yield from _land_forms(party, name)
            short = name[4:] if name.startswith(("the ", "The ")) else ""
            if short[:1].isupper() and " " not in short:
                yield from entries_of(party.id, MentionKind.ADJECTIVE, short, weak=True)
        for adjective in party.adjectives:
            yield from adjective_entries(party.id, adjective)
        side = parties.get(case.side_of(party.id) or "")
        if side is not None and side is not party and party.kind is not Kind.PERSON:
            yield from _owned_forms(party, side)


def adjective_entries(party: str, adjective: str) -> Iterator[Entry]:
    """Yield a party's adjective, and its people in the plural: "Varan", "Varans".

    Parameters
    ----------
    party : str
        Whose adjective it is.
    adjective : str
        As written.

    Yields
    ------
    Entry
        One or two.
    """
    yield from entries_of(party, MentionKind.ADJECTIVE, adjective)
    if adjective.endswith(("n", "i")):
        yield from entries_of(party, MentionKind.ADJECTIVE, f"{adjective}s")


def _office_forms(party: Party, name: str, case: Case) -> Iterator[Entry]:
    """Yield "Mira Aldo's office" for a body that the case calls "Aldo's office"."""
    owner, _, body = name.replace("’", "'").partition("'s ")
    for person in case.persons if body in _OFFICES else ():
        if person.name != owner and person.name.endswith(f" {owner}"):
            yield from entries_of(party.id, MentionKind.NAME, f"{person.name}'s {body}")


_OFFICES = frozenset({"office", "bureau", "camp", "team"})


def _land_forms(party: Party, name: str) -> Iterator[Entry]:
    """Yield "Varu" for a state that the case calls "Government of Varu"."""
    form, _, land = name.removeprefix("the ").removeprefix("The ").partition(" of ")
    land = land.removeprefix("the ")
    if party.kind is Kind.STATE and form.casefold() in _FORMS_OF_STATES and land[:1].isupper():
        yield from entries_of(party.id, MentionKind.NAME, land, weak=True)


_FORMS_OF_STATES = frozenset(
    {"government", "republic", "kingdom", "state", "sultanate", "emirate", "principality"}
    | {"commonwealth", "federation", "democratic republic", "islamic republic", "grand duchy"}
    | {"people's republic", "federal republic", "arab republic", "transitional government"}
    | {"interim government", "federal government", "hashemite kingdom", "united republic"}
    | {"royal government", "socialist republic", "bolivarian republic", "cooperative republic"}
)


def _owned_forms(body: Party, side: Party) -> Iterator[Entry]:
    for name in (body.name, *body.aliases):
        first, _, rest = name.partition(" ")
        if rest and first in {*side.adjectives, side.name}:
            for form in (f"{side.name}'s {rest}", f"{rest} of {side.name}"):
                yield from entries_of(body.id, MentionKind.NAME, form, weak=True)
