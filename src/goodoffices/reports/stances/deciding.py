"""Which of several verbs decides where somebody stands, and which words are its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.direction import Content, from_word, place_of
from goodoffices.reports.stances.pointing import has_own_object
from goodoffices.reports.stances.requests import is_given_up
from goodoffices.reports.stances.topics import ALSO
from goodoffices.reports.wording.marks import QUOTES

OPEN = frozenset({"assert", "promise", "judge"})
"""Stances of verbs that leave the side to what is said."""

ASIDE = frozenset({"ask", "withhold"})
"""Stances of verbs that take no side."""


def deciding(said: Attribution, content: Content) -> Cue:
    """Return the cue that takes a side: the outer one, else the first inner one that does.

    Of several side by side ("regretted the veto and urged a truce") it is the last one before
    the issue's words.
    """
    if said.cue.family.stance not in OPEN or said.cue.family.name == "deny":
        return said.cue
    inner = (c for c in said.inner if not _is_nobodys(c, said, content))
    taking = [c for c in inner if c.family.stance not in OPEN or c.family.name == "deny"]
    # Within what is said "would never leave" may tell of a third thing: its words decide.
    aside = (c for c in taking if c.family.stance not in ASIDE and c.family.name != "grant")
    # Behind a semicolon somebody else may act.
    limit = content.first + (*content.words, ";").index(";")
    taking = sorted((c for c in aside if c.head <= limit), key=lambda c: c.head)
    chosen = next(iter(taking), said.cue)
    if not content.hits:
        return chosen
    named = content.first + place_of(content, content.hits[0].start)
    asked = [c for c in said.inner if c.family.stance == "ask"]
    for cue in sorted((*taking, *asked), key=lambda c: c.head):
        joined = content.words[chosen.last + 1 - content.first : cue.head - content.first]
        if chosen is not said.cue and chosen.last < cue.head < named and "and" in joined:
            chosen = cue
    return chosen


def is_judged_act(cue: Cue, content: Content) -> bool:
    """Whether an act is named to be judged: "*accepting* tolls would be madness".

    R568: the verdict tells the side; behind "ruling out tolls, Varu said" a comma parts the two.

    Parameters
    ----------
    cue : Cue
        A verb within what is said.
    content : Content
        What is said.
    """
    at = cue.head - content.first
    # A verb behind the end of what is said is none of its words.
    if not 0 <= at < min(LATE + 1, len(content.words)):
        return False
    if not content.words[at].endswith("ing") and not _opens_with_to(content.words[:at]):
        return False
    behind = takewhile(lambda word: word not in _MARKS, content.words[at:])
    return not words("subjects", "grammar", "auxiliaries").isdisjoint(behind)


def _opens_with_to(before: Sequence[str]) -> bool:
    """Whether nothing but "to" stands before an act: "said *to* accept it would be madness"."""
    return tuple(word for word in before if word not in QUOTES | {"that"}) == ("to",)


def _is_nobodys(cue: Cue, said: Attribution, content: Content) -> bool:
    """Whether a verb or noun within what is said tells no side of its own."""
    if is_given_up(cue, content) or is_judged_act(cue, content):
        return True
    return is_noticed(cue, said, content) or _is_towards_another(cue, content)


def _is_towards_another(cue: Cue, content: Content) -> bool:
    """Whether a second verb has a thing of its own: "would lift the toll *but ruled out a vote*".

    R518: what is refused there is no answer to what was told before it.
    """
    at, end = cue.first - content.first, cue.last + 1 - content.first
    if not 0 < at < end < len(content.words) or content.words[at - 1] not in _JOINING:
        return False
    before = all(hit.start < content.starts[at] for hit in content.hits)
    return bool(content.hits) and before and has_own_object(content.words[end:])


_JOINING = frozenset({"but", "and", "yet"})


def is_noticed(cue: Cue, said: Attribution, content: Content) -> bool:
    """Whether somebody only takes notice of a demand or a no: "took note of the demand for".

    R568: whose it is is not told; what somebody repeats or voices, and "its demand", are its own.

    Parameters
    ----------
    cue : Cue
        A noun within what is said.
    said : Attribution
        The verb before it.
    content : Content
        What is said.
    """
    at = cue.head - content.first
    if cue.kind is not CueKind.NOUN or said.cue.lemma not in _NOTICING or not 0 <= at <= LATE:
        return False
    return _OWN.isdisjoint(content.words[:at])


_NOTICING = frozenset(
    {"take", "note", "acknowledge", "recall", "mention", "cite", "hear", "refer", "recognise",
     "recognize", "observe", "point", "allude", "record", "report", "understand"}
)  # fmt: skip
_OWN = frozenset(
    {"its", "their", "his", "her", "our", "my", "own", "that", "it", "they", "he", "with"}
)

LATE = 3
"""Words of "that once again" before an act that is judged."""

_MARKS = frozenset({",", ";", ":", "—", "–", "that", "which", "who"})


def later_cue(cue: Cue, said: Attribution, content: Content) -> Cue | None:
    """Return the inner cue behind which alone the issue is named: "rejected this, saying ..."."""
    if cue is not said.cue or said.postposed or not content.hits:
        return None
    for inner in said.inner:
        at = inner.head - content.first
        if inner.kind is CueKind.PARTICIPLE and 0 < at < len(content.words):
            behind = all(hit.start > content.starts[at] for hit in content.hits)
            return inner if behind and inner.family.stance in OPEN | {"demand"} else None
    return None


def after_cue(content: Content, cue: Cue, said: Attribution) -> Content:
    """Keep what follows an inner cue, unless the issue is named before it only."""
    at = cue.last + 1 - content.first
    if cue is said.cue or not 0 < at < len(content.words):
        return content
    if content.hits and all(hit.start < content.starts[at] for hit in content.hits):
        return content
    return from_word(content, at)


def after_contrast(content: Content) -> Content:
    """Keep what follows "not ..., but" when only that part names the issue."""
    if "but" not in content.words or not content.hits:
        return content
    at = content.words.index("but")
    if at + 1 >= len(content.words) or content.words[at - 1] == "nothing":
        return content
    if any(hit.start < content.starts[at] for hit in content.hits):
        return content
    return from_word(content, at + 1)


def is_set_aside(content: Content) -> bool:
    """Whether the issue is named only as what is not meant: "rejected not the toll but the fee".

    Parameters
    ----------
    content : Content
        The words behind the verb.
    """
    if content.words[:1] != ("not",) or "but" not in content.words or not content.hits:
        return False
    if not ALSO.isdisjoint(content.words[1:2]):
        return False
    return content.hits[-1].start < content.starts[content.words.index("but")]


def lived_with(content: Content) -> Content:
    """Read what "but" answers to a fault: "the toll is not ideal, *but we can live with it*".

    R602: the words behind "but" decide, and their pronoun is the thing itself. Where they deny
    anything, or the thing is more than named, both parts are read as they stand.

    Parameters
    ----------
    content : Content
        The words behind the verb.
    """
    if "but" not in content.words or not content.hits:
        return content
    at, end = content.words.index("but"), place_of(content, content.hits[-1].end)
    behind = content.words[at + 1 :]
    fault = frozenset(pairwise(content.words[end : min(end + FAULT, at)]))
    faulted = not _FAULTED.isdisjoint(fault)
    lead = content.words[: place_of(content, content.hits[0].start)]
    disliked = any(pair in _DISLIKED for pair in pairwise(lead))
    plain = disliked or (faulted and _ARTICLES.issuperset(lead))
    pronoun = next((i for i, word in enumerate(behind) if i and word in _OBJECTS), 0)
    denied = not (words("stance", "negations") | words("stance", "shifters")).isdisjoint(behind)
    if end > at or denied or not (plain and pronoun):
        return content
    start = content.starts[at + 1 + pronoun]
    named = tuple(
        hit._replace(start=start, end=start + len(behind[pronoun])) for hit in content.hits
    )
    return from_word(content._replace(hits=named), at + 1)


FAULT = 3
"""Words of "may not be" behind what is faulted."""
_FAULTED = frozenset(
    (being, no)
    for being in ("is", "are", "was", "were", "may", "might")
    for no in ("not", "far", "hardly", "no")
)
_DISLIKED = frozenset(("not", mind) for mind in ("like", "love", "enjoy"))
_ARTICLES = QUOTES | {"the", "a", "an", "these", "such"}
_OBJECTS = frozenset({"it", "them", "that", "this"})
