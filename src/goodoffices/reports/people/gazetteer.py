"""Names, aliases, adjectives and offices of a case, and where a text uses them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Person, Role
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.forms import LONGEST_FORM, Entry, entries_of, party_forms
from goodoffices.reports.people.surnames import surname_entries
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.words import Word, separator, words_in

LONGEST_PLACE = 3
"""Words of a capital's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The longest form of the gazetteer that begins at a word.

    Parameters
    ----------
    entries : tuple of Entry
        Everybody it may stand for; at least one.
    size : int
        Number of words it covers.
    """

    entries: tuple[Entry, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Node:
    """A word within forms; the same only as itself.

    Parameters
    ----------
    entries : tuple of Entry
        Forms that end with it.
    following : mapping of str to Node
        Words that go on from it.
    """

    entries: tuple[Entry, ...]
    following: Mapping[str, Node]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """Everything the case calls somebody by; the same only as itself.

    Parameters
    ----------
    forms : mapping of tuple of str to tuple of Entry
        Case-folded words to their entries.
    tree : mapping of str to Node
        The same forms, word by word, so that a match ends where no form goes on.
    actors : mapping of str to Actor
        Actors of the case, without spans.
    pronouns : mapping of str to tuple of str
        Pronouns of each person; empty: any.
    titles : mapping of str to frozenset of str
        Case-folded words of each person's offices.
    surnames : frozenset of str
        Last words of persons' names, as written, that may be glued to the next word.
    capitals : mapping of str to str
        The party whose capital the case calls a place.
    sides : mapping of str to str
        The party that "the government" or "the rebels" can only be.
    newcomers : frozenset of str
        Whom the report introduces that is read, and no case lists (R390).
    of_case : Gazetteer or None
        The names of the case alone, where there are newcomers.
    """

    forms: Mapping[tuple[str, ...], tuple[Entry, ...]]
    tree: Mapping[str, Node]
    actors: Mapping[str, Actor]
    pronouns: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, frozenset[str]]
    surnames: frozenset[str]
    capitals: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    newcomers: frozenset[str] = frozenset()
    of_case: Gazetteer | None = None

    def seat(self, words: Sequence[Word], at: int) -> tuple[str, int] | None:
        """Return whose capital is named at a word, and in how many words; ``None``: nobody's."""
        if not 0 <= at < len(words) or words[at].text not in _seat_openers(self.of_case or self):
            return None
        for size in range(min(LONGEST_PLACE, len(words) - at), 0, -1):
            owner = self.capitals.get(" ".join(word.text for word in words[at : at + size]))
            if owner is not None:
                return owner, size
        return None

    def match(self, text: str, words: Sequence[Word], at: int) -> Match | None:
        """Return the longest form that begins at ``words[at]``; ``None`` when none does.

        Notes
        -----
        Time linear in the number of words that some form shares with the text.
        """
        found: Match | None = None
        nodes = self.tree
        for size, word in enumerate(words[at : at + LONGEST_FORM], start=1):
            node = nodes.get(word.fold)
            if node is None:
                break
            nodes = node.following
            if node.entries:
                run = words[at : at + size]
                written = tuple([word.text for word in run])
                gaps = tuple([separator(text[a.end : b.start]) for a, b in pairwise(run)])
                found = _fitting(node, written, gaps) or found
        return found


@lru_cache(maxsize=16)
def _seat_openers(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the first words of the capitals."""
    return frozenset([name.split(" ", 1)[0] for name in gazetteer.capitals])


@lru_cache(maxsize=4096)
def _fitting(node: Node, written: tuple[str, ...], gaps: tuple[str, ...]) -> Match | None:
    # Kept, because reports of a case name the same people over and over.
    fitting = tuple(
        [
            entry
            for entry in node.entries
            if entry.separators == gaps and (entry.words == written or _fits(written, entry))
        ]
    )
    strong = tuple([entry for entry in fitting if not entry.weak])
    return Match(entries=strong or fitting, size=len(written)) if fitting else None


def gazetteer_of(case: Case) -> Gazetteer:
    """Collect every name, alias, adjective and office that the case knows.

    Persons are also known by their surname, and by an office together with their party
    ("Varan foreign minister", "foreign minister of Varu"). Where two people share a form,
    it stands for both: finding the cast never chooses silently.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    Gazetteer
        Immutable; build it once for a batch of reports.

    Examples
    --------
    >>> from goodoffices.case.issues import Issue, Option
    >>> from goodoffices.case.parties import Party
    >>> case = Case(id="c", title="C", parties=(Party(id="varu", name="Varu"),), issues=())
    >>> sorted(gazetteer_of(case).forms)
    [('varu',)]
    """
    entries = [*party_forms(case), *_person_entries(case)]
    sides = _only_sides(case)
    for kind, party in sides.items():
        for adjective in lexicon("titles")["sides"][kind]["adjectives"]:
            entries += entries_of(party, MentionKind.ADJECTIVE, adjective, weak=True)
    forms: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    for entry in entries:
        key = tuple(word.casefold() for word in entry.words)
        known = forms.get(key, ())
        if entry not in known:
            forms[key] = (*known, entry)
    return Gazetteer(
        forms=forms,
        tree=_tree(forms, 0),
        actors=_actors(case),
        pronouns={p.id: tuple(w.casefold() for w in p.pronouns) for p in case.persons},
        titles={person.id: _title_words(person) for person in case.persons},
        surnames=frozenset(
            entry.words[-1]
            for entry in entries
            if entry.actor in {p.id for p in case.persons}
            and entry.kind is MentionKind.NAME
            and len(entry.words[-1]) >= 5
        ),
        capitals=_capitals(case),
        sides={
            noun: _holder(case, party, noun) or party
            for kind, party in sides.items()
            for noun in lexicon("titles")["sides"][kind]["nouns"]
        },
    )


def _only_sides(case: Case) -> dict[str, str]:
    """Return the only state, armed group and mediator of the case, by kind or role."""
    kinds = {kind.value: kind for kind in (Kind.STATE, Kind.ARMED_GROUP)}
    found = {
        name: [one.id for one in case.parties if one.role is Role.PRINCIPAL and one.kind is kind]
        for name, kind in kinds.items()
    }
    found["mediator"] = [one.id for one in case.parties if one.role is Role.MEDIATOR]
    return {name: parties[0] for name, parties in found.items() if len(parties) == 1}


def _holder(case: Case, party: str, noun: str) -> str | None:
    """Return the only person of a party whose office a noun names: "the mediator"."""
    if noun not in _MEDIATING:
        return None
    holders = [
        person.id
        for person in case.persons
        if person.party == party
        and not _MEDIATING.isdisjoint(_title_words(person))
        and "spokeswoman" not in _title_words(person)
        and "spokesman" not in _title_words(person)
    ]
    return holders[0] if len(holders) == 1 else None


_MEDIATING = frozenset({"mediator", "facilitator", "envoy", "representative"})


def _capitals(case: Case) -> dict[str, str]:
    """Return the places that the case calls somebody's capital: "the Varan capital"."""
    owners = {
        word.casefold(): party.id
        for party in case.parties
        if party.kind is Kind.STATE
        for word in (party.name, *party.adjectives)
    }
    found: dict[str, str] = {}
    for place in case.places:
        for alias in place.aliases:
            said = alias.casefold().removeprefix("the ")
            owner = said.removesuffix(" capital").removeprefix("capital of ").removesuffix("'s")
            if owner != said and owner in owners:
                found |= dict.fromkeys((place.name, *_proper(place.aliases)), owners[owner])
    return found


def _proper(aliases: Sequence[str]) -> Iterator[str]:
    """Yield the names among a place's aliases: "Ansel", and no "the Varan capital"."""
    return (one for one in aliases if "capital" not in one and one[:1].isupper())


def _tree(forms: Mapping[tuple[str, ...], tuple[Entry, ...]], depth: int) -> dict[str, Node]:
    branches: dict[str, dict[tuple[str, ...], tuple[Entry, ...]]] = {}
    for key, entries in forms.items():
        if len(key) > depth:
            branches.setdefault(key[depth], {})[key] = entries
    return {
        word: Node(
            entries=next((e for key, e in branch.items() if len(key) == depth + 1), ()),
            following=_tree(branch, depth + 1),
        )
        for word, branch in branches.items()
    }


def branches_with(
    gazetteer: Gazetteer, entries: Sequence[Entry]
) -> tuple[Mapping[tuple[str, ...], tuple[Entry, ...]], Mapping[str, Node]]:
    """Return the forms and the tree of a gazetteer with further entries.

    Parameters
    ----------
    gazetteer : Gazetteer
        Stays as it is.
    entries : sequence of Entry
        Forms to add; only branches that begin as they do are built anew.

    Returns
    -------
    tuple of mapping and mapping
        For a gazetteer of one report.
    """
    forms = dict(gazetteer.forms)
    for entry in entries:
        key = tuple(word.casefold() for word in entry.words)
        known = forms.get(key, ())
        if entry not in known:
            forms[key] = (*known, entry)
    first = {entry.words[0].casefold() for entry in entries}
    tree = dict(gazetteer.tree)
    tree.update(_tree({key: forms[key] for key in forms if key[0] in first}, 0))
    return forms, tree


def _title_words(person: Person) -> frozenset[str]:
    titles = [one for office in person.offices for one in (office.title, *office.aliases)]
    return frozenset(word.fold for title in titles for word in words_in(title, 0, len(title)))


def _actors(case: Case) -> dict[str, Actor]:
    roles = {party.id: party.role for party in case.parties}
    actors = {
        party.id: Actor(
            id=party.id,
            name=party.name,
            kind=party.kind,
            side=case.side_of(party.id),
            role=party.role,
            in_case=True,
        )
        for party in case.parties
    }
    for person in case.persons:
        actors[person.id] = Actor(
            id=person.id,
            name=person.name,
            kind=Kind.PERSON,
            side=case.side_of(person.id),
            role=roles.get(person.party or "", Role.OTHER),
            in_case=True,
        )
    return actors


def _person_entries(case: Case) -> Iterator[Entry]:
    for person in case.persons:
        for name in (person.name, *person.aliases):
            yield from entries_of(person.id, MentionKind.NAME, name)
        yield from surname_entries(person.id, person.name)
        belongs = _names_of_side(case, person)
        for office in person.offices:
            yield from _office_entries(person.id, office, belongs)


def _office_entries(
    person: str, office: Office, belongs: tuple[tuple[str, ...], tuple[str, ...]]
) -> Iterator[Entry]:
    names, adjectives = belongs
    for title in (office.title, *office.aliases):
        forms = [title]
        forms += [f"{word} {title}" for word in (*adjectives, *names)]
        forms += [f"{name}'s {title}" for name in names]
        forms += [f"{title} {of} {name}" for name in names for of in ("of", "of the")]
        head, _, owner = title.partition(" of ")
        if owner.removeprefix("the ") in names:
            forms += [form for name in names for form in (f"{name}'s {head}", f"{name} {head}")]
        for form in forms:
            yield from entries_of(person, MentionKind.OFFICE, form, held=office.held)


def _names_of_side(case: Case, person: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    wanted = {person.party, case.side_of(person.id)} - {None}
    parties = [party for party in case.parties if party.id in wanted]
    names = tuple(name for party in parties for name in (party.name, *party.aliases))
    return names, tuple(word for party in parties for word in party.adjectives)


def _fits(written: Sequence[str], entry: Entry) -> bool:
    # A whole name in capitals ("ANA BERO:") is no acronym.
    capitals = len(written) > 1 and all(word.isupper() for word in written)
    loose = entry.kind is MentionKind.OFFICE or capitals
    pairs = zip(written, entry.words, strict=True)
    return all(_same_word(word, listed, loose) for word, listed in pairs)


def _same_word(found: str, written: str, loose: bool) -> bool:
    if found == written:
        return True
    if found.casefold() != written.casefold():
        return False
    # Short capitals are acronyms: "us" is not the US, "IT" is not "it".
    short = written.isupper() and len(written) <= 3
    return not short and (loose or written.islower() or (found.isupper() and len(written) > 3))
