"""People whom a report brings in and no case lists, so that it knows them again (R390)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from goodoffices.case.parties import Kind
from goodoffices.reports.people.allegiance import allegiance
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.introduced import INTRODUCERS, introduced_at
from goodoffices.reports.people.labelled import labelled_people
from goodoffices.reports.people.names_of_bodies import whole_body
from goodoffices.reports.people.newcomer import Newcomer
from goodoffices.reports.people.owners import Owners
from goodoffices.reports.people.parts_of_names import words_beside
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.posts import described_until, gender_of, post_words, told_party
from goodoffices.reports.people.pronouns import listed_rules
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.saying import saying_forms, says_beside, tells_past_body
from goodoffices.reports.people.sightings import (
    Line,
    line_of,
    listed,
    party_entries,
    person_entries,
)
from goodoffices.reports.people.states import State, holds_another, speaks, state_at
from goodoffices.reports.people.strangers import (
    Strangers,
    name_at,
    title_at,
    title_starters,
)
from goodoffices.reports.people.surnames import surname_of
from goodoffices.reports.people.variants import variant_of
from goodoffices.reports.text import Article

_WORDS = range(2, 5)
"""Words of a full name."""

_LONGEST_LINE = 300
"""Characters of a line that say who somebody is."""

_PLACED = frozenset({"in", "at", "near", "on", "into", "across", "around", "outside", "inside"})
"""Before a place, whatever is told behind it."""


MOST = 300
"""People after whom the first look ends; no report names as many, a list of delegates may."""


def newcomers_in(
    article: Article, gazetteer: Gazetteer, places: Collection[str] = frozenset()
) -> tuple[Newcomer, ...]:
    """Return the people and bodies that a report introduces, wherever it does.

    R390: whoever stands behind a title, beside what describes a person, or speaks and is later
    called by the surname alone, is known in the whole report as the case's people are. R471: so is
    a state, or a body known the world over, that speaks and that the case does not list.

    Parameters
    ----------
    article : Article
        The report, cut up.
    gazetteer : Gazetteer
        Names of the case; whoever it knows is no newcomer.
    places : collection of str
        Names of the case's places.

    Returns
    -------
    tuple of Newcomer
        In the order of their names; a surname that two of them share names neither.

    Notes
    -----
    Linear in the text. Behind :data:`MOST` people no more are looked for: whoever comes later is
    known from where the report names them.
    """
    finder = _Finder(article, gazetteer, places)
    for sentence in article.sentences:
        if len(finder.seen) >= MOST:
            break
        line = line_of(finder.text, sentence.start, sentence.end, gazetteer)
        finder.read(line, sentence.paragraph)
    finder.read_labels()
    return tuple(finder.settled())


class _Finder:
    """What one report tells of people unknown, by the name it gives them."""

    def __init__(self, article: Article, gazetteer: Gazetteer, places: Collection[str]) -> None:
        self.text = article.report.text
        self.gazetteer = gazetteer
        self.places = places
        self.seen: dict[str, Newcomer] = {}
        self.states: dict[str, State] = {}
        self.words: dict[str, frozenset[str]] = {}
        self.owners = Owners()
        self.readers = Readers(
            gazetteer=gazetteer,
            strangers=Strangers(gazetteer),
            chains=Chains(article.report.id),
            sources={},
            places=frozenset(places),
        )

    def read(self, line: Line, paragraph: int) -> None:
        """Note whom one sentence introduces."""
        self.owners.turn(paragraph)
        past = 0
        for at in _openings(line):
            if at >= past:
                past = at + self._word(line, at)

    def read_labels(self) -> None:
        """Note whoever has the floor in a transcript and is named in full (R475)."""
        for name, start in labelled_people(self.text, self.gazetteer):
            if name not in self.places:
                stop = self.text.find("\n", start)
                end = len(self.text) if stop < 0 else stop
                line = line_of(self.text, start, min(end, start + _LONGEST_LINE), self.gazetteer)
                size = len(name.split())
                self._add(line, (0, 0, size), describes=(size, size))

    def _word(self, line: Line, at: int) -> int:
        """Note whom the words that begin at a place introduce: how many words, at least 1."""
        word, match = line.words[at], line.matches.get(at)
        capital = word.text[0].isupper()
        size = self._state(line, at) if capital else 0
        if size:
            return size
        size = self._titled(line, at) if match or word.fold in title_starters() else 0
        if not size and (capital or word.fold in INTRODUCERS):
            size = self._introduced(line, at)
        if not size and capital and match is None:
            size = self._named(line, at)
        self.owners.hear(line, at, self.gazetteer)
        return max(size, match.size if match else 1)

    def _state(self, line: Line, at: int) -> int:
        """Note a state that speaks: how many words it has, whether it does or not, or 0."""
        found = state_at(line, at, self.gazetteer, self.places)
        if found is None:
            return 0
        state, size = found
        if state.name not in self.states and (speaks(line, at, size) or holds_another(state)):
            self.states[state.name] = state
        return size

    def _titled(self, line: Line, at: int) -> int:
        """Note "Prime Minister Ada Bero": how many words, or 0."""
        titled = title_at(line, at, self.gazetteer)
        if titled is None or titled.name >= len(line.words) or line.gap(titled.name) not in " .":
            return 0
        here = _past_portfolio(line, titled.name)
        if here < len(line.words) and state_at(line, here, self.gazetteer, self.places):
            # "The representative of the United States" has no name.
            return 0
        size = self._size(line, here, titled=True)
        if not size or (size == 1 and not self._stands_alone(line, at, here)):
            return 0
        self._add(line, (at, here, here + size), describes=(at, here))
        return here + size - at

    def _stands_alone(self, line: Line, at: int, here: int) -> bool:
        """Whether the title makes a single name a person's: "Captain Bero", not "major Bero"."""
        if line.fold(here) in listed("titles", "staffs"):
            return False
        post = max(here - 1, at)
        return line.words[post].text[0].isupper() or line.fold(post) in listed(
            "titles", "organ_voices"
        )

    def _introduced(self, line: Line, at: int) -> int:
        """Note "the Varan fisheries minister, Ada Bero,": how many words, or 0."""
        naming = introduced_at(line, at, self.readers)
        stranger = self.readers.strangers.actors.get(naming.actors[0]) if naming else None
        if naming is None or stranger is None:
            return 0
        end = naming.first + naming.size
        name = end - len(stranger.name.split())
        name = next((n for n in range(end - 1, at, -1) if line.gap(n) == ","), name)
        self._add(line, (at, name, end), describes=(at, name))
        return naming.size

    def _named(self, line: Line, at: int) -> int:
        """Note a name beside a verb of saying, or before what describes it; 0 for none."""
        article = line.fold(at - 1) == "the"
        lead = (line.fold(at - 2 - article), line.fold(at - 1 - article))
        told = lead == ("according", "to") or (lead[0] in _FINDINGS and lead[1] in {"by", "from"})
        size = self._size(line, at, single=told)
        if not size or (size == 1 and article and line.fold(at) in _bodies(self.gazetteer)):
            return 0
        size = whole_body(line, at, size)
        end = at + size
        name = _past_trade(line, at, end)
        if name > at:
            self._add(line, (at, name, end), describes=(at, name))
            return size
        placed = line.fold(at - 1 - article) in _PLACED
        stop = 0 if placed else described_until(line, end)
        if stop or (not placed and told_party(line, end, self.gazetteer)):
            self._add(line, (at, at, end), describes=(end, stop or end))
        elif told and _closes(line, end):
            self._add(line, (at, at, end), describes=(end, end), body=article or size == 1)
        elif size in _WORDS and (
            tells_past_body(line, end, listed("titles", "verbs")) or self._owned(line, at)
        ):
            self._add(line, (at, at, end), describes=(end, end))
        elif size >= _WORDS[0] and (told or not placed or says_beside(line, at, size)):
            self._add(line, (at, at, end), describes=None, speaks=says_beside(line, at, size))
        return size

    def _owned(self, line: Line, at: int) -> bool:
        """Whether "the opposition's" stands before a name, or "said Varu's"."""
        if not line.possessive(at - 1):
            return False
        if line.fold(at - 2) in _CAMPS:
            return True
        owners = (line.matches.get(place) for place in range(max(0, at - 5), at - 1))
        named = any(match and party_entries(match, self.gazetteer) for match in owners)
        return named and any(line.fold(place) in saying_forms() for place in range(at - 5, at - 2))

    def _size(self, line: Line, at: int, *, titled: bool = False, single: bool = False) -> int:
        """Count the words of a name that nobody of the case has."""
        size = name_at(line, at, self.gazetteer, titled=titled)
        if not size or (size not in _WORDS and not ((titled or single) and size == 1)):
            return 0
        if size == 1 and len(line.words[at].text) == 1:
            # "According to the U.N.": a letter is no name.
            return 0
        if any(self._known(line, place, at + titled) for place in range(at, at + size)):
            return 0
        words = line.written(at, size)
        return 0 if words in self.places or variant_of(words, self.gazetteer) else size

    def _known(self, line: Line, place: int, after: int) -> bool:
        """Whether a word names somebody of the case; a first name may be a party's."""
        match = line.matches.get(place)
        if match is None:
            return False
        return place >= after or bool(person_entries(match, self.gazetteer, MentionKind.NAME))

    def _add(
        self,
        line: Line,
        where: tuple[int, int, int],
        *,
        describes: tuple[int, int] | None,
        body: bool = False,
        speaks: bool = False,
    ) -> None:
        """Keep what a mention tells: from its first word, the name's, and the word behind."""
        first, name, end = where
        written = line.written(name, end - name)
        titled = describes is not None and first < name
        if written.isupper() and (titled or len(written) > _ACRONYM):
            written = written.title()
        marks = listed("titles", "organisations")
        body = body or any(line.fold(place) in marks for place in range(name, end))
        if body and describes is not None and first < name:
            return
        told = Newcomer(
            name=written,
            kind=Kind.ORGANISATION if body else Kind.PERSON,
            certain=describes is not None or body,
            speaks=speaks,
        )
        if not body:
            posts = (post_words(line, *describes),) if describes else ()
            told = replace(
                told,
                side=allegiance(line, first, end, self.gazetteer)
                or told_party(line, end, self.gazetteer)
                or (self.owners.side(line, first) if first < name else None),
                pronouns=gender_of(line, describes, end),
                posts=tuple(post for post in posts if post),
            )
        known = self.seen.get(written)
        self.seen[written] = known.joined(told) if known else told
        if not body:
            self.owners.name(written, self.seen[written].side)

    def settled(self) -> Iterator[Newcomer]:
        """Yield everybody once: surnames join the full names they belong to."""
        for state in self.states.values():
            yield Newcomer(name=state.name, kind=state.kind, certain=True, also=state.also,
                           adjectives=state.adjectives)  # fmt: skip
        by_surname: dict[str, list[str]] = {}
        for name in self.seen:
            surname = surname_of(name).casefold()
            for alone in {surname, surname.rpartition(" ")[2]} - {""}:
                by_surname.setdefault(alone, []).append(name)
        for surname, one in list(self.seen.items()):
            owners = by_surname.get(surname.casefold(), ())
            if len(owners) == 1:
                self.seen[owners[0]] = self.seen[owners[0]].joined(one)
        for name, one in sorted(self.seen.items()):
            if name.casefold() not in by_surname and (one.certain or self._speaks_later(name)):
                yield one

    def _speaks_later(self, name: str) -> bool:
        """Whether the surname tells something without what is before it in the full name."""
        surname = surname_of(name)
        if not surname or self.text.count(surname) <= self.text.count(name):
            return False
        if self.seen[name].speaks:
            return True
        words = self.words.setdefault(surname, words_beside(self.text, surname, name))
        return not words.isdisjoint(saying_forms())


def _openings(line: Line) -> list[int]:
    """Return where somebody may be introduced or heard of: all other words are small ones."""
    openers = _openers()
    return [
        at
        for at, word in enumerate(line.words)
        if word.fold != word.text or word.fold in openers or at in line.matches
    ]


@cache
def _openers() -> frozenset[str]:
    return title_starters() | INTRODUCERS


def _past_trade(line: Line, at: int, end: int) -> int:
    """Step over a trade before a full name: "Economist Ada Bero", "Special Adviser Ada Bero"."""
    for place in range(end - _WORDS[0] - 1, at - 1, -1):
        noun = person_noun(line.fold(place))
        if noun is not None and not noun.plural:
            return place + 1
    return at


_FINDINGS = frozenset(
    {"poll", "polls", "survey", "surveys", "study", "studies", "audit", "census", "tally", "count"}
    | {"estimate", "estimates", "figures", "data", "statistics", "analysis", "research"}
    | {"numbers", "calculations", "assessment", "questionnaire"}
)
"""Behind these and "by" a body is named that found something out."""


@lru_cache(maxsize=4)
def _bodies(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the last words of longer names of the case: "the Council" of the Lakes Council."""
    known = gazetteer.of_case or gazetteer
    return frozenset(form[-1] for form in known.forms if len(form) > 1)


_CAMPS = frozenset({"opposition", "government", "coalition", "cabinet", "union"})


def _closes(line: Line, at: int) -> bool:
    """Whether no noun goes on behind a name: not "according to Selma officials"."""
    if at >= len(line.words) or line.gap(at) != " ":
        return True
    word = line.fold(at)
    return word in listed_rules("prepositions") or word in saying_forms() or word in _GOES_ON


_GOES_ON = frozenset({"and", "who", "which", "found", "finds", "shows", "showed", "puts", "put"})


_ACRONYM = 4
"""Letters of the longest name that is written in capitals as such."""


def _past_portfolio(line: Line, at: int) -> int:
    """Step over "of Foreign Affairs" behind "Minister" to the name; stay where none follows."""
    if line.fold(at) not in {"of", "for"}:
        return at
    fields = listed("titles", "portfolios") | listed("titles", "body_modifiers")
    here = at + 1
    while here < len(line.words) and line.fold(here) in fields and line.gap(here) == " ":
        here += 1
    return here if here > at + 1 and line.fold(here) not in saying_forms() else at
