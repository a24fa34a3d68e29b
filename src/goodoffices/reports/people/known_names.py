"""The names of a case together with those that one report introduces (R390)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Role
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.forms import Entry, adjective_entries, entries_of
from goodoffices.reports.people.gazetteer import Gazetteer, branches_with
from goodoffices.reports.people.newcomer import Newcomer
from goodoffices.reports.people.newcomers import newcomers_in
from goodoffices.reports.people.parts_of_names import called_by_given_name
from goodoffices.reports.people.strangers import slug
from goodoffices.reports.people.surnames import surname_entries, surname_of
from goodoffices.reports.record import Actor
from goodoffices.reports.text import Article

_GLUED = 5
"""Letters of the shortest surname that may be glued to the next word."""


def gazetteer_for(article: Article, *, case: Case, gazetteer: Gazetteer) -> Gazetteer:
    """Return the names to read one report with: the case's, and whom the report introduces.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        The negotiation.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Gazetteer
        The same where the report introduces nobody.
    """
    places = frozenset(n for place in case.places for n in (place.name, *place.aliases))
    found = newcomers_in(article, gazetteer, places)
    known = _with(gazetteer, found, case) if found else gazetteer
    return _with_given_names(known, article.report.text)


def _with_given_names(gazetteer: Gazetteer, text: str) -> Gazetteer:
    """Return the names with the given names that stand alone in a report."""
    who = gazetteer.actors.values()
    named = {one.id: one.name for one in who if one.kind is Kind.PERSON and one.name in text}
    alone = called_by_given_name(text, named, gazetteer)
    if not alone:
        return gazetteer
    forms, tree = branches_with(
        gazetteer,
        [
            entry
            for actor, given in alone.items()
            for entry in entries_of(actor, MentionKind.NAME, given, weak=True)
        ],
    )
    of_case = gazetteer.of_case or gazetteer
    return replace(gazetteer, forms=forms, tree=tree, of_case=of_case)


def _with(gazetteer: Gazetteer, found: Sequence[Newcomer], case: Case) -> Gazetteer:
    actors = dict(gazetteer.actors)
    pronouns, titles = dict(gazetteer.pronouns), dict(gazetteer.titles)
    entries: list[Entry] = []
    new: set[str] = set()
    for one in found:
        actor = _actor(one, gazetteer)
        new.add(actor.id)
        actors[actor.id] = actor
        if one.kind is Kind.PERSON:
            pronouns[actor.id] = tuple(one.pronouns) if len(one.pronouns) == 1 else ()
            titles[actor.id] = frozenset(word for post in one.posts for word in post.split())
        entries += _entries(one, actor, case)
    surnames = {surname_of(one.name) for one in found if one.kind is Kind.PERSON}
    forms, tree = branches_with(gazetteer, entries)
    return replace(
        gazetteer,
        forms=forms,
        tree=tree,
        actors=actors,
        pronouns=pronouns,
        titles=titles,
        surnames=gazetteer.surnames | {name for name in surnames if len(name) >= _GLUED},
        of_case=gazetteer,
        newcomers=frozenset(new),
    )


def _actor(one: Newcomer, gazetteer: Gazetteer) -> Actor:
    made = slug(one.name)
    side = gazetteer.actors.get(one.side or "")
    return Actor(
        id=f"{made}-2" if made in gazetteer.actors else made,
        name=one.name,
        kind=one.kind,
        side=one.side,
        role=side.role if side else Role.OTHER,
    )


def _entries(one: Newcomer, actor: Actor, case: Case) -> Iterator[Entry]:
    yield from entries_of(actor.id, MentionKind.NAME, one.name)
    if one.kind is Kind.PERSON:
        yield from surname_entries(actor.id, one.name)
    for name in one.also:
        yield from entries_of(actor.id, MentionKind.NAME, name)
    for adjective in one.adjectives:
        yield from adjective_entries(actor.id, adjective)
    for post in one.posts:
        if " " in post and one.side is not None:
            yield from _office_forms(post, actor, case)


def _office_forms(post: str, actor: Actor, case: Case) -> Iterator[Entry]:
    """Yield "Varan fisheries minister" and the like; the bare post may be anybody's."""
    for party in case.parties:
        if party.id != actor.side:
            continue
        names = (party.name, *party.aliases)
        forms = [f"{word} {post}" for word in (*party.adjectives, *names)]
        forms += [f"{name}'s {post}" for name in names]
        forms += [f"{post} {of} {name}" for name in names for of in ("of", "of the")]
        for form in forms:
            yield from entries_of(actor.id, MentionKind.OFFICE, form)
