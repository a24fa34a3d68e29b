"""Who is named where in one sentence: one way of naming after another, longest first."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.case.parties import Kind
from goodoffices.reports.people.allegiance import allegiance
from goodoffices.reports.people.anonymous import may_begin, source_at
from goodoffices.reports.people.cast import OTHER_SPELLING, MentionKind
from goodoffices.reports.people.chains import Source
from goodoffices.reports.people.described import described_from, is_said_before
from goodoffices.reports.people.forms import Entry
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.introduced import INTRODUCERS, introduced_at
from goodoffices.reports.people.names_of_bodies import ends_name
from goodoffices.reports.people.namesakes import (
    may_be_a_person,
    namesakes,
    persons_called,
    same_surname,
    titled_among,
)
from goodoffices.reports.people.organs import is_accredited, organ_at, organ_openers, seated_at
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.readers import Naming, Readers
from goodoffices.reports.people.saying import (
    past_helpers,
    saying_forms,
    says_past_aside,
    tells_past_body,
)
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    listed,
    party_entries,
    person_entries,
    phrases,
)
from goodoffices.reports.people.strangers import (
    Titled,
    name_at,
    second_title,
    title_at,
    title_starters,
)
from goodoffices.reports.people.surnames import surname_of
from goodoffices.reports.people.variants import variant_of
from goodoffices.reports.wording.inflection import telling_forms


def naming_at(line: Line, at: int, readers: Readers) -> Naming | None:
    """Return who is named by the words that begin at ``at``.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word.
    readers : Readers
        Names of the case, and strangers and sources met so far.

    Returns
    -------
    Naming or None
        ``None`` when nobody is.
    """
    naming = _somebody_of(line, at, readers) or _naming_at(line, at, readers)
    if naming is not None and len(naming.actors) == 1:
        stranger = readers.strangers.actors.get(naming.actors[0])
        if stranger is not None and stranger.side is None:
            end = naming.first + naming.size
            side = allegiance(line, naming.first, end, readers.gazetteer)
            readers.strangers.learn_side(stranger.id, side)
    return naming


def _somebody_of(line: Line, at: int, readers: Readers) -> Naming | None:
    """Read "Mr Aldo's spokesman", who is no more Mr Aldo than "Aldo's spokesman" is (R542)."""
    owner = at + line.phrase(at, phrases("titles", "titles"))
    match = line.matches.get(owner) if owner > at else None
    if match is None or not line.possessive(owner + match.size):
        return None
    naming = introduced_at(line, owner, readers) or _source(line, owner, readers)
    if naming is None or naming.first + naming.size <= owner + match.size + 1:
        return None
    return replace(naming, first=at, size=naming.first + naming.size - at)


def _naming_at(line: Line, at: int, readers: Readers) -> Naming | None:
    known, word = at in line.matches, line.fold(at)
    naming = seated_at(line, at, readers) if word in organ_openers() else None
    if naming is None and (known or word in INTRODUCERS or line.possessive(at + 1)):
        naming = introduced_at(line, at, readers)
    if naming is None and (known or may_begin(word)):
        naming = _source(line, at, readers)
    if naming is None and (known or word in title_starters()):
        naming = _titled(line, at, readers)
    if naming is None and known:
        if ends_name(line, at, readers.gazetteer) or is_accredited(
            line, at, line.matches[at].size
        ):
            return None
        return organ_at(line, at, readers) or _known(line, at, readers)
    return naming or _stranger(line, at, readers)


def _source(line: Line, at: int, readers: Readers) -> Naming | None:
    source = source_at(line, at, readers.gazetteer)
    if source is None or _is_pair(line, at, source):
        return None
    if _is_disclosed(line, at, source, readers) and not readers.chains.known(source):
        return None
    last = line.words[at + source.size - 1]
    words = line.text[line.words[at].start : last.end]
    identified = readers.chains.identify(source, words)
    if identified is None and _brought_in(line, at, source):
        identified = readers.chains.identify(replace(source, definite=False), words)
    if identified is None:
        return None
    actor, known = identified
    name, party = readers.sources.get(actor, (" ".join(words.split()), None))
    readers.sources[actor] = (name, party or source.party)
    kind = MentionKind.PRONOUN if known and source.definite else MentionKind.ANONYMOUS
    return Naming(first=at, size=source.size, actors=(actor,), kind=kind, plural=source.plural)


def _is_pair(line: Line, at: int, source: Source) -> bool:
    """Whether "the two leaders" or "both presidents" are those named before, and no sources."""
    counted = {line.fold(at), line.fold(at - 1)} & {"two", "both"}
    pointed = "both" in counted or "the" in {line.fold(at), line.fold(at - 1), line.fold(at - 2)}
    return bool(counted) and pointed and source.head in listed("titles", "organ_voices")


def _brought_in(line: Line, at: int, source: Source) -> bool:
    """Whether "a minister" acted before "the minister" tells, and no other one in between."""
    if not source.definite or source.plural or not source.tells:
        return False
    here = line.words[at].start
    before = line.text[max(0, here - BACK) : here].casefold().replace(",", " ").split()
    if source.head not in before:
        return False
    last = len(before) - 1 - before[::-1].index(source.head)
    return not {"a", "an", "one", "another"}.isdisjoint(before[max(0, last - 3) : last])


BACK = 400
"""Characters that "the minister" looks back over to where "a minister" acted."""


def _is_disclosed(line: Line, at: int, source: Source, readers: Readers) -> bool:
    """Whether the words name an office: "the envoy of Varu", "the Varan ambassador"."""
    own = line.fold(at + 1) == "own"
    holders = (line.matches.get(place) for place in (at, at + 1 + own))
    if any(person_entries(match, readers.gazetteer, MentionKind.OFFICE) for match in holders):
        return True
    match = line.matches.get(at)
    if match is not None and line.possessive(at + match.size):
        # "Varu's lawyers" are Varu's, while "Varan lawyers" may be anybody's.
        return source.head in listed("titles", "owned_voices")
    return (
        source.definite
        and source.party is not None
        and source.head in listed("titles", "organ_voices")
    )


def _titled(line: Line, at: int, readers: Readers) -> Naming | None:
    gazetteer = readers.gazetteer
    office = line.matches.get(at)
    holders = person_entries(office, gazetteer, MentionKind.OFFICE)
    if office and holders:
        title = " ".join(line.fold(at + i) for i in range(office.size))
        after = Titled(name=at + office.size, party=None, title=title)
        named = _title_with_name(line, at, after, readers)
        titled = None if named else second_title(line, at, after, gazetteer)
        named = _title_with_name(line, at, titled, readers) if titled else named
        return named or _office(line, at, holders, readers)
    titled = title_at(line, at, gazetteer)
    return _title_with_name(line, at, titled, readers) if titled else None


def _title_with_name(line: Line, at: int, titled: Titled, readers: Readers) -> Naming | None:
    here = _past_portfolio(line, titled.name, readers)
    if here >= len(line.words) or line.gap(here) not in {" ", "."}:
        return None
    match = line.matches.get(here)
    persons = persons_called(match, readers.gazetteer)
    if match and persons:
        named = titled_among(actors_of(persons), titled, readers.gazetteer)
        if not named:
            # "Mr Aldo" is not Mrs Aldo of the case.
            name = line.written(here, match.size)
            named = readers.strangers.named(tuple(name.split())) or (readers.strangers.add(name),)
        return Naming(
            first=at,
            size=here + match.size - at,
            actors=named,
            kind=MentionKind.NAME,
            entries=tuple(entry for entry in persons if entry.actor in named),
            flags=_glued(line, here + match.size - 1),
        )
    size = name_at(line, here, readers.gazetteer, titled=True)
    if not size or (size == 1 and line.fold(here) in listed("titles", "staffs")):
        return None
    name = line.written(here, size)
    side = readers.gazetteer.actors[titled.party].side if titled.party else None
    known = readers.strangers.named(tuple(name.split()))
    if not known:
        spelt = _spelt_otherwise(line, name, readers)
        if spelt is not None:
            return Naming(first=at, size=here + size - at, actors=(spelt,), kind=MentionKind.NAME,
                          flags=(OTHER_SPELLING,))  # fmt: skip
    actors = known if len(known) > 1 else (readers.strangers.add(name, side=side),)
    return Naming(first=at, size=here + size - at, actors=actors, kind=MentionKind.NAME)


def _past_portfolio(line: Line, at: int, readers: Readers) -> int:
    """Step over "of Foreign Affairs and Trade" to the person of the case named behind it."""
    if line.fold(at) not in {"of", "for"}:
        return at
    for place in range(at + 1, min(at + _PORTFOLIO, len(line.words))):
        word = line.words[place]
        match = line.matches.get(place)
        if match and person_entries(match, readers.gazetteer, MentionKind.NAME):
            return place if place > at + 1 else at
        if line.gap(place) not in {" ", "-"} or not (
            word.text[0].isupper() or word.fold in _LINKS
        ):
            break
    return at


_PORTFOLIO = 8
"""Words of a minister's field: "of Labour, Trade and the Environment"."""

_LINKS = frozenset({"and", "the", "of", "for"})


def _office(line: Line, at: int, holders: tuple[Entry, ...], readers: Readers) -> Naming | None:
    gazetteer = readers.gazetteer
    match = line.matches[at]
    if line.fold(at - 1) in {"a", "an", "any", "every", "former", "ex", "deputy", "another"}:
        return None
    end = at + match.size
    if name_at(line, end, gazetteer) and line.gap(end) == " ":
        return None
    sides = {gazetteer.actors[entry.actor].side for entry in holders}
    for neighbour in (_party_before(line, at, gazetteer), _party_after(line, end, gazetteer)):
        if neighbour and neighbour not in sides:
            return None
    return Naming(
        first=at,
        size=match.size,
        actors=actors_of(holders),
        kind=MentionKind.OFFICE,
        entries=holders,
    )


def _party_before(line: Line, at: int, gazetteer: Gazetteer) -> str | None:
    before = at - 1 - line.possessive(at - 1)
    if before < 0:
        return None
    named = actors_of(party_entries(line.matches.get(before), gazetteer))
    if named:
        return gazetteer.actors[named[0]].side
    word = line.words[before]
    foreign = before > 0 and word.text[0].isupper() and before == at - 1
    known = word.fold in listed("titles", "not_names") or before in line.matches
    return "?" if foreign and not known else None


def _party_after(line: Line, at: int, gazetteer: Gazetteer) -> str | None:
    if line.fold(at) != "of":
        return None
    begin = at + 1 + (line.fold(at + 1) == "the")
    named = actors_of(party_entries(line.matches.get(begin), gazetteer))
    if named:
        return gazetteer.actors[named[0]].side
    if begin >= len(line.words) or line.fold(begin) in listed("titles", "own_bodies"):
        return None
    return "?"


def _known(line: Line, at: int, readers: Readers) -> Naming | None:
    match = line.matches.get(at)
    if match is None:
        return None
    entries = tuple(entry for entry in match.entries if entry.kind is MentionKind.NAME)
    if not entries or _joined(line, at, match.size):
        return None
    party = readers.gazetteer.actors[entries[0].actor].kind is not Kind.PERSON
    if party and may_be_a_person(line, at, match, readers.gazetteer):
        return None
    flags = _glued(line, at + match.size - 1)
    others = namesakes(line, at, entries, readers)
    return Naming(
        first=at,
        size=match.size,
        actors=(*actors_of(entries), *others),
        kind=MentionKind.NAME,
        entries=() if others else entries,
        flags=flags,
    )


def _joined(line: Line, at: int, size: int) -> bool:
    """Whether a hyphen makes the name a part of another word: "Varu-led", "anti-Varu"."""
    text, first, last = line.text, line.words[at], line.words[at + size - 1]
    before = text[max(first.start - 2, 0) : first.start]
    after = text[last.end : last.end + 2]
    hyphens = "-‐‑"
    return (len(before) == 2 and before[1] in hyphens and before[0].isalnum()) or (
        len(after) == 2 and after[0] in hyphens and after[1].isalnum()
    )


def _stranger(line: Line, at: int, readers: Readers) -> Naming | None:
    if not line.words[at].text[0].isupper() or at in line.matches:
        return None
    size = name_at(line, at, readers.gazetteer)
    if not size:
        return None
    whole = line.written(at, size)
    if whole in readers.places:
        return None
    for known_size in range(size, 0, -1):
        known = readers.strangers.named(tuple(line.written(at, known_size).split()))
        if known:
            return Naming(first=at, size=known_size, actors=known, kind=MentionKind.NAME)
    spelt = _spelt_otherwise(line, whole, readers, known=not _speaks(line, at, size))
    if spelt is not None:
        return Naming(first=at, size=size, actors=(spelt,), kind=MentionKind.NAME,
                      flags=(OTHER_SPELLING,))  # fmt: skip
    flags = same_surname(line, at, size, readers)
    namesake = bool(flags) and at > 0
    if size < 2 or not (namesake or _speaks(line, at, size)):
        return None
    kind = _kind_of_name(line, at, size)
    trade = size > 2 and kind is Kind.PERSON and person_noun(line.fold(at)) is not None
    name = line.written(at + 1, size - 1) if trade else whole
    actor = readers.strangers.add(name, kind=kind)
    return Naming(first=at, size=size, actors=(actor,), kind=MentionKind.NAME, flags=flags)


def _spelt_otherwise(
    line: Line, name: str, readers: Readers, *, known: bool = False
) -> str | None:
    """Return who of the case a name is that this report spells another way (R42).

    With ``known`` only a spelling met before counts. A report that writes the case's full
    name beside another full name means two people.
    """
    met = readers.spellings.get(name)
    if met is not None or known:
        return met
    actor = variant_of(name, readers.gazetteer)
    if actor is None or (" " in name and readers.gazetteer.actors[actor].name in line.text):
        return None
    readers.spellings[name] = readers.spellings[surname_of(name) or name] = actor
    return actor


def _speaks(line: Line, at: int, size: int) -> bool:
    """Whether a verb stands beside a name: behind it or behind what describes it, or before."""
    after = at + size
    verb = line.fold(past_helpers(line, after))
    if verb in listed("titles", "verbs") and line.gap(after) == " ":
        return True
    before = line.fold(at - 1) in {"said", "says", "added", "told"} and line.gap(at) == " "
    before = before or _said_the(line, at) or is_said_before(line, described_from(line, at))
    aside = says_past_aside(line, after, telling_forms())
    return before or aside or tells_past_body(line, after, saying_forms())


def _said_the(line: Line, at: int) -> bool:
    """Whether ", says the" stands before a name."""
    verb = line.fold(at - 2) in saying_forms() - {"told", "tells"} and line.fold(at - 1) == "the"
    return verb and at > 2 and line.gap(at - 2) not in {" ", "-"}


def _kind_of_name(line: Line, at: int, size: int) -> Kind:
    marks = listed("titles", "organisations")
    return (
        Kind.ORGANISATION if any(line.fold(at + i) in marks for i in range(size)) else Kind.PERSON
    )


def _glued(line: Line, at: int) -> tuple[str, ...]:
    return ("glued",) if at in line.glued else ()
