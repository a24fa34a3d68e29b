"""Who does not speak for the side is told by name, and decides nothing (R550)."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.brief.content import state_of_play
from goodoffices.brief.items import items_of
from goodoffices.brief.uncounted import NAMED, uncounted_words
from goodoffices.case.positions import Evidence, OptionPosition, Position
from goodoffices.reports.labels import SourceKind
from tests.brief.harbour import harbour_case, harbour_positions, harbour_record

CASE = harbour_case()
RECORD = harbour_record()
ITEMS = items_of(CASE, RECORD)
SAID = next(one for one in RECORD.statements if one.speaker == "voss")


def cell(option: str, position: Position, *, own_word: bool) -> OptionPosition:
    evidence = Evidence(item=SAID.id, position=position, own_word=own_word, spans=SAID.spans)
    return OptionPosition(
        party="nordia",
        issue="patrol",
        option=option,
        position=position if own_word else Position.UNKNOWN,
        evidence=(evidence,),
    )


def test_words_that_decide_nothing_are_told_with_their_marks() -> None:
    """R550: by name, with what is refused, sought and accepted."""
    cells = (
        cell("joint", Position.REFUSED, own_word=False),
        cell("none", Position.SOUGHT, own_word=False),
    )
    found = uncounted_words(CASE, cells, ITEMS)
    assert found is not None
    assert found.together.words == (
        "Not counted, since the case gives them no office that speaks for their side:"
        " Ana Voss (Nordia)."
    )
    (line,) = found.lines
    told = "refuses Joint patrol (Harbour patrol); seeks No patrol (Harbour patrol)"
    assert line.words == f"Ana Voss (Nordia): {told}"
    assert line.marks
    assert found.together.marks == line.marks


def test_sentence_names_the_first_and_counts_the_rest() -> None:
    many = {f"s-{n}": replace(SAID, id=f"s-{n}", speaker=f"voss-{n}") for n in range(NAMED + 2)}
    items = replace(ITEMS, by_id={**ITEMS.by_id, **many})
    refusal = cell("joint", Position.REFUSED, own_word=False)
    heard = tuple(replace(refusal.evidence[0], item=one) for one in many)
    found = uncounted_words(CASE, [replace(refusal, evidence=heard)], items)
    assert found is not None
    assert found.together.words.endswith(f"voss-{NAMED - 1} (Nordia) and 2 more.")
    assert len(found.lines) == NAMED + 2


def test_own_words_and_sources_without_a_name_are_not_told_again() -> None:
    assert uncounted_words(CASE, [cell("joint", Position.REFUSED, own_word=True)], ITEMS) is None
    unnamed = replace(SAID, source_kind=SourceKind.ANONYMOUS)
    items = replace(ITEMS, by_id={**ITEMS.by_id, SAID.id: unnamed})
    assert uncounted_words(CASE, [cell("joint", Position.REFUSED, own_word=False)], items) is None


def test_page_says_so_beside_what_blocks() -> None:
    case = replace(CASE, persons=(replace(CASE.persons[0], offices=()),))
    positions = replace(
        harbour_positions(), cells=(cell("joint", Position.REFUSED, own_word=False),)
    )
    content = state_of_play(case, RECORD, positions, None)
    assert content.uncounted is not None
    assert "Ana Voss" in content.uncounted.together.words
