"""Whom a pronoun stands for: the last fitting subject, never a guess between two (R43)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from goodoffices.case.parties import Kind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.saying import (
    past_helpers,
    saying_forms,
    says_past_aside,
    tells_behind,
)
from goodoffices.reports.people.sightings import Line, Sighting, listed
from goodoffices.reports.people.tags import acting_in_tagged, is_apart
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.inflection import telling_forms

_ASIDE = 24
"""Words of a clause between a subject and its verb."""

_HEARD_OF_IN = 2
"""A pronoun looks back into its own paragraph and the one before."""

_DIALOGUE = 5
"""Paragraphs that it looks back over where those between name nobody fitting."""

_DIALOGUE_REACH = 600
"""Characters of such paragraphs: short turns of a conversation."""


@cache
def pronoun_forms() -> Mapping[str, str]:
    """Return each pronoun's form with the pronoun it belongs to.

    Examples
    --------
    >>> pronoun_forms()["his"]
    'he'
    """
    tables = lexicon("pronouns")
    return {form: key for key in ("he", "she", "they", "it") for form in tables[key]["forms"]}


_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
"""Before who is quoted: "the paper quoted him as saying"."""

_OBJECTS = {"him": "he", "her": "she", "them": "they"}


@cache
def pronoun_openers() -> frozenset[str]:
    """Return every word with which a pronoun may begin.

    Examples
    --------
    >>> "him" in pronoun_openers()
    True
    """
    return frozenset(pronoun_forms()) | frozenset(_OBJECTS)


def pronoun_at(line: Line, at: int) -> str | None:
    """Return the pronoun at a word if it may be a speaker or actor there.

    A possessive counts only at the start of a sentence ("His visit ..."), "it" only before
    a verb of speech or will, because "it is clear" stands for nobody.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.

    Returns
    -------
    str or None
        ``"he"``, ``"she"``, ``"they"`` or ``"it"``.
    """
    word = line.fold(at)
    if word not in pronoun_openers():
        return None
    quoted = line.fold(at + 1) == "as" and line.fold(at - 1) in _QUOTING
    if quoted or (line.fold(at - 2), line.fold(at - 1)) == ("according", "to"):
        return _OBJECTS.get(word)
    pronoun = pronoun_forms().get(word)
    if pronoun is None:
        return None
    if word in listed_rules("possessives"):
        office = line.fold(at + 1) == "office"
        return pronoun if at == 0 or office or _accounts(line, at) else None
    if word == "it" and not tells_behind(line, at, listed_rules("it_verbs")):
        return None
    if word == "they" and "both" in line.folds and _stands_for_both(line, at):
        return None
    return pronoun


def _stands_for_both(line: Line, at: int) -> bool:
    """Whether "both sides" stands before "they", which then is neither of the two alone."""
    return any(
        line.fold(back) == "both" and line.fold(back + 1).endswith("s") for back in range(at)
    )


def _accounts(line: Line, at: int) -> bool:
    """Whether the word owns an account: "in his view", "by their own reckoning"."""
    sources = lexicon("nouns")["sources"]
    after = at + 1 + (line.fold(at + 1) == "own")
    return line.fold(at - 1) in sources["links"] and line.fold(after) in sources["owned"]


@cache
def listed_rules(key: str) -> frozenset[str]:
    """Return a list of the rules of pronouns as a set."""
    found = frozenset(lexicon("pronouns")["rules"][key])
    return found | telling_forms() if key == "it_verbs" else found


@cache
def title_pronoun(title: str) -> str | None:
    """Return the pronoun that a form of address implies; ``None`` for most titles.

    Examples
    --------
    >>> title_pronoun("mrs"), title_pronoun("minister")
    ('she', None)
    """
    tables = lexicon("pronouns")["addresses"]
    return next((pronoun for pronoun, titles in tables.items() if title in titles), None)


def antecedent(
    pronoun: Sighting,
    before: Sequence[Sighting],
    *,
    who: Callable[[str], Actor],
    pronouns: Mapping[str, tuple[str, ...]],
) -> str | None:
    """Return the actor a pronoun stands for.

    The nearest sentence, going back to the paragraph before, in which somebody fitting is
    named decides; in it who acts (in the pronoun's own sentence the last one, before it the
    first), else the first subject, else the only fitting one. Where two fit equally ("X and
    Y met. He ...") nobody is chosen.

    Parameters
    ----------
    pronoun : Sighting
        The pronoun.
    before : sequence of Sighting
        What was named before it, in order, each with exactly one actor.
    who : callable
        Gives the actor of an identifier.
    pronouns : mapping of str to tuple of str
        Pronouns of each person of the case; empty or missing: any.

    Returns
    -------
    str or None
        ``None`` when nobody fits, or two do.
    """
    nearest: int | None = None
    fitting: list[Sighting] = []
    for sighting in reversed(before):
        if pronoun.paragraph - sighting.paragraph >= _HEARD_OF_IN and not _spoke_before(
            pronoun, sighting, pronouns, found=bool(fitting)
        ):
            break
        if nearest is not None and sighting.sentence != nearest:
            break
        if is_apart(pronoun, sighting):
            continue
        if _fits(pronoun.word, sighting, who(sighting.actors[0]), pronouns):
            nearest = sighting.sentence
            fitting.append(sighting)
    if pronoun.answers and len({one.actors[0] for one in fitting}) > 1:
        # "Ada asked Bo to sign. He refused": the subject before asked, and did not answer.
        return None
    last = nearest == pronoun.sentence or pronoun.goes_on
    telling = [one for one in fitting if one.tells and one.subject] if pronoun.goes_on else []
    # "Ada said Bo had left. She added": who adds has told something before.
    chosen = _best_subject((telling or fitting)[::-1], last=last)
    own = {
        one.actors[0]
        for one in acting_in_tagged(pronoun, before)
        if _fits(pronoun.word, one, who(one.actors[0]), pronouns)
    }
    if not own:
        return chosen
    # "Varu will pay, it said" is Varu, unless somebody else spoke before: then it may be either.
    return own.pop() if len(own | {one.actors[0] for one in fitting}) == 1 else None


def _spoke_before(
    pronoun: Sighting,
    sighting: Sighting,
    pronouns: Mapping[str, tuple[str, ...]],
    *,
    found: bool,
) -> bool:
    """Whether a conversation in short paragraphs may reach back to somebody of that gender."""
    turns = pronoun.paragraph - sighting.paragraph < _DIALOGUE
    near = pronoun.tells and pronoun.start - sighting.end <= _DIALOGUE_REACH
    other = pronoun.word not in pronouns.get(sighting.actors[0], (pronoun.word,))
    return not found and turns and near and (other or sighting.actors[0] in pronouns)


def goes_on(line: Line, at: int) -> bool:
    """Whether the verb behind a pronoun adds to what was said last: "she added".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the pronoun.

    Returns
    -------
    bool
        Also past "also" or an adverb.
    """
    after = at + 1 + (line.fold(at + 1) in {"also", "then"} or line.fold(at + 1).endswith("ly"))
    word = line.fold(after)
    return word in _ADDING or (word in {"went", "goes"} and line.fold(after + 1) == "on")


def only_answers(line: Line, at: int) -> bool:
    """Whether the verb behind a pronoun only answers: "Then he refused", "She replied that".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the pronoun.

    Returns
    -------
    bool
        ``False`` where the verb has an object of its own: "he refused to sign".
    """
    after = at + 1 + line.fold(at + 1).endswith("ly")
    if line.fold(after) in listed_rules("replies"):
        return True
    if line.fold(after) not in listed_rules("answers"):
        return False
    return after + 1 >= len(line.words) or line.gap(after + 1) != " "


def tells_beside(line: Line, at: int) -> bool:
    """Whether a verb of saying stands beside a pronoun: "she said", "said he".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the pronoun.

    Returns
    -------
    bool
        By form alone.
    """
    return line.fold(at + 1) in saying_forms() or line.fold(at - 1) in saying_forms()


def stands_apart(line: Line, at: int) -> int:
    """Return where the subject ends that a tag stands behind: "Aldo, he predicted, would".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the pronoun.

    Returns
    -------
    int
        0 where no comma stands before it, or behind its verb.
    """
    if at < 1 or line.gap(at) != "," or at + 2 >= len(line.words):
        return 0
    closed = line.gap(at + 2) == "," and line.fold(at + 1) in saying_forms()
    return line.words[at - 1].end if closed else 0


_ADDING = frozenset(
    {"added", "adds", "continued", "continues", "concluded", "concludes", "elaborated", "further"}
)


def _fits(
    word: str,
    sighting: Sighting,
    actor: Actor,
    pronouns: Mapping[str, tuple[str, ...]],
) -> bool:
    if actor.kind is Kind.PERSON and sighting.plural:
        return word == "they"
    if actor.kind is Kind.PERSON:
        own = pronouns.get(actor.id, ())
        if word == "it" and sighting.voice:
            # "Aldo's office was silent. It said later": the office speaks for her.
            return True
        return word in own if own else word in {"he", "she"}
    if actor.kind is Kind.ANONYMOUS:
        return word == "they" or (word in {"he", "she"} and not sighting.plural)
    if sighting.voice and word in {"he", "she"}:
        return sighting.word in {"", word}
    plural = sighting.plural or sighting.kind is MentionKind.ADJECTIVE
    group = actor.kind in {Kind.ORGANISATION, Kind.ARMED_GROUP}
    return (plural or group) if word == "they" else (word == "it" and not sighting.plural)


def _best_subject(fitting: Sequence[Sighting], *, last: bool) -> str | None:
    """Choose who acts: the last one within the pronoun's own sentence, else the first."""
    subjects = [sighting for sighting in fitting if sighting.subject]
    if not subjects:
        names = {sighting.actors[0] for sighting in fitting}
        return names.pop() if len(names) == 1 else None
    acting = [sighting for sighting in subjects if sighting.acts]
    chosen = (acting[-1] if last else acting[0]) if acting else subjects[0]
    joined = {sighting.actors[0] for sighting in subjects if sighting.joined}
    return chosen.actors[0] if not chosen.joined or len(joined) < 2 else None


def acts_after(line: Line, at: int) -> bool:
    """Whether the word at ``at``, or the one after an adverb or "also", is a verb.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word after a name.

    Returns
    -------
    bool
        By form alone: a listed verb, or a past tense in -ed; a listed verb of speech or stance
        also past an aside: ", the harbour minister, said".
    """
    if at < len(line.words) and line.gap(at) == "," and line.fold(at) in {"who", "whose", "which"}:
        at = _past_clause(line, at)
    elif at < len(line.words) and line.gap(at) != " ":
        return says_past_aside(line, at, telling_forms())
    word = line.fold(past_helpers(line, at))
    return word in listed("titles", "verbs") or (len(word) > 4 and word.endswith("ed"))


def _past_clause(line: Line, at: int) -> int:
    """Return the word behind ", who had waited all night,"; the end where it does not close."""
    for place in range(at + 1, min(at + _ASIDE, len(line.words))):
        if line.gap(place) == ",":
            return place
    return len(line.words)


def is_subject(line: Line, at: int, size: int) -> bool:
    """Whether the words at ``at`` may be a subject: no preposition before, no possessive after.

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the first word, and how many.

    Returns
    -------
    bool
        ``False`` for "with Varu" and "Varu's army".
    """
    before = line.fold(at - 1)
    if before in {"the", "a", "an"}:
        before = line.fold(at - 2)
    return before not in listed_rules("prepositions") and not line.possessive(at + size)
