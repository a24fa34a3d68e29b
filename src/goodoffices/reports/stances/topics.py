"""Which issue of the case a text is about, by the case's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from goodoffices.case.issues import Issue, Lean
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Party
from goodoffices.reports.stances.commonplace import (
    EMPTY,
    PHRASE,
    amounts,
    commonplace,
    contents,
    of_any_talks,
)
from goodoffices.reports.stances.hits import Hit
from goodoffices.reports.stances.leaning import lean_of
from goodoffices.reports.stances.set_aside import without_set_aside
from goodoffices.reports.stances.standing import idle_spans, is_idle, tells_when
from goodoffices.reports.stances.stems import HYPHENS, Stemmed, stem, stemmed, stems_of

ENOUGH = 30
"""Least score of a recognised issue: one alias, or two words of its name."""

ONE_WORD, FURTHER_WORD, WORD_OF_NAME = 60, 30, 24
"""Weight of a term's first word, of each further word, and of a single word of a name."""

AMOUNT = ENOUGH
"""Weight of an option that is only an amount: "six weeks" says how long, not of what."""

VAGUE = 6
"""Weight of an option told by words of any talks ("before", "none"): enough beside a word of the
issue's name, never alone (R450)."""

FIRST = 5
"""What is named first counts a little more: it is the object of what is said."""

_CONDITION = re.compile(
    r"\b(?:if|unless|until|once|provided|because|before|after|when|as\slong\sas"
    r"|so\slong\sas|on\scondition)\b[^,;:]*",
    re.IGNORECASE,
)


class _Term(NamedTuple):
    stems: tuple[str, ...]
    issue: str
    option: str | None
    lean: Lean
    weight: int
    going: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """What a text is about.

    Parameters
    ----------
    issue : str or None
        Main issue; ``None`` when no word of any issue was found.
    further : tuple of str
        Other issues touched, strongest first.
    options : tuple of str
        Options of the main issue whose own words occur, in the order of the case.
    hits : tuple of Hit
        Where, in order.
    """

    issue: str | None = None
    further: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TopicIndex:
    """The words of a case, ready to be looked up; the same only as itself.

    Parameters
    ----------
    terms : mapping of str to tuple of terms
        By their first stem, longest first.
    order : mapping of str to int
        Place of each issue in the case.
    option_words : mapping of str to mapping of str to term
        For each issue the words that stand in one option's name alone, by their stem.
    """

    terms: Mapping[str, tuple[_Term, ...]]
    order: Mapping[str, int]
    option_words: Mapping[str, Mapping[str, _Term]]

    def topics(self, text: str) -> Topics:
        """Recognise the issues of a text.

        Parameters
        ----------
        text : str
            Some words, usually what a statement says.

        Returns
        -------
        Topics
            Without an issue when nothing was recognised.

        Notes
        -----
        Longer terms win over shorter ones at the same place; a term shared by several
        issues counts for each in part. What a condition names comes after what is conditional
        on it: "would pay if the gates open" is about paying. Once the issue is known, a word
        that stands in one option's name alone names that option. Time linear in the text;
        the last few texts are kept, as several statements stand in one sentence.
        """
        return _topics(self, text)

    def _look_up(self, text: str) -> Topics:
        """Recognise the issues of a text that was not looked at before."""
        read = stemmed(text)
        found = tuple(self._hits(read))
        spans = idle_spans(text) if found else ()
        hits = tuple(
            _weighed(hit, text) for hit in found if not is_idle(spans, hit.start, hit.end)
        )
        if not hits:
            return Topics()
        ranked = self._ranked(text, hits)
        if not ranked:
            return Topics(hits=hits)
        further = self._option_words(read, hits, ranked[0])
        ordered = sorted((*hits, *further), key=lambda hit: (hit.start, hit.end))
        hits = without_set_aside(text, ordered)
        named = [hit.option for hit in hits if hit.issue == ranked[0] and hit.option is not None]
        return Topics(
            issue=ranked[0],
            further=tuple(ranked[1:]),
            options=tuple(dict.fromkeys(named)),
            hits=hits,
        )

    def _ranked(self, text: str, hits: Sequence[Hit]) -> Sequence[str]:
        """Return the recognised issues: those outside conditions first, then by score."""
        scores, outside = _scores(hits), _scores(_unconditional(text, hits))
        firsts = {hit.issue: hit.start for hit in reversed(hits)}
        return sorted(
            (issue for issue, score in scores.items() if score >= ENOUGH),
            key=lambda issue: (
                outside[issue] < ENOUGH,
                -scores[issue],
                firsts[issue],
                self.order[issue],
            ),
        )

    def _option_words(
        self, words: Sequence[Stemmed], hits: Sequence[Hit], issue: str
    ) -> Iterator[Hit]:
        taken = {
            place for hit in hits if hit.option is not None for place in range(hit.start, hit.end)
        }
        listed = self.option_words[issue]
        for word in words:
            term = listed.get(word.stem)
            if term is not None and word.start not in taken:
                yield Hit(word.start, word.end, issue, term.option, term.lean, 0, term.stems)

    def _hits(self, words: Sequence[Stemmed]) -> Iterator[Hit]:
        past = 0
        for at, word in enumerate(words):
            begins = word.stem in self.terms or word.joined in self.terms
            if at < past or not begins:
                continue
            best: list[tuple[_Term, int]] = []
            for start in (word.joined, word.stem):
                for term in self.terms.get(start, ()):
                    size = _matches(words, at, term, joined=start is word.joined)
                    if size and (not best or size == best[0][1]):
                        best.append((term, size))
            for term, size in best:
                yield Hit(
                    word.start,
                    words[at + size - 1].end,
                    term.issue,
                    term.option,
                    term.lean,
                    term.weight // len({other.issue for other, _ in best}),
                    term.stems,
                )
            past = at + (best[0][1] if best else 1)


@lru_cache(maxsize=256)
def _topics(index: TopicIndex, text: str) -> Topics:
    return index._look_up(text)


def _matches(words: Sequence[Stemmed], at: int, term: _Term, *, joined: bool) -> int:
    """Return how many words a term covers here; 0 when it does not match."""
    skip = 2 if joined else 1
    rest = term.stems[1:]
    if term.going and not words[at].going:
        return 0
    if at + skip + len(rest) > len(words):
        return 0
    place = at + skip
    for wanted in rest:
        if place >= len(words) or wanted not in {words[place].stem, words[place].joined}:
            return 0
        # "A bilateral cease-fire" is "a bilateral ceasefire".
        place += 1 if words[place].stem == wanted else 2
    return place - at


def _weighed(hit: Hit, text: str) -> Hit:
    """Let an amount that only tells when weigh too little for its issue (R418)."""
    when = hit.weight == AMOUNT and tells_when(hit.term, text, hit.start, hit.end)
    return hit._replace(weight=VAGUE) if when else hit


def _scores(hits: Sequence[Hit]) -> Counter[str]:
    """Add up what each issue's terms weigh, each term once however often it occurs."""
    best: dict[tuple[str, tuple[str, ...]], int] = {}
    for hit in hits:
        weight = hit.weight + (FIRST if hit.start == hits[0].start else 0)
        key = (hit.issue, hit.term)
        best[key] = max(best.get(key, 0), weight)
    scores: Counter[str] = Counter()
    for (issue, _), weight in best.items():
        scores[issue] += weight
    return scores


ALSO = frozenset({"only", "just", "merely", "simply"})
"""Behind "not" both are meant: "not only the toll but the fee"."""


def _unconditional(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Leave out what is named only in a condition: "if ...", "before ...", up to a comma."""
    clauses = [match.span() for match in _CONDITION.finditer(text)]
    first, _, behind = text.partition(" ")
    if first.casefold() == "not" and behind.partition(" ")[0] not in ALSO:
        # "Rejected not the toll but the fee": the fee.
        clauses.append((0, text.find(" but ")))
    return [hit for hit in hits if not any(start < hit.start < end for start, end in clauses)]


def topic_index(case: Case) -> TopicIndex:
    """Prepare the words of a case for looking up.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    TopicIndex
        Immutable; kept for the last few sets of issues.
    """
    # Hashing a whole case costs more than reading a sentence; its issues are enough.
    return _index_of(case.issues, case.parties)


@lru_cache(maxsize=16)
def _index_of(issues: tuple[Issue, ...], parties: tuple[Party, ...]) -> TopicIndex:
    terms: dict[str, list[_Term]] = {}
    for term in {one: None for issue in issues for one in _terms(issue, issues)}:
        terms.setdefault(term.stems[0], []).append(term)
    return TopicIndex(
        terms={
            first: tuple(sorted(found, key=lambda term: -len(term.stems)))
            for first, found in terms.items()
        },
        order={issue.id: place for place, issue in enumerate(issues)},
        option_words={issue.id: _own_words(issue, issues, parties) for issue in issues},
    )


def _own_words(
    issue: Issue, issues: tuple[Issue, ...], parties: tuple[Party, ...]
) -> Mapping[str, _Term]:
    """Return the content words that stand in the name of one option alone, by stem.

    Amounts, words of staying and leaving, and words that name an issue or a party say
    nothing about which option is meant.
    """
    names = [name for other in issues for name in (other.name, *other.aliases)]
    names += [name for one in parties for name in (one.name, *one.aliases, *one.adjectives)]
    common = commonplace().union(*map(stems_of, names))
    used = Counter(one for option in issue.options for one in set(stems_of(option.name)))
    return {
        one: _Term((one,), issue.id, option.id, lean_of(option, issue), 0)
        for option in issue.options
        if not is_denied(option.name)
        for one in stems_of(option.name)
        if used[one] == 1 and one not in common and len(one) > 2
    }


def is_denied(name: str) -> bool:
    """Whether an option is told by what is not to be: "No figure in the treaty".

    R376: a single word of such an option names the matter; the option is named with its negation.

    Parameters
    ----------
    name : str
        The option's name.

    Examples
    --------
    >>> is_denied("No figure"), is_denied("A figure")
    (True, False)
    """
    return not _DENYING.isdisjoint(stems_of(name))


_DENYING = frozenset({"no", "not", "without", "never", "non", "none"})


def issue_of(text: str, *, case: Case) -> Topics:
    """Recognise which issue of a case a text is about.

    Parameters
    ----------
    text : str
        Some words.
    case : Case
        The negotiation; its issues' names and aliases, and its options', are looked for.

    Returns
    -------
    Topics
        Main and further issues, options named; nothing when no word was found.

    Examples
    --------
    >>> from goodoffices.case.issues import Issue, Option
    >>> truce = Issue(id="truce", name="Length of the truce", aliases=("cease-fire",),
    ...               options=(Option(id="short", name="Six weeks"),))
    >>> case = Case(id="c", title="C", parties=(), issues=(truce,))
    >>> issue_of("They want ceasefires.", case=case).issue
    'truce'
    """
    return topic_index(case).topics(text)


def _terms(issue: Issue, issues: Sequence[Issue]) -> Iterator[_Term]:
    for name in (issue.name, *issue.aliases):
        yield from _term(name, issue.id, None, Lean.NEITHER)
    for option in issue.options:
        for name in (option.name, *option.aliases):
            yield from _term(name, issue.id, option.id, lean_of(option, issue))
    others = {
        one
        for other in issues
        if other.id != issue.id
        for label in (other.name, *(option.name for option in other.options))
        for one in stems_of(label)
    }
    for one in stems_of(issue.name):
        if one not in others and one not in EMPTY and len(one) > 2:
            yield _Term((one,), issue.id, None, Lean.NEITHER, WORD_OF_NAME)


def _term(name: str, issue: str, option: str | None, lean: Lean) -> Iterator[_Term]:
    stems = stems_of(name)
    if not stems:
        return
    # "Lasting" is an option; that a meeting lasted is not.
    going = option is not None and len(stems) == 1 and name.casefold().endswith("ing")
    yield _Term(stems, issue, option, lean, _weight(stems, option), going)
    if any(hyphen in name for hyphen in HYPHENS):
        joined = stems_of(re.sub("[-‐‑]", "", name))
        yield _Term(joined, issue, option, lean, _weight(joined, option))


_HOW_MUCH = frozenset(
    map(stem, ("all", "both", "each", "fewer", "less", "more", "full", "part", "some", "only"))
)
"""Options that say so much alone name no matter: "all parties" are not all prisoners."""


def _weight(stems: Sequence[str], option: str | None) -> int:
    measured = all(one.isdigit() or one in amounts() for one in stems)
    if option is not None and measured and not _HOW_MUCH.issuperset(stems):
        return AMOUNT
    # "10 per cent" is no word of any talks: a share tells of what.
    plain = option is not None and of_any_talks().issuperset(stems) and "percent" not in stems
    if plain and len(contents(stems)) < PHRASE:
        return VAGUE
    return ONE_WORD + FURTHER_WORD * (len(stems) - 1)
