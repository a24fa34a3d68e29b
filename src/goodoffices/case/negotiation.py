"""A case: everything known beforehand about one negotiation."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.anchors import Anchor, Place
from goodoffices.case.bodies import Body
from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.issues import Issue
from goodoffices.case.links import Link, issues_of
from goodoffices.case.parties import Party, Person, Role
from goodoffices.case.preferences import Preferences
from goodoffices.case.sources import Source
from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One negotiation: who, about what, under which conditions, from which sources.

    Parameters
    ----------
    id, title : str
        Identifier and title.
    parties : tuple of Party
        Everyone heard; principals must accept a package.
    issues : tuple of Issue
        What is to be settled.
    about : str
        A paragraph of background, in neutral words.
    persons : tuple of Person
        People who act for parties.
    preferences : tuple of Preferences
        At most one per party. A party without one has unknown preferences.
    links : tuple of Link
        Conditions between issues.
    acceptance : Acceptance or None
        Rule under which a package stands; ``None`` when every principal must accept.
    bodies : tuple of Body
        Bodies that must agree.
    places : tuple of Place
        Places that reports name.
    anchors : tuple of Anchor
        Dated events that help to date reports.
    sources : tuple of Source
        Works the case relies on.
    not_in_model : tuple of str
        What matters and is not modelled; printed in every brief.
    conflict : str
        Who could move away from where things stand: a conflict document as JSON text;
        empty where there is none.
    forbids_language_models : bool
        Whether no language model may be asked about its reports, whatever a user sets.

    Notes
    -----
    The constructor trusts that identifiers refer to something: documents are checked as a
    whole, with all problems at once, by :func:`goodoffices.case.document.read_case`.
    """

    id: str
    title: str
    parties: tuple[Party, ...]
    issues: tuple[Issue, ...]
    about: str = ""
    persons: tuple[Person, ...] = ()
    preferences: tuple[Preferences, ...] = ()
    links: tuple[Link, ...] = ()
    acceptance: Acceptance | None = None
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    sources: tuple[Source, ...] = ()
    not_in_model: tuple[str, ...] = ()
    conflict: str = ""
    forbids_language_models: bool = False

    @property
    def principals(self) -> tuple[Party, ...]:
        """Parties that must accept a package, in the order of the case."""
        return tuple(party for party in self.parties if party.role is Role.PRINCIPAL)

    def party(self, party_id: str) -> Party:
        """Return the party with this identifier.

        Raises
        ------
        CaseError
            If the case has no such party.
        """
        for party in self.parties:
            if party.id == party_id:
                return party
        raise CaseError(f"The case has no party {party_id!r}.")

    def issue(self, issue_id: str) -> Issue:
        """Return the issue with this identifier.

        Raises
        ------
        CaseError
            If the case has no such issue.
        """
        for issue in self.issues:
            if issue.id == issue_id:
                return issue
        raise CaseError(f"The case has no issue {issue_id!r}.")

    def preferences_of(self, party_id: str) -> Preferences | None:
        """Return what is known of a party's wishes; ``None`` when nothing is."""
        for preferences in self.preferences:
            if preferences.party == party_id:
                return preferences
        return None

    def side_of(self, actor_id: str) -> str | None:
        """Return the party on whose side a party or person stands; ``None`` when unknown.

        A person stands with the person's party; a ministry or an opposition with its state.
        """
        for person in self.persons:
            if person.id == actor_id:
                return None if person.party is None else self.side_of(person.party)
        for party in self.parties:
            if party.id == actor_id:
                return party.id if party.side is None else self.side_of(party.side)
        return None

    def speaks_for_side(self, actor_id: str, when: DateInterval = ANY_DAY) -> bool:
        """Whether a party's or person's word counts as the word of its side.

        A party that is part of no other speaks for itself. A person does so by office, as
        long as it may be held on the days in question (R239).
        """
        for person in self.persons:
            if person.id == actor_id:
                return person.speaks_for_side_on(when)
        for party in self.parties:
            if party.id == actor_id:
                return party.side is None or party.speaks_for_side
        return False

    def are_related(self, first: str, second: str) -> bool:
        """Whether two issues are the same or some link mentions both."""
        return first == second or any(
            {first, second} <= set(issues_of(link)) for link in self.links
        )
