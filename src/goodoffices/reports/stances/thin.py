"""Words that tell for or against, but not which: there the reader takes no side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.stances.direction import Content, place_of
from goodoffices.reports.wording.marks import QUOTES_AND_APOSTROPHES

LONGEST = 14
"""Words up to which content without a verb is a mere phrase: "a ransom with a receipt"."""

NEAR = 12
"""Words of a refusal among which a lesser form of the thing must stand."""

REACH = 4
"""Words behind "will" within which a verb of threat must stand."""

_AHEAD = frozenset({"will", "would", "shall", "'ll", "they'll", "we'll", "i'll", "he'd", "she'd"})


def is_thin(found: Sequence[str], *, verbless: bool = False) -> bool:
    """Whether words lean some way that their plain words do not show.

    R314: a phrase without a verb, a threat, what is put off or tied to another's act ("only
    once", "not before"), and "they want" in somebody's mouth are for or against; the reader
    abstains.

    Parameters
    ----------
    found : sequence of str
        The words of a statement, without case.
    verbless : bool
        Whether they may be what somebody calls a thing: "spoke of a ransom".

    Examples
    --------
    >>> is_thin("a ransom with a receipt".split(), verbless=True)
    True
    >>> is_thin("it will resign before it pays".split())
    True
    >>> is_thin("the toll was raised in may".split())
    False
    """
    text = f" {' '.join(found)} "
    if any(f" {phrase} " in text for phrase in lexicon("stance")["leaning"]):
        return True
    if is_threat(found) or _is_contrast(found) or tuple(found[:2]) == ("they", "want"):
        return True
    return verbless and _is_phrase(found)


def is_lesser(content: Content, *, deed: bool = False) -> bool:
    """Whether a part, a form or the utmost of a thing is told, which its issue's sentence is not.

    R349: who refuses "a release by instalments" may want all released at once, or nobody; of a
    refusal of less than the issue's sentence affirms the reader tells no direction. R566: nor of
    a refusal of the utmost form ("at once", "in full"): less of it may do.

    Parameters
    ----------
    content : Content
        What is refused.
    deed : bool
        Whether its verb tells a deed: "will not *lift* it at once".
    """
    sentence = f" {content.affirms.casefold()} "
    text = f" {' '.join(content.words[:NEAR])} "
    listed = lexicon("stance")
    forms = [*listed["lesser"], *listed["utmost"]]
    opening = content.words[:3]
    if deed or any(word in _AHEAD or word == "to" or word.endswith("ing") for word in opening):
        # R566: "rejected it at once" tells how it is refused, "paying it at once" what.
        forms += listed["utmost_deeds"]
    return any(f" {one} " in text and one not in sentence for one in forms)


def lacks_something(content: Content) -> bool:
    """Whether a thing is told without another one: "a truce without inspections".

    R566: who refuses that may take the thing with it; "without a word" tells how it is refused.

    Parameters
    ----------
    content : Content
        What is refused.
    """
    if content.hits and _lacks_in_clause(content):
        return True
    if "without" not in content.words or not content.hits:
        return False
    at = content.words.index("without")
    behind = content.words[at + 1 : at + 3]
    manner = any(word in _MANNER or word.endswith("ing") for word in behind)
    manner = manner or content.words[at - 1] in {"or", "and"}
    # What the issue itself asks for is no other thing: "no crossing without its inspectors".
    return not manner and content.starts[at] >= content.hits[-1].end


def _lacks_in_clause(content: Content) -> bool:
    """Whether a clause tells what a thing lacks: "a truce that leaves out inspections"."""
    at = place_of(content, content.hits[-1].end)
    behind = content.words[at : at + LACKING]
    if behind[:1] not in {("that",), ("which",)}:
        return False
    denied = not words("stance", "negations").isdisjoint(behind)
    return not _LACKING.isdisjoint(behind) or (denied and not _HOLDING.isdisjoint(behind))


LACKING = 5
"""Words of "that would not include"."""
_LACKING = frozenset(
    ("excludes", "excluded", "exclude", "omits", "omitted", "omit", "ignores", "ignored", "ignore",
     "lacks", "lacked", "leaves", "left", "leave", "omitting", "bypasses", "neglects")
)  # fmt: skip
_HOLDING = frozenset(
    ("include", "contain", "cover", "address", "mention", "guarantee", "provide", "involve",
     "ensure", "offer", "secure", "settle", "come", "also", "extend")
)  # fmt: skip


_MANNER = frozenset(
    ("debate", "hesitation", "explanation", "comment", "discussion", "delay", "reservation",
     "reservations", "exception", "word", "reason", "consultation", "reading", "ado", "notice")
)  # fmt: skip


def is_named(content: Content) -> bool:
    """Whether quoted words call what is named something: "the toll is a hat held out in rain".

    R442: what somebody calls a thing, in words of no list, is for it or against it; the reader
    abstains.

    Parameters
    ----------
    content : Content
        What is said.
    """
    if not content.hits or QUOTES_AND_APOSTROPHES.isdisjoint(content.words):
        return False
    after = [
        word
        for word in content.words[place_of(content, content.hits[0].end) :]
        if word not in QUOTES_AND_APOSTROPHES
    ]
    at = next((i for i, word in enumerate(after[:NEAR]) if word in _BEING), len(after))
    named = [word for word in after[at + 1 : at + 4] if word not in _ONLY]
    return bool(named) and named[0] in {"a", "an"}


_BEING = frozenset({"is", "was", "are", "were", "isn't", "wasn't", "aren't", "be", "remains"})
_ONLY = frozenset({"not", "no", "just", "only", "but", "nothing", "like", "merely", "simply"})


def calls_names(cue: Cue) -> bool:
    """Whether a cue is followed by what somebody calls a thing: "spoke of a ransom"."""
    return cue.lemma in {"speak", "liken", "term", "dub", "brand"}


def is_threat(found: Sequence[str]) -> bool:
    """Whether somebody says that they will do harm: "would strike on the day".

    Examples
    --------
    >>> is_threat("the pilots would strike on the day".split())
    True
    """
    threats = words("stance", "threats")
    text = f" {' '.join(found)} "
    if any(f" {phrase} " in text for phrase in lexicon("stance")["threat_phrases"]):
        return True
    if threats.isdisjoint(found):
        return False
    return any(
        word in _AHEAD and not threats.isdisjoint(found[at + 1 : at + 1 + REACH])
        for at, word in enumerate(found)
    )


def _is_contrast(found: Sequence[str]) -> bool:
    """Whether a thing is called what it is not: "not a truce but a pause"."""
    at = next((i for i, pair in enumerate(pairwise(found)) if pair in _NOT_A), len(found))
    return any(pair in _BUT_A for pair in pairwise(found[at:]))


_NOT_A = frozenset({("not", "a"), ("not", "an"), ("no", "longer")})
_BUT_A = frozenset({("but", "a"), ("but", "an")})


def is_counterfactual(found: Sequence[str]) -> bool:
    """Whether words tell what would be had something been otherwise.

    R374: "if the gates had stood open, nobody would be thirsty" leans by its outcome alone; so
    does "were it not for". The reader abstains.

    Parameters
    ----------
    found : sequence of str
        The words of a statement, without case.

    Examples
    --------
    >>> is_counterfactual("if the gates had been open nobody would have drowned".split())
    True
    >>> is_counterfactual("if the gates open the town will sign".split())
    False
    """
    plain = [word for word in found if word[:1].isalpha()]
    if _SUPPOSED.isdisjoint(plain) or _OUTCOME.isdisjoint(plain):
        return False
    if plain[0] == "had" or tuple(plain[:3]) == ("were", "it", "not"):
        return True
    return any(
        word == "if" and not {"had", "hadn't"}.isdisjoint(plain[at + 1 : at + 6])
        for at, word in enumerate(plain)
    )


_SUPPOSED = frozenset({"if", "had", "were"})
_OUTCOME = frozenset({"would", "wouldn't", "could", "couldn't", "might"})


def _is_phrase(found: Sequence[str]) -> bool:
    """Whether no word may be a verb: "a marriage of hen and fox"."""
    plain = [word for word in found if word[:1].isalpha()]
    if not 0 < len(plain) <= LONGEST:
        return False
    told = any(word in _verbs() or word.endswith(("ed", "n't")) or "'" in word for word in plain)
    # "It disappears": behind these a word in -s is a verb.
    acts = any(word in _WHO and then.endswith("s") for word, then in pairwise(plain))
    return not (told or acts)


_WHO = frozenset({"it", "he", "she", "who", "which", "that", "this", "everybody", "nobody", "one"})


@cache
def _verbs() -> frozenset[str]:
    """Return words that only a clause holds."""
    pasts = words("acts", "pasts") | words("acts", "participles")
    return words("subjects", "grammar", "auxiliaries") | pasts
