"""Who gives a figure: the source named in its clause or sentence, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.citations import (
    Citation,
    agents,
    cited_in,
    counted_by,
    owners_of_counts,
    owners_of_offers,
    reporter_words,
    unverbed,
)
from goodoffices.reports.amounts.counting_verbs import reports_at, saying_verbs
from goodoffices.reports.amounts.givers import subject_of
from goodoffices.reports.amounts.tellers import in_denied_clause, is_denied, occasions, told_aside
from goodoffices.reports.amounts.wanted_amounts import wanted_amounts
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.record import UNSOURCED
from goodoffices.reports.wording.lexemes import Lexeme, key_at, word_from

OPENING = 2
"""Words before "according to" that opens a sentence."""

BRACKET = 8
"""Words of a bracket before its figure."""

CLOSE = 5
"""Characters between a semicolon and the subject behind it: "; the Front"."""

CORRECTED = 9
"""Words from a number that is put right to the verb of whoever gave it: "as Lom had claimed"."""

NEAR_AGENT = 9
"""Words between a figure and the participle behind it: "8 per cent sought by the guild"."""

NEAR_OFFER = 6
"""Words between an offer and its amount: "Varu's demand for a payment of 50 million"."""

GIVEN_BY_ANOTHER = "given by somebody outside the cast"
"""Flag of a figure whose words say by whom it is given."""

_CITING = frozenset(("citing", "quoting", "according", "based"))
_OF_OFFERS = frozenset(("of", "for", "pay", "worth"))
_OWN = frozenset({UnitClass.DURATION, UnitClass.ORDINAL})


_POINTING = frozenset({"that", "this", "those", "these", "so", "it", "such"})
_NOBODY = Citation()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who is named as a source in one sentence.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    cited : Citation
        Who stands behind "according to" or another phrase.
    speakers : tuple of (int, Mention or None)
        Positions of verbs of reporting with their subjects, in order; ``None`` for somebody
        who is not in the cast.
    before : str
        Last source of the sentence before, whom "It puts ..." goes on to quote.
    turn : str
        Person of the case whose turn it is in a transcript; empty elsewhere.
    mentions : tuple of Mention
        Who is named in the sentence.
    agents : tuple of (int, Mention or None)
        Who stands behind "put by", "sought by"; ``None`` for somebody outside the cast.
    offers : tuple of (int, Mention)
        Offers and demands with their owners: "Varu's demand for".
    again : Citation
        Who stands behind a second "according to".
    wanted : tuple of (range, Mention)
        Where the amount of what somebody wants begins, and who does.
    """

    words: tuple[Lexeme, ...]
    cited: Citation = _NOBODY
    speakers: tuple[tuple[int, Mention | None], ...] = ()
    before: str = ""
    turn: str = ""
    mentions: tuple[Mention, ...] = ()
    agents: tuple[tuple[int, Mention | None], ...] = ()
    offers: tuple[tuple[int, Mention], ...] = ()
    again: Citation = _NOBODY
    wanted: tuple[tuple[range, Mention], ...] = ()

    @property
    def last(self) -> str:
        """Last source named in the sentence; its own "it" goes on with the one before."""
        named = [subject.actor for _, subject in self.speakers if subject]
        return named[-1] if named else self.cited.actor or (self.before if self.goes_on else "")

    @property
    def goes_on(self) -> bool:
        """Whether the sentence opens with "It says", which nobody in it explains."""
        opening = (
            key_at(self.words, 0) in {"it", "they"} and key_at(self.words, 1) in saying_verbs()
        )
        return opening and not any(subject for _, subject in self.speakers)


def sources_in(words: tuple[Lexeme, ...], *, case: Case, cast: Cast) -> Sources:
    """Return who is named as a source in a sentence.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    case : Case
        Adjectives of its parties: "according to Norlander tallies".
    cast : Cast
        Who is named in the report.

    Notes
    -----
    Linear in the sentence and the mentions in it.
    """
    if not words:
        return Sources(words=())
    mentions = _longest(cast.within(words[0].start, words[-1].end))
    cited = cited_in(words, mentions, case)
    verbs = [
        (position, subject_of(words, position, mentions))
        for position in range(len(words))
        if reports_at(words, position)
    ]
    gaps = unverbed(words, mentions) if verbs else ()
    owners = tuple(owners_of_counts(words, mentions, case))
    speakers = sorted((*verbs, *gaps, *owners), key=_position)
    return Sources(
        words=words,
        cited=cited,
        speakers=tuple(speakers),
        mentions=mentions,
        agents=(*agents(words, mentions), *counted_by(words, owners)),
        offers=tuple(owners_of_offers(words, mentions, case)),
        again=_cited_again(words, mentions, case),
        wanted=tuple(wanted_amounts(words, mentions)),
    )


def _cited_again(words: tuple[Lexeme, ...], mentions: tuple[Mention, ...], case: Case) -> Citation:
    """Return who is cited second: "12 died according to Lom, and according to Varu 30"."""
    cited = [at for at, word in enumerate(words) if word.key == "according"][1:2]
    found = cited_in(words[cited[0] :], mentions, case) if cited else _NOBODY
    return replace(found, at=found.at + cited[0]) if found.actor else _NOBODY


def _citing(sources: Sources, place: int) -> Citation:
    """Return which of two citations a figure stands by: behind them, where the first opens."""
    if not sources.again.actor:
        return sources.cited
    opening = sources.cited.at < OPENING
    second = place > (sources.again.at if opening else sources.cited.at)
    return sources.again if second else sources.cited


def _position(speaker: tuple[int, Mention | None]) -> int:
    return speaker[0]


def _longest(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Join a name to the one right behind it: "the Harbour" "Relief Fund" is the fund."""
    joined: list[Mention] = []
    for mention in mentions:
        if joined and mention.start - joined[-1].end == 1:
            mention = replace(mention, start=joined.pop().start)
        joined.append(mention)
    return tuple(joined)


def reporter_of(
    sources: Sources, place: int, unit_class: UnitClass
) -> tuple[str, tuple[str, ...]]:
    """Return who vouches for the figure at word ``place``.

    R21: the reporter stands in the same sentence, is its "it" or has the turn in a transcript.
    "According to X" credits the counts, shares and sums on its side of a contrast, never a
    length of time or an ordinal; "X said" credits what follows it; ", X said" what stands
    before it. Otherwise nobody does, which is shown and not repaired.

    Parameters
    ----------
    sources : Sources
        Of the figure's sentence.
    place : int
        Position of the figure's first word.
    unit_class : UnitClass
        Kind of quantity.

    Returns
    -------
    (str, tuple of str)
        Identifier of an actor or ``"unsourced"``, and flags for the reviewer.
    """
    by, known = _agent(sources, place)
    if known:
        return (by.actor, ()) if by else (UNSOURCED, (GIVEN_BY_ANOTHER,))
    if owner := _offering(sources, place):
        return owner.actor, ()
    if is_denied(sources.words, place) or in_denied_clause(sources.words, place):
        by = _as_said(sources, place)
        return (by.actor if by else UNSOURCED), ()
    found = _source_of(sources, _before_bracket(sources, place), unit_class)
    if found == (UNSOURCED, ()):
        wanting = (who.actor for near, who in sources.wanted if place in near)
        return next(wanting, UNSOURCED), ()
    return found


def _offering(sources: Sources, place: int) -> Mention | None:
    """Return whose offer an amount is (R578): "rejected Varu's demand for 50 million"."""
    near = [who for at, who in sources.offers if at < place <= at + NEAR_OFFER]
    led = key_at(sources.words, place - 1) in _OF_OFFERS
    return near[-1] if near and led else None


def _source_of(sources: Sources, place: int, unit_class: UnitClass) -> tuple[str, tuple[str, ...]]:
    """Return who vouches for a figure that no words beside it give to anybody."""
    by, _ = _agent(sources, place)
    if by:
        return by.actor, ()
    sources = replace(sources, cited=_citing(sources, place)) if sources.again.actor else sources
    counted = unit_class not in _OWN and not _told_apart(sources, place)
    if sources.cited.actor and counted:
        return sources.cited.actor, ()
    aside = told_aside(sources.words, place)
    speaker, strange = (None, False) if aside else _speaker(sources, place)
    if speaker:
        return speaker.actor, ("pronoun",) if speaker.kind is MentionKind.PRONOUN else ()
    if strange:
        return UNSOURCED, (GIVEN_BY_ANOTHER,)
    if sources.goes_on and sources.before:
        return sources.before, ("pronoun",)
    if sources.turn:
        return sources.turn, ()
    if sources.cited.unknown and counted:
        return UNSOURCED, (f"source not in the cast: {sources.cited.unknown}",)
    return UNSOURCED, ()


def _as_said(sources: Sources, place: int) -> Mention | None:
    """Return who gave a number that is put right: "not 115, as the guild had claimed"."""
    words = sources.words
    for verb, who in sources.speakers:
        if who is None or not place < verb <= place + CORRECTED or words[place].start > who.start:
            continue
        lead = word_from(words, who.start) - 1
        if key_at(words, lead - (key_at(words, lead) in {"the", "its", "their"})) == "as":
            return who
    return None


def _before_bracket(sources: Sources, place: int) -> int:
    """Return where a bracket opens whose figure goes with the one before: "3.3 (June: 3.1)"."""
    words = sources.words
    for opening in range(place - 1, max(place - BRACKET, 0), -1):
        if words[opening].text == ")" or reports_at(words, opening):
            return place
        if words[opening].text == "(":
            return opening
    return place


def _agent(sources: Sources, place: int) -> tuple[Mention | None, bool]:
    """Return by whom a figure is counted or wanted, and whether its words say so at all."""
    for position, agent in sources.agents:
        low, high = sorted((place, position))
        near = high - low <= NEAR_AGENT
        if near and not any(word.text in ",.;:()—–" for word in sources.words[low:high]):
            return agent, True
    return None, False


def _told_apart(sources: Sources, place: int) -> bool:
    """Whether a contrast parts a figure from "according to", and its side has its own verb."""
    words = sources.words
    cited = sources.cited
    if not cited.far and (_parted(words, place, cited.at) or _is_apart(sources, place)):
        return True
    if not _contrast(words, place, cited.at):
        return False
    return any(not _contrast(words, place, position) for position, _ in sources.speakers)


def _is_apart(sources: Sources, place: int) -> bool:
    """Whether somebody says a figure before a comma, and another number is cited behind it.

    "Lom said 12 died, three times the number given by Varu."
    """
    between = sources.words[place : sources.cited.at + 1]
    told = any(verb < place and reports_at(sources.words, verb) for verb, _ in sources.speakers)
    parted = any(word.text == "," for word in between)
    return told and parted and all(word.key not in _CITING for word in between)


def _parted(words: tuple[Lexeme, ...], first: int, second: int) -> bool:
    """Whether a colon, a semicolon or a contrast parts two places."""
    low, high = sorted((first, second))
    colons = (place for place in range(low, high) if words[place].text == ":")
    # "40 dead: that is the figure from the ministry" goes back over its colon.
    apart = any(key_at(words, colon + 1) not in _POINTING for colon in colons)
    return apart or _contrast(words, first, second)


def _contrast(words: tuple[Lexeme, ...], first: int, second: int) -> bool:
    """Whether a contrast parts two places: "40, while others ..."; "40; the police ..."."""
    low, high = sorted((first, second))
    return any(
        words[place].text == ";"
        or (words[place].key in lexicon("reporters")["contrast"] and words[place - 1].text == ",")
        for place in range(low + 1, high)
    )


def _speaker(sources: Sources, place: int) -> tuple[Mention | None, bool]:
    """Return the subject of the verb that governs the figure, and whether a stranger gives it."""
    words = sources.words
    found: Mention | None = None
    governing, strange = 0, False
    for position, subject in sources.speakers:
        if position < place and subject and not _aside(words[position:place]):
            found, governing, strange = subject, position, False
        elif position < place and subject is None and _takes_over(words, governing, position):
            found, strange = None, not reports_at(words, position)
        elif position > place and subject and _closes(words, (place, position), subject):
            return (found if found and _owns_claim(words, governing, place) else subject), False
    return (None if found and _opens_anew(sources, governing, place, found) else found), strange


def _owns_claim(words: tuple[Lexeme, ...], noun: int, place: int) -> bool:
    """Whether a figure stands in somebody's claim: "Lom's claim that 40 died is false, said"."""
    claimed = words[noun].key in reporter_words("hearsay") and key_at(words, noun + 1) == "that"
    return claimed and all(word.text not in ",;:" for word in words[noun:place])


def _opens_anew(sources: Sources, verb: int, place: int, teller: Mention) -> bool:
    """Whether somebody else is the subject behind a semicolon: "...; the Front has 6"."""
    words = sources.words
    marks = [i for i in range(verb, place) if words[i].text == ";"]
    if not marks:
        return False
    first, last = words[marks[-1]].end, words[place].start
    return any(
        first <= mention.start <= first + CLOSE and mention.end <= last
        for mention in sources.mentions
        if mention.actor != teller.actor
    )


def _takes_over(words: tuple[Lexeme, ...], governing: int, position: int) -> bool:
    """Whether somebody unknown speaks from here on: behind a contrast or without a verb."""
    return not reports_at(words, position) or _contrast(words, governing, position)


def _aside(between: tuple[Lexeme, ...]) -> bool:
    """Whether the narrator has taken over: ", where 40 people live" behind reported words."""
    asides = lexicon("reporters")["aside"]
    return any(
        word.key in asides and between[i - 1].text == "," for i, word in enumerate(between) if i
    )


def _closes(words: tuple[Lexeme, ...], places: tuple[int, int], subject: Mention) -> bool:
    """Whether a comma or a quotation mark parts the figure from "she said" behind it."""
    figure, verb = places
    if not reports_at(words, verb) or (
        subject.start < words[verb].start and _goes_on(words, verb)
    ):
        return False
    end = min(subject.start, words[verb].start)
    gap = [w for w in words[figure:verb] if w.end <= end]
    gap = gap[:-1] if gap and gap[-1].key in {"the", "a", "an"} else gap
    return bool(gap) and gap[-1].text in ",\"”’'"


def _goes_on(words: tuple[Lexeme, ...], verb: int) -> bool:
    """Whether a verb has words of its own to tell: "after 40 days, she repeated her offer"."""
    after = words[verb + 1] if verb + 1 < len(words) else None
    if after is None or key_at(words, verb) in reporter_words("telling"):
        return False
    return after.is_number or (after.is_word and after.key not in occasions())
