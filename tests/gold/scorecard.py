"""Every score of a record against a reading made by hand, and the table that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import Stance
from tests.gold.comparing import Judged, comparison_tally, raised
from tests.gold.component import Component
from tests.gold.reading import ReportReading, WholeReading
from tests.gold.scoring import (
    Item,
    Pairing,
    Share,
    Tally,
    agreeing,
    label_share,
    pair,
    polarity_share,
    positions_within,
    prose_lost,
    residue_tally,
    right_speakers,
)
from tests.gold.wanted import NONE, Wanted

POSITIONS = {"persuaded": 1, "unwilling": -1, "not_accepted": -1}
"""Claimed positions that are no stance, and which side they are on."""

LOST = "prose_lost"
"""Name of the one share that should be small."""

RAISED = "look_alikes_raised"
RAISED_REVIEWED = "look_alikes_raised_reviewed"

figures_alike = agreeing("value", "unit_class")
events_alike = agreeing("type")
claims_alike = agreeing("by", "about")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """All scores of one run.

    Parameters
    ----------
    tallies : mapping of str to Tally or Judged
        Precision and recall of what is found.
    shares : mapping of str to Share
        How often a label of what is found is right.
    pairings : mapping of str to Pairing
        What was hit, missed and false, by kind; for a list of errors.
    raised : tuple of str
        Look-alikes raised all the same, one line each.
    raised_reviewed : tuple of str
        The same from reviewed items.
    widths : tuple of int or None
        Possible days of each report, in the order of names; ``None`` when a side is open.
    """

    tallies: Mapping[str, Tally | Judged]
    shares: Mapping[str, Share]
    pairings: Mapping[str, Pairing] = field(default_factory=dict)
    raised: tuple[str, ...] = ()
    raised_reviewed: tuple[str, ...] = ()
    widths: tuple[int | None, ...] = ()

    def figures(self) -> dict[str, float]:
        """Return every score as one number by name, for floors."""
        numbers = {
            RAISED: float(len(self.raised)),
            RAISED_REVIEWED: float(len(self.raised_reviewed)),
        }
        for name, tally in self.tallies.items():
            numbers[f"{name}.precision"] = tally.precision
            numbers[f"{name}.recall"] = tally.recall
            numbers[f"{name}.f1"] = tally.f1
        for name, share in self.shares.items():
            numbers[f"{name}.rate"] = share.rate
            if share.answered != share.asked:
                numbers[f"{name}.coverage"] = share.coverage
        return numbers


def score(
    wanted: WholeReading,
    found: WholeReading,
    texts: Mapping[str, str],
    component: Component | None = None,
) -> Scorecard:
    """Score an answer against a reading.

    Parameters
    ----------
    wanted, found : WholeReading
        Made by hand, and made by the program.
    texts : mapping of str to str
        Decoded text by report identifier.
    component : Component or None
        Scores of single steps on the reading's own items, printed beside those of the answer.
    """
    component = component or Component()
    pairings = {
        "statements": pair(wanted.items("statements"), found.items("statements")),
        "figures": pair(wanted.items("figures"), found.items("figures"), figures_alike),
        "events": pair(wanted.items("events"), found.items("events"), events_alike),
        "claims": pair(wanted.items("claims"), found.items("claims"), claims_alike),
    }
    required, proposed = comparison_tally(wanted.comparisons, found.comparisons)
    residue, lost = _text_scores(wanted, found, texts)
    speakers = right_speakers(pairings["statements"].hits)
    return Scorecard(
        tallies={
            **{kind: one.tally for kind, one in pairings.items()},
            "statement_and_speaker": _with_speaker(pairings["statements"], speakers),
            "residue": residue,
            "comparisons_required": required,
            "disagreements_proposed": proposed,
            **component.tallies,
        },
        shares={
            "speaker": _share(speakers),
            "speaker_named": _named(pairings["statements"].hits, speakers),
            **_label_shares(pairings),
            **_date_shares(wanted, found),
            LOST: lost,
            **component.shares,
        },
        pairings=pairings,
        raised=tuple(str(one) for one in raised(wanted.silent, found.comparisons)),
        raised_reviewed=component.raised,
        widths=tuple(_width(found.reports[name]) for name in sorted(wanted.reports)),
    )


def totals(cards: Sequence[Scorecard]) -> Scorecard:
    """Add up scorecards, and drop all that tells where an error was made.

    Parameters
    ----------
    cards : sequence of Scorecard
        At least one, of different sets.

    Returns
    -------
    Scorecard
        Without pairings and widths; look-alikes raised are counted and not told.
    """
    first, *others = cards
    tallies, shares = dict(first.tallies), dict(first.shares)
    for card in others:
        tallies = {name: _sum(one, card.tallies[name]) for name, one in tallies.items()}
        shares = {name: one + card.shares[name] for name, one in shares.items()}
    return Scorecard(
        tallies=tallies,
        shares=shares,
        raised=_withheld(card.raised for card in cards),
        raised_reviewed=_withheld(card.raised_reviewed for card in cards),
    )


def _sum(first: Tally | Judged, second: Tally | Judged) -> Tally | Judged:
    if isinstance(first, Judged) and isinstance(second, Judged):
        return first + second
    if isinstance(first, Tally) and isinstance(second, Tally):
        return first + second
    raise TypeError("A score is counted in two ways.")


def _withheld(raised: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return ("withheld",) * sum(map(len, raised))


def gap(known: Scorecard, unknown: Scorecard) -> dict[str, float]:
    """Return how much better a set is read that could be looked at, by name of the score.

    F1 for what is found, the rate for labels; positive where ``known`` is read better. Prose
    lost is left out: it is a share that should be small.
    """
    return {
        **{name: one.f1 - unknown.tallies[name].f1 for name, one in known.tallies.items()},
        **{
            name: one.rate - unknown.shares[name].rate
            for name, one in known.shares.items()
            if name != LOST
        },
    }


def gap_table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """Write gaps side by side, one column each, under their headings."""
    lines = [f"{'':26}" + "".join(f"{heading:>14}" for heading in columns)]
    for name in next(iter(columns.values())):
        lines.append(f"{name:26}" + "".join(f"{one[name]:>+14.2f}" for one in columns.values()))
    return "\n".join(lines)


def _width(report: ReportReading) -> int | None:
    return DateInterval(earliest=report.first, latest=report.last).days


def _share(verdicts: Sequence[bool]) -> Share:
    return Share(right=sum(verdicts), answered=len(verdicts), asked=len(verdicts))


def _with_speaker(pairing: Pairing, speakers: Sequence[bool]) -> Tally:
    tally = pairing.tally
    return Tally(hits=sum(speakers), found=tally.found, wanted=tally.wanted)


def _named(hits: Sequence[tuple[Item, Item]], speakers: Sequence[bool]) -> Share:
    ordered = sorted(hits, key=lambda hit: (hit[0].report, hit[0].hull))
    return _share(
        [
            right
            for (wanted, _), right in zip(ordered, speakers, strict=True)
            if wanted.value("source_kind") == "named"
        ]
    )


def _label_shares(pairings: Mapping[str, Pairing]) -> dict[str, Share]:
    said, claims = pairings["statements"].hits, pairings["claims"].hits
    events = pairings["events"].hits
    return {
        "directness": label_share(said, "directness"),
        "source_kind": label_share(said, "source_kind"),
        "issue": label_share(said, "issue"),
        "stance": polarity_share(said, lambda stance: Stance(stance).polarity),
        "reporter": label_share(pairings["figures"].hits, "reporter"),
        "status": label_share(events, "status"),
        "place": label_share(events, "place"),
        "claimed_side": claimed_side_share(claims),
    }


def claimed_side_share(hits: Iterable[tuple[Item, Item]]) -> Share:
    """Return how often a claim is on the side that an annotator may give it.

    A reading without a position says that a thing is told of somebody and no side follows: what
    a record calls ``assert``.
    """
    return _share(
        [
            _side(found.value("position"))
            in {_side(one) for one in wanted.labels.get("position", (None,))}
            for wanted, found in hits
        ]
    )


def _side(position: str | None) -> int:
    if position is None:
        return Stance.ASSERT.polarity
    return POSITIONS[position] if position in POSITIONS else Stance(position).polarity


def _text_scores(
    wanted: WholeReading, found: WholeReading, texts: Mapping[str, str]
) -> tuple[Tally, Share]:
    residue, lost = Tally(), Share()
    for name, one in sorted(wanted.reports.items()):
        text, other = texts[name], found.reports[name]
        prose = positions_within(one.prose, text)
        removed = positions_within(other.residue, text)
        residue += residue_tally(positions_within(one.residue, text), prose, removed)
        lost += prose_lost(prose, positions_within(other.prose, text))
    return residue, lost


def _date_shares(wanted: WholeReading, found: WholeReading) -> dict[str, Share]:
    stated, held, points = [], [], []
    for name, one in sorted(wanted.reports.items()):
        other = found.reports[name]
        holds = (other.first is None or one.first is None or other.first <= one.first) and (
            other.last is None or one.last is None or other.last >= one.last
        )
        if one.stated:
            stated.append(other.stated and (other.first, other.last) == (one.first, one.last))
        else:
            held.append(holds and not other.stated)
            points.append(other.first is not None and other.last is not None)
    return {
        "date_stated": _share(stated),
        "date_held": _share(held),
        "date_bounded": _share(points),
    }


def table(
    columns: Mapping[str, Scorecard],
    wanted: Mapping[str, Wanted] | None = None,
    people: Mapping[str, float] | None = None,
) -> str:
    """Write scorecards side by side, one column each, then what each score must reach.

    Parameters
    ----------
    columns : mapping of str to Scorecard
        By heading: "rules only", "with parser".
    wanted : mapping of str to Wanted or None
        Floor and goal by name of the score.
    people : mapping of str to float or None
        How far two annotators agree, by the names that :meth:`Scorecard.figures` gives.
    """
    cards = list(columns.values())
    rows = {"": list(columns)}
    rows |= {
        name: [_tally_cell(card.tallies[name]) for card in cards] for name in cards[0].tallies
    }
    rows |= {name: [_share_cell(card.shares[name]) for card in cards] for name in cards[0].shares}
    rows[RAISED] = [str(len(card.raised)) for card in cards]
    if "comparisons_reviewed" in cards[0].tallies:
        rows[RAISED_REVIEWED] = [str(len(card.raised_reviewed)) for card in cards]
    width = max(len(heading) for heading in columns) + 22
    lines = []
    for name, cells in rows.items():
        shown = cells if people is None else [*cells, _agreed(name, people)]
        line = f"{name:27}" + "".join(f" {cell:>{width}}" for cell in shown)
        lines.append((line if wanted is None else line + _limits(name, wanted)).rstrip())
    lines += [
        f"{'days a report may be of':28}{card.widths} {heading}"
        for heading, card in columns.items()
        if card.widths
    ]
    return "\n".join(lines)


def _agreed(name: str, people: Mapping[str, float]) -> str:
    """Return the agreement of two annotators as the score beside it is written."""
    if not name:
        return "annotators"
    if f"{name}.rate" in people:
        return f"{people[f'{name}.rate']:.2f}"
    parts = [("P", "precision"), ("R", "recall"), ("F", "f1")]
    told = [(letter, people.get(f"{name}.{part}")) for letter, part in parts]
    return " ".join(f"{letter} {one:.2f}" for letter, one in told if one is not None)


def _limits(name: str, wanted: Mapping[str, Wanted]) -> str:
    one = wanted.get(name, NONE) if name else Wanted(floor="floor", goal="goal")
    return f" {one.floor:>12} {one.goal:>12}".rstrip()


def _tally_cell(tally: Tally | Judged) -> str:
    said = f"P {tally.precision:.2f} R {tally.recall:.2f} F {tally.f1:.2f}"
    if isinstance(tally, Judged):
        return f"{said} ({tally.fine}/{tally.proposed}; {tally.seen}/{tally.required})"
    return f"{said} ({tally.hits}/{tally.found}/{tally.wanted})"


def _share_cell(share: Share) -> str:
    said = f"{share.rate:.2f} ({share.right}/{share.answered})"
    return said if share.answered == share.asked else f"{said} of {share.asked}"
