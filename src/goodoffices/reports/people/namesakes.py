"""Several people of one family name: which of them a name stands for (R42)."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.forms import Entry
from goodoffices.reports.people.gazetteer import Gazetteer, Match
from goodoffices.reports.people.pronouns import acts_after, title_pronoun
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.sightings import Line, person_entries
from goodoffices.reports.people.strangers import Titled


def titled_among(actors: tuple[str, ...], titled: Titled, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return those of one name whom the title's party, office or form of address fits.

    Parameters
    ----------
    actors : tuple of str
        People of the case with that name.
    titled : Titled
        The title before the name.
    gazetteer : Gazetteer
        Sides, offices and pronouns.

    Returns
    -------
    tuple of str
        All where the title tells nothing; none where it addresses somebody else: "Mr Aldo" is not
        Mrs Aldo of the case.
    """
    if titled.party is not None:
        side = gazetteer.actors[titled.party].side
        actors = tuple(one for one in actors if gazetteer.actors[one].side == side) or actors
    words = frozenset(titled.title.split())
    holders = tuple(one for one in actors if words and words <= gazetteer.titles[one])
    if holders:
        return holders
    pronoun = title_pronoun(titled.title)
    if pronoun is None:
        return actors
    return tuple(one for one in actors if pronoun in (gazetteer.pronouns[one] or (pronoun,)))


def persons_called(match: Match | None, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the people whom a name behind a title may be: "Mr Holland" is no state.

    Parameters
    ----------
    match : Match or None
        The name.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    tuple of Entry
        Whoever has the name as a surname, where as a whole it is a party's.
    """
    named = person_entries(match, gazetteer, MentionKind.NAME)
    if named or match is None:
        return named
    written = tuple([word.casefold() for word in match.entries[0].words])
    who = gazetteer.actors
    return tuple(
        one
        for one in gazetteer.forms.get(written, ())
        if one.kind is MentionKind.NAME and who[one.actor].kind is Kind.PERSON
    )


def may_be_a_person(line: Line, at: int, match: Match, gazetteer: Gazetteer) -> bool:
    """Whether a party's name that acts is a surname too of somebody the report names in full.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the name.
    match : Match
        The name.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    bool
        Then it stands for neither: "Jo Holland left. Holland refused".
    """
    persons = persons_called(match, gazetteer)
    if not persons or not persons[0].weak or not acts_after(line, at + match.size):
        return False
    before = line.text[: line.words[at].start]
    return any(gazetteer.actors[one.actor].name in before for one in persons)


def namesakes(line: Line, at: int, entries: Sequence[Entry], readers: Readers) -> tuple[str, ...]:
    """Return the strangers whom a bare surname of somebody of the case may be as well.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the name.
    entries : sequence of Entry
        Whom of the case it names.
    readers : Readers
        Strangers met so far.

    Returns
    -------
    tuple of str
        Empty for a full name, and for a party's.
    """
    who = readers.gazetteer.actors
    if not all(one.weak and who[one.actor].kind is Kind.PERSON for one in entries):
        return ()
    words = line.written(at, len(entries[0].words)).split()
    return readers.strangers.named(tuple(words))


def same_surname(line: Line, at: int, size: int, readers: Readers) -> tuple[str, ...]:
    """Return the flag of an unknown name that ends in the surname of somebody of the case.

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of its first word, and how many.
    readers : Readers
        Names of the case.

    Returns
    -------
    tuple of str
        Also for a surname of several words: "Tarek *al-Sorin*".
    """
    for place in range(at + 1, at + size):
        match = line.matches.get(place)
        shared = person_entries(match, readers.gazetteer, MentionKind.NAME)
        if shared and match is not None and place + match.size == at + size:
            return ("same surname",)
    return ()
