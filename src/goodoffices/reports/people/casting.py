"""Everybody in one report: names, offices, people speaking for a party, sources, pronouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.reports.parsing import Entity
from goodoffices.reports.people.bodies import (
    bodies_of,
    bodies_within,
    body_at,
    names_body,
)
from goodoffices.reports.people.body_voices import body_voice_at
from goodoffices.reports.people.cast import (
    OTHER_SPELLING,
    SPOKEN_FOR,
    SURNAME_ONLY,
    Cast,
    MentionKind,
)
from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.described import with_description
from goodoffices.reports.people.entities import KINDS, entity_at
from goodoffices.reports.people.epithets import epithet_at, said_again
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.headed import with_headings
from goodoffices.reports.people.heard_pronouns import HeardPronouns
from goodoffices.reports.people.naming import naming_at
from goodoffices.reports.people.openers import openings_of
from goodoffices.reports.people.organs import owned_organ_at
from goodoffices.reports.people.owned_sources import told_of_owner
from goodoffices.reports.people.possessives import owner_before, side_of_owner
from goodoffices.reports.people.pronouns import acts_after, antecedent, is_subject, pronoun_at
from goodoffices.reports.people.readers import Naming, Readers
from goodoffices.reports.people.referring import (
    counterpart_at,
    counterpart_noun,
    gives_word,
    is_heard,
    named_ahead,
    pronoun_sighting,
    speaks_as_person,
)
from goodoffices.reports.people.roles import (
    ORDERED,
    capital_at,
    ordered_at,
    role_at,
    role_words,
    seated,
    side_at,
)
from goodoffices.reports.people.saying import says_itself
from goodoffices.reports.people.sightings import Line, Sighting, line_of
from goodoffices.reports.people.strangers import Strangers
from goodoffices.reports.people.texts import TEXTS, authors_in
from goodoffices.reports.people.unnamed import NOBODIES, unknown_sighting
from goodoffices.reports.record import Actor
from goodoffices.reports.text import Article, Sentence
from goodoffices.reports.wording.function_words import POSSESSIVES
from goodoffices.reports.wording.words import mixes_alphabets

_LOOK_BACK = 60
"""Mentions a pronoun looks back over; keeps a hostile paragraph linear."""

_NEAR = 6
"""Mentions that "its army" looks back over."""


def find_cast(
    article: Article,
    *,
    case: Case,
    gazetteer: Gazetteer,
    entities: Sequence[Entity] = (),
    when: DateInterval = ANY_DAY,
) -> Cast:
    """Find everybody named in the body of a report.

    Parameters
    ----------
    article : Article
        The report, cut up.
    case : Case
        The negotiation.
    gazetteer : Gazetteer
        Names of the case, from :func:`goodoffices.reports.people.gazetteer.gazetteer_of`.
    entities : sequence of Entity
        Names found by a parser, offsets into the report's text; used for people and bodies
        that the case does not list.
    when : DateInterval
        When the report was written, where known; decides between holders of one office.

    Returns
    -------
    Cast
        Actors in order of first mention, mentions in order and not overlapping. A name that
        two people share is left out and noted, unless the report names just one of them.

    Notes
    -----
    Rules R40 to R43. Time linear in the text for a given case. Headlines and residue name
    nobody.
    """
    places = frozenset(n for place in case.places for n in (place.name, *place.aliases))
    text = article.report.text
    persons = [e for e in entities if e.label in KINDS and text[e.start : e.end] not in places]
    scan = _Scan(article, gazetteer, persons, when, places)
    for position, sentence in enumerate(article.sentences):
        scan.read(position, sentence)
    return with_headings(scan.cast(), article, gazetteer)


class _Scan:
    """One reading of one report, sentence by sentence."""

    def __init__(
        self,
        article: Article,
        gazetteer: Gazetteer,
        entities: Sequence[Entity],
        when: DateInterval,
        places: frozenset[str],
    ) -> None:
        self.article = article
        self.places = places
        self.when = when
        self.readers = Readers(
            gazetteer=gazetteer,
            strangers=Strangers(gazetteer),
            chains=Chains(article.report.id),
            sources={},
            places=places,
        )
        self.bodies = bodies_of(gazetteer)
        self.pronouns = HeardPronouns(gazetteer.pronouns)
        self.entities: Mapping[int, Entity] = {entity.start: entity for entity in entities}
        self.quotes = [quotation.start for quotation in article.quotations]
        self.sightings: list[Sighting] = []
        self.heard: list[Sighting] = []
        self.full: set[str] = set()
        self.named: dict[str, int] = {}
        self.within: dict[str, tuple[int, int]] = {}
        self.notes: dict[str, None] = {}
        self.by_day = False
        self.authors: list[tuple[int, str, str]] = []

    def read(self, position: int, sentence: Sentence) -> None:
        """Add what one sentence names."""
        text = self.article.report.text
        line = line_of(text, sentence.start, sentence.end, self.readers.gazetteer)
        past = 0
        for at in openings_of(line, self.readers.gazetteer):
            if at >= past:
                past = at + max(self._word(line, at, position, sentence.paragraph), 1)
        if not line.folds.isdisjoint(TEXTS):
            here = [one for one in self.heard[-_LOOK_BACK:] if one.sentence == position]
            self.authors.extend(authors_in(line, here))

    def _word(self, line: Line, at: int, sentence: int, paragraph: int) -> int:
        word = line.words[at]
        before = line.fold(at - 1)
        owned = before in POSSESSIVES or before == "own"
        if mixes_alphabets(word.text):
            self.notes[f"look-alike letters: {word.text!r} mixes alphabets; not matched"] = None
            return 1
        naming = (
            (self._ordered(line, at, sentence) if counterpart_noun(line, at) > at else None)
            or side_at(line, at, self.readers.gazetteer)
            or body_voice_at(line, at, self.readers.gazetteer, self.named)
            or (None if self._owns(line, at) else naming_at(line, at, self.readers))
            or self._body(line, at)
            or self._role(line, at)
            or (self._ordered(line, at, sentence) if word.fold in ORDERED else None)
            or (self._own_organ(line, at) if owned else None)
            or (self._epithet(line, at, (sentence, paragraph)) if before == "the" else None)
        )
        naming = naming and (self._again(line, naming, (sentence, paragraph)) or naming)
        naming = self._owned(line, naming) if naming else self._entity(line, at)
        if naming:
            behind = self.sightings[-1].end if self.sightings else 0
            naming = with_description(line, naming, behind=behind)
            self._see(line, naming, sentence, paragraph)
            return naming.first + naming.size - at
        pronoun = pronoun_at(line, at)
        if not self._quoted(word.start):
            if pronoun:
                self._refer(line, at, pronoun, (sentence, paragraph))
            else:
                self._pass_by(line, at, (sentence, paragraph))
        return 1

    def _pass_by(self, line: Line, at: int, place: tuple[int, int]) -> None:
        """Note that somebody unknown acts: then "she" is nobody named before."""
        sighting = unknown_sighting(line, at, self.readers.gazetteer, place)
        if sighting and line.text[sighting.start : sighting.end] not in self.places:
            self.heard.append(sighting)

    def _owns(self, line: Line, at: int) -> bool:
        """Whether the next word names whose "its" is: then that word is read by itself."""
        if line.fold(at) not in POSSESSIVES or at + 1 >= len(line.words):
            return False
        own = at + 1 + (line.fold(at + 1) == "own")
        readings = (self._role, self._body, self._own_organ)
        return own < len(line.words) and any(read(line, own) for read in readings)

    def _own_organ(self, line: Line, at: int) -> Naming | None:
        """Read "her government", "its negotiators"."""
        owned = owner_before(line, at) is not None
        return owned_organ_at(line, at, side=self._side_before(line, at)) if owned else None

    def _body(self, line: Line, at: int) -> Naming | None:
        if not names_body(line, at):
            return None
        return body_at(
            line,
            at,
            bodies=self.bodies,
            gazetteer=self.readers.gazetteer,
            side=self._side_before(line, at),
            named=self.named,
        )

    def _role(self, line: Line, at: int) -> Naming | None:
        gazetteer, named = self.readers.gazetteer, None
        if line.words[at].fold in role_words():
            side, heard = self._side_before(line, at), self.heard[-_LOOK_BACK:]
            named = role_at(line, at, heard=heard, gazetteer=gazetteer, side=side)
        return named or capital_at(line, at, gazetteer)

    def _epithet(self, line: Line, at: int, place: tuple[int, int]) -> Naming | None:
        heard = self.heard[-_NEAR:]
        return epithet_at(line, at, heard=heard, place=place, who=self._who)

    def _again(self, line: Line, naming: Naming, place: tuple[int, int]) -> Naming | None:
        """Read "the envoy" and "the army" as the party whose envoy or army was named last."""
        return said_again(line, naming, self.heard[-_NEAR:], place=place, who=self._who)

    def _ordered(self, line: Line, at: int, sentence: int) -> Naming | None:
        heard, gazetteer = self.heard[-_NEAR:], self.readers.gazetteer
        noun = counterpart_noun(line, at)
        if noun < 0:
            return ordered_at(line, at, heard=heard, sentence=sentence, gazetteer=gazetteer)
        other = counterpart_at(line, noun, heard=heard, sentence=sentence, gazetteer=gazetteer)
        if other is None:
            return None
        return Naming(first=at, size=noun + 1 - at, actors=(other,), kind=MentionKind.PRONOUN)

    def _side_before(self, line: Line, at: int) -> str | None:
        """Return the side of who acted last, whom "its" before a word stands for."""
        heard, gazetteer = self.heard[-_NEAR:], self.readers.gazetteer
        return side_of_owner(line, at, heard=heard, who=self._who, gazetteer=gazetteer)

    def _owned(self, line: Line, naming: Naming) -> Naming:
        """Keep the holders of an office on the side of "its": "its foreign minister"."""
        if naming.kind is not MentionKind.OFFICE or owner_before(line, naming.first) is None:
            return naming
        side, who = self._side_before(line, naming.first), self.readers.gazetteer.actors
        holders = tuple(one for one in naming.actors if who[one].side == side)
        # "Its foreign minister" of a state that has none in the case is nobody of another one.
        return replace(naming, actors=holders or (naming.actors if side is None else ()))

    def _see(self, line: Line, naming: Naming, sentence: int, paragraph: int) -> None:
        first, last = line.words[naming.first], line.words[naming.first + naming.size - 1]
        actors, flags = self._settle(naming, line)
        if not actors:
            return
        if OTHER_SPELLING in flags:
            words, name = line.text[first.start : last.end], self._who(actors[0]).name
            self.notes[f"possibly the same: {words!r} is read as {name!r}"] = None
        voice = speaks_as_person(line, naming.first, naming.size)
        gives = gives_word(line, naming.first, naming.size)
        subject = gives or is_subject(line, naming.first, naming.size)
        acts = gives or (subject and acts_after(line, naming.first + naming.size))
        sighting = Sighting(
            start=first.start,
            end=last.end + line.dotted(last),
            kind=naming.kind,
            actors=actors,
            paragraph=paragraph,
            sentence=sentence,
            subject=subject,
            acts=acts,
            plural=naming.plural,
            tells=subject and says_itself(line, naming.first, naming.size, acts=acts),
            voice=voice,
            flags=flags,
        )
        self._keep(sighting)
        if self._who(actors[0]).kind is Kind.PERSON:
            for body, span in bodies_within(line, naming, self.readers.gazetteer):
                self.within.setdefault(body, span)

    def _settle(self, naming: Naming, line: Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
        actors = naming.actors
        if len(actors) > 1:
            self.by_day = self.by_day or any(e.held != ANY_DAY for e in naming.entries)
            held = {e.actor for e in naming.entries if e.held.meets(self.when)}
            actors = tuple(actor for actor in actors if actor in held) or actors
        if len(actors) == 1:
            if not self._vouched(naming, actors[0]):
                told = is_heard(line, naming.first, naming.size)
                return (actors, (*naming.flags, SURNAME_ONLY)) if told else ((), ())
            if len(naming.actors) == 1:
                self.full.add(actors[0])
            return actors, naming.flags
        seen = tuple(actor for actor in actors if actor in self.full)
        if len(seen) == 1:
            return seen, (*naming.flags, "same name")
        if naming.kind is not MentionKind.NAME:
            return (), ()
        shared = ", ".join(actors)
        words = line.written(naming.first, naming.size)
        self.notes[f"unresolved: {words!r} may be any of {shared}"] = None
        return (), ()

    def _vouched(self, naming: Naming, actor: str) -> bool:
        """Whether a bare surname that the case does not list was introduced in full."""
        if naming.size > 1 or not naming.entries or not all(e.weak for e in naming.entries):
            return True
        who, text = self._who(actor), self.article.report.text
        return who.kind is Kind.STATE or actor in self.full or who.name in text

    def _refer(self, line: Line, at: int, pronoun: str, place: tuple[int, int]) -> None:
        sighting, gazetteer = pronoun_sighting(line, at, pronoun, place), self.readers.gazetteer
        here = [one for one in self.heard if one.sentence == place[0]]
        actor = seated(line, pronoun, here, gazetteer=gazetteer)
        if not actor and not here:
            actor = named_ahead(line, at, pronoun, gazetteer)
        pronouns = self.pronouns.near(place[1])
        heard = self.heard[-_LOOK_BACK:]
        actor = actor or antecedent(sighting, heard, who=self._who, pronouns=pronouns)
        if actor in self.readers.sources and pronoun in {"he", "she"}:
            actor = told_of_owner(line, at, sighting, actor, heard=heard, gazetteer=gazetteer)
        if actor and actor not in NOBODIES:
            person, he = self._who(actor).kind is Kind.PERSON, pronoun in {"he", "she"}
            self.pronouns.hear(actor, pronoun, place[1])
            flags = (SPOKEN_FOR,) if person and pronoun == "it" else ()
            voice = he is not person or (he and sighting.voice)
            self._keep(replace(sighting, actors=(actor,), voice=voice, flags=flags))

    def _keep(self, sighting: Sighting) -> None:
        text = self.article.report.text
        quoted = self._quoted(sighting.start)
        if self.heard and not quoted:
            between = text[self.heard[-1].end : sighting.start][:12].split()
            if between in (["and"], ["nor"]):
                self.heard[-1] = replace(self.heard[-1], joined=True)
                sighting = replace(sighting, joined=True, subject=self.heard[-1].subject)
        self.sightings.append(sighting)
        self.named.update(dict.fromkeys(sighting.actors, sighting.sentence))
        if not quoted:
            self.heard.append(sighting)

    def _quoted(self, position: int) -> bool:
        at = bisect_right(self.quotes, position) - 1
        return at >= 0 and position < self.article.quotations[at].end

    def _entity(self, line: Line, at: int) -> Naming | None:
        entity = self.entities.get(line.words[at].start)
        return None if entity is None else entity_at(line, at, entity, self.readers)

    def _who(self, actor: str) -> Actor:
        known = self.readers.gazetteer.actors.get(actor) or self.readers.strangers.actors.get(
            actor
        )
        if known or actor in NOBODIES:
            return known or NOBODIES[actor]
        words, party = self.readers.sources[actor]
        side = self.readers.gazetteer.actors[party].side if party else None
        return Actor(id=actor, name=words, kind=Kind.ANONYMOUS, side=side)

    def cast(self) -> Cast:
        """Return what was seen."""
        actors: dict[str, Actor] = {}
        report = self.article.report
        mentions = []
        for sighting in self.sightings:
            actor = sighting.actors[0]
            if actor not in actors:
                span = report.span(sighting.start, sighting.end)
                actors[actor] = replace(self._who(actor), spans=(span,))
            mentions.append(sighting.mention())
        for actor, (start, end) in self.within.items():
            if actor not in actors:
                actors[actor] = replace(self._who(actor), spans=(report.span(start, end),))
        return Cast(
            actors=tuple(sorted(actors.values(), key=lambda one: one.spans[0].start)),
            mentions=tuple(mentions),
            notes=tuple(self.notes),
            by_day=self.by_day,
            authors=tuple(one for one in self.authors if one[2] not in NOBODIES),
        )
