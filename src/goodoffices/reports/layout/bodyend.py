"""Where the body of a report ends and the frame of its page begins again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from goodoffices.reports.layout.form import Certainty
from goodoffices.reports.layout.kinship import Kinship, Vocabulary
from goodoffices.reports.layout.lines import Line
from goodoffices.reports.layout.told import attributing_words
from goodoffices.reports.layout.unended import goes_on, is_listed
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import BODY, Label

_TRAILS_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W{0,3}$")
_NEXT_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+\S")
_RESUMES = re.compile(r"(?:notes? (?:to|for) editors|background)\b", re.IGNORECASE)
_SAYS_YOU = re.compile(r"\byours?\b|\byou\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z]\w{2,}")
_HEADING_WORDS = 4
_NOTICE_SHARE = 0.25
_TEASER_RARE_WORDS = 5
_SHORT_LINE = 35
_TEASER_WORDS = 20
_RUNNING_WORDS = 5
# Below this many different rare words, a report is too short to call a paragraph foreign.
_ENOUGH_WORDS = 40
_COHERENT_SHARE = 0.75
_BIDS = frozenset(lexicon("notices")["bids"])
_NOTICE_WEIGHT = 2
_HEAD = 60
_ANSWERED = ">"
_TOLD_WORDS = 12
_QUOTED = re.compile(r"[“”„«»\"]")


class Break(IntEnum):
    """How strongly the lines since the last paragraph speak against more body."""

    NONE = 0
    INSERT = 1
    """An advertisement, a picture or one link: they stand in mid-report, too."""
    END = 2
    """Tags, an author, page numbers: they mostly stand below a report."""
    LIST = 3
    """A heading of other stories, or comments."""


_BREAKS = {
    Label.ADVERTISEMENT: Break.INSERT,
    Label.CAPTION: Break.INSERT,
    Label.RELATED: Break.INSERT,
    Label.HIDDEN: Break.INSERT,
    Label.TAG: Break.END,
    Label.NAVIGATION: Break.END,
    Label.BYLINE: Break.END,
    Label.COMMENT_POLICY: Break.LIST,
    Label.OTHER_STORY: Break.LIST,
}


def last_of_body(lines: Sequence[Line], first: int) -> int:
    """Find the last line of the body (R17).

    Parameters
    ----------
    lines : sequence of Line
        All blocks of the report.
    first : int
        Position of the first paragraph.

    Returns
    -------
    int
        Position of the last line that is body; ``first`` at least.

    Notes
    -----
    A paragraph below a residue line is body when it shares rare words with the other
    paragraphs; below a heading such as "Related posts" it must share many. Paragraphs at the
    very end that share none are another story, if the others cohere. Time linear.
    """
    vocabulary = Vocabulary(line.text for line in lines if _counts(line))
    coherent = _coheres(lines, first, vocabulary)
    last, gap = first, Break.NONE
    for n in range(first + 1, len(lines)):
        line = lines[n]
        if not line.is_prose:
            if _resumes(line):
                gap = Break.NONE
                continue
            on = last == n - 1 and goes_on(lines[n - 1], line)
            if gap is Break.NONE and (on or is_listed(lines, n, vocabulary)):
                last = n
            gap = max(gap, _break_of(line))
        elif gap is not Break.NONE and _is_notice(line, vocabulary):
            gap = max(gap, Break.END)
        elif _is_body(line, gap, vocabulary, coherent):
            last, gap = n, Break.NONE
        else:
            gap = max(gap, Break.END)
    last = _without_notices(lines, first, last, vocabulary)
    if coherent:
        last = _without_other_stories(lines, first, last, vocabulary)
    return _without_notices(lines, first, last, vocabulary)


def _counts(line: Line) -> bool:
    """Whether a line tells what the report is about: what may be a notice does not."""
    return line.is_prose and line.form is None


def _kin(line: Line, vocabulary: Vocabulary) -> Kinship:
    return vocabulary.kinship(line.text, counted=_counts(line))


def _resumes(line: Line) -> bool:
    """Whether a heading such as "Notes to editors" brings more of the report."""
    return line.is_plain and line.words <= _HEADING_WORDS and _RESUMES.match(line.text) is not None


def _without_notices(lines: Sequence[Line], first: int, last: int, vocabulary: Vocabulary) -> int:
    """Step back over closing paragraphs that look like notices to readers (R258, R380).

    Each notice weighs for the cut, each paragraph on something else against it: one that no form
    gives away goes with the notices around it. A paragraph on the report's matter ends the search.
    """
    heads = _mastheads(lines[:first])
    vocabulary = _core(lines, first, last, vocabulary)
    weight = int(any(_break_of(line) >= Break.END for line in lines[last + 1 :]))
    # Below notices, a last paragraph on something else goes only where two of them stand above.
    best, end = max(weight, int(_is_stranger(lines[last], vocabulary))), last
    for n in range(last, first, -1):
        line = lines[n]
        step = _evidence(line, heads, vocabulary)
        if step is None:
            break
        weight += step or int(line.form is not None and not line.is_prose and weight > 0)
        if weight > best and line.is_prose:
            best, end = weight, n - 1
    if end == last:
        return last
    while end > first and not lines[end].is_prose:
        end -= 1
    return end if lines[end].is_prose else last


def _core(lines: Sequence[Line], first: int, last: int, vocabulary: Vocabulary) -> Vocabulary:
    """Return the words of the report down to its last paragraph that surely tells of its matter.

    What a publication says of itself in three lines shares words with itself alone.
    """
    if all(line.form is None for line in lines[first : last + 1]):
        return vocabulary
    end = last
    while end > first and not _surely_told(lines[end], vocabulary):
        end -= 1
    return Vocabulary(line.text for line in lines[first : end + 1] if _counts(line))


def _surely_told(line: Line, vocabulary: Vocabulary) -> bool:
    if not _counts(line) or line.words < _TOLD_WORDS:
        return False
    return _kin(line, vocabulary).shared > 1 or _attributes(line)


def _attributes(line: Line) -> bool:
    """Whether a line tells somebody's words, or what no notice speaks of."""
    return not attributing_words().isdisjoint(words_of(line.text))


def _evidence(line: Line, heads: frozenset[tuple[str, ...]], vocabulary: Vocabulary) -> int | None:
    """Weigh a closing line for the page's frame, or against; ``None`` where it is the report."""
    if _is_notice(line, vocabulary) or (line.is_prose and _names_itself(line, heads)):
        return _NOTICE_WEIGHT
    if not line.is_prose:
        return int(line.form is not None and _break_of(line) >= Break.END)
    if not _is_stranger(line, vocabulary):
        return None
    if line.form is None:
        return -1
    return int(line.form.label is Label.RELATED and ":" in line.text[:_HEAD])


def _is_stranger(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a brief paragraph shares nothing with the report and tells nobody's words."""
    hint = line.form is not None and line.form.certainty is Certainty.HINT
    if line.words > _SHORT_LINE or line.given in BODY or not (hint or line.form is None):
        return False
    # What leads to another text may quote from it.
    leads = hint and line.form is not None and line.form.label is Label.RELATED
    quoted = _QUOTED.search(line.text) or _attributes(line)
    return (leads or not quoted) and _kin(line, vocabulary).shared <= leads


def _mastheads(head: Sequence[Line]) -> frozenset[tuple[str, ...]]:
    """Return the names that stand on short lines above the body: that of the publication."""
    names = (tuple(words_of(line.text[:60])) for line in head if line.words <= _HEADING_WORDS)
    return frozenset(name for name in names if len(name) > 1)


def _names_itself(line: Line, heads: frozenset[tuple[str, ...]]) -> bool:
    """R338: whether a closing paragraph opens with the publication's name, told by nobody."""
    words = tuple(words_of(line.text[:300]))
    words = words[1:] if words[:1] == ("the",) else words
    opens = any(words[: len(name)] == name for name in heads)
    return opens and line.words <= _SHORT_LINE and attributing_words().isdisjoint(words)


def _is_notice(line: Line, vocabulary: Vocabulary) -> bool:
    if line.form is None or line.form.sure:
        return False
    if line.form.label is Label.BYLINE:
        told = line.form.certainty is Certainty.HINT and _kin(line, vocabulary).shared > 0
        return not told and not _is_in_report(line, vocabulary)
    if _SAYS_YOU.search(line.text):
        return True
    if line.form.certainty is Certainty.HINT:
        return False
    # A paragraph on somebody who appears in the report is never a notice.
    names = " ".join(_NAME.findall(line.text, 1))
    if vocabulary.kinship(names, counted=False).shared:
        return False
    kin = _kin(line, vocabulary)
    return kin.shared <= 1 or kin.ratio <= _NOTICE_SHARE


def _is_in_report(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether whoever a paragraph opens with appears in another one."""
    name = " ".join(line.text.split()[:2])
    return vocabulary.kinship(name, counted=False).shared >= 1


def _break_of(line: Line) -> Break:
    label = line.given or (line.form.label if line.form is not None else None)
    if label is None:
        return Break.NONE
    if line.given is Label.OTHER_STORY and line.text[0] == _ANSWERED:
        # Between the lines of a letter stands the answer to each.
        return Break.INSERT
    if line.form is not None and (line.form.heads or not line.form.sure):
        return Break.LIST
    return _BREAKS.get(label, Break.NONE)


def _is_body(line: Line, gap: Break, vocabulary: Vocabulary, coherent: bool) -> bool:
    if line.given in BODY and gap is not Break.LIST:
        return True
    likely = line.form is not None and line.form.certainty is Certainty.LIKELY
    if gap is Break.NONE and not likely:
        return True
    if likely and line.form is not None and line.form.label is Label.BYLINE:
        # An author box may share the report's topic, but the author is not in the report.
        return _is_in_report(line, vocabulary)
    if not coherent:
        return gap is Break.NONE or _may_be_body(line, gap, vocabulary)
    kin = _kin(line, vocabulary)
    if gap is Break.LIST or (gap is not Break.NONE and likely):
        return _is_close(line, kin)
    if gap is Break.END and line.form is not None:
        return _is_close(line, kin)
    return kin.shared >= 1 or (gap is Break.INSERT and _goes_on_behind(line))


def _goes_on_behind(line: Line) -> bool:
    """R361: whether a paragraph behind an insert may tell more, though of something else.

    An insert's own words bid the reader do something ("Enjoy more free articles"), or trail off.
    """
    if line.form is not None or _TRAILS_OFF.search(line.text[-8:]):
        return False
    return _BIDS.isdisjoint(words_of(line.text[:_HEAD])[:1]) or _attributes(line)


def _may_be_body(line: Line, gap: Break, vocabulary: Vocabulary) -> bool:
    """Judge a paragraph below residue in a report too short or too loose to compare."""
    shared = _kin(line, vocabulary).shared
    if _TRAILS_OFF.search(line.text[-8:]):
        return False
    if line.form is not None:
        return gap is Break.INSERT and line.form.certainty is Certainty.HINT and shared >= 1
    if gap is Break.INSERT:
        return True
    if gap is Break.LIST:
        return shared >= 2 and line.words >= _TEASER_WORDS
    # A script without spaces has too few words to tell.
    return shared >= 1 or line.words < _RUNNING_WORDS or line.words > _SHORT_LINE


def _is_close(line: Line, kin: Kinship) -> bool:
    if _TRAILS_OFF.search(line.text[-8:]):
        return False
    return kin.shared >= 4 and kin.ratio >= 0.3 and line.words >= _TEASER_WORDS


def _coheres(lines: Sequence[Line], first: int, vocabulary: Vocabulary) -> bool:
    """Whether the paragraphs at the beginning share words, so that a lack of them tells."""
    sample = [line for line in lines[first:] if line.is_prose][:30]
    if len(sample) < 3 or len(vocabulary) < _ENOUGH_WORDS:
        return False
    upper = sample[: max(2, len(sample) * 2 // 3)]
    kin = [_kin(line, vocabulary) for line in upper]
    return sum(one.shared >= 2 for one in kin) >= _COHERENT_SHARE * len(kin)


def _without_other_stories(
    lines: Sequence[Line], first: int, last: int, vocabulary: Vocabulary
) -> int:
    """Step back over a run of closing teasers that share nothing with the report."""
    run: list[Kinship] = []
    trailing = False
    end = last + 1
    for n in range(last, first, -1):
        line = lines[n]
        if line.is_plain and not line.sentence:
            # A heading makes what is below it a part of the report, not a teaser.
            return last
        if not line.is_prose:
            continue
        kin = _kin(line, vocabulary)
        trails = _TRAILS_OFF.search(line.text[-8:]) is not None and kin.shared <= 1
        if not trails and not _is_teaser(line, kin):
            break
        run.append(kin)
        trailing = trailing or trails
        end = n
    body = sum(line.is_prose for line in lines[first:end])
    if not run or body < max(2, len(run)):
        return last
    certain = len(run) >= 2 or trailing
    return max(n for n in range(first, end) if lines[n].is_prose) if certain else last


def _is_teaser(line: Line, kin: Kinship) -> bool:
    """Tell one short sentence on something else; two sentences make a paragraph."""
    stranger = kin.shared == 0 and kin.words >= _TEASER_RARE_WORDS
    one = _NEXT_SENTENCE.search(line.text) is None
    return stranger and one and line.words <= _SHORT_LINE and line.given not in BODY
