"""Stability is told in sentences that name the mover, the move and the answer."""

from __future__ import annotations

from goodoffices.app.conflicts import open_conflict
from goodoffices.brief.stability_words import (
    Names,
    equilibrium_rows,
    gain_sentences,
    gains_by_state,
    route_sentence,
    state_rows,
    states_in_words,
)
from goodoffices.stability.concepts import Sanctions
from goodoffices.stability.finding import find_stability
from goodoffices.stability.gains import gains_from

PIERS = find_stability(open_conflict("two-piers"))
LINE = find_stability(open_conflict("kestrel-line"))


def test_a_gain_is_told_with_the_answer_that_stops_it() -> None:
    names = Names(LINE.conflict)
    assert gain_sentences(names, LINE.gains[0]) == (
        "Republic of Aldmoor could gain: it takes up “Shell the heights”, which leads to Shell"
        " the heights (YNNNN).",
        "An answer that gains for each who makes it stops this: Highland Front takes up “Raid the"
        " valley”: Shell the heights + Raid the valley (YNYNN).",
        "Republic of Aldmoor cannot escape that answer by a further move.",
    )


def test_an_unanswered_gain_is_told_as_such() -> None:
    gain = gains_from(LINE.conflict.model, 1 << 2, sanctions=Sanctions.SINGLE)
    told = [gain_sentences(Names(LINE.conflict), one) for one in gain]
    assert told
    assert all(len(sentences) >= 2 for sentences in told)


def test_a_route_says_whether_each_move_gains() -> None:
    names = Names(PIERS.conflict)
    assert route_sentence(names, PIERS.routes[0]) == "Both closed (NN): this is the status quo."
    assert route_sentence(names, PIERS.routes[1]).endswith(
        "(not every move gains for who makes it)."
    )


def test_the_table_lists_every_state_with_its_gains() -> None:
    rows = state_rows(PIERS)
    assert rows is not None
    assert rows[0][0] == "State"
    assert rows[1] == ("NN (today)", "Both closed", "–", "–", "Nash, GMR, SMR, SEQ, SIM")
    assert rows[4] == ("YY", "Both open", "NY", "YN", "GMR, SMR, SEQ, SIM")
    assert gains_by_state(PIERS.conflict) == [{1: [0], 3: [2]}, {2: [0], 3: [1]}]


def test_equilibria_stand_beside_what_they_mean() -> None:
    rows = equilibrium_rows(PIERS)
    assert rows[0] == ("nobody can gain (Nash)", "Both closed (NN)")
    flags = PIERS.conflict.model.moves.feasible
    assert states_in_words(Names(PIERS.conflict), flags) == "NN; YN; NY; YY"
    assert states_in_words(Names(PIERS.conflict), ~flags) == "none"
