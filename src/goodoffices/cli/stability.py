"""``goodoffices stability``: who could gain by moving, and what would stop it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from goodoffices.cli.arguments import JsonOption
from goodoffices.cli.output import print_json, write


class SanctionsName(StrEnum):
    """Who is taken to answer together."""

    GROUP = "group"
    EACH_ONCE = "each_once"
    SINGLE = "single"


def stability(
    conflict: Annotated[
        str,
        typer.Argument(
            metavar="CONFLICT",
            help="A conflict document, a case that holds one, or the name of a worked conflict.",
            show_default=False,
        ),
    ],
    sanctions: Annotated[
        SanctionsName, typer.Option("--sanctions", help="Who answers a move together.")
    ] = SanctionsName.GROUP,
    hold: Annotated[
        str | None,
        typer.Option("--hold", metavar="STATE", help="Say what it would take for this to hold."),
    ] = None,
    deal: Annotated[
        str | None,
        typer.Option(
            "--deal",
            metavar="RULE|PACKAGE",
            help="Of a case: whether a package, or what a rule names, holds once signed.",
        ),
    ] = None,
    assume: Annotated[
        str,
        typer.Option("--assume", metavar="NAME=N,...", help="With --deal: numbers to assume."),
    ] = "",
    draws: Annotated[
        int, typer.Option("--draws", min=1, help="Worlds drawn where wishes are half known.")
    ] = 1_000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the draws.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Find the states from which nobody gains by moving, and what stops those who could."""
    if deal is not None:
        _deal(conflict, deal, assume, as_json=as_json)
        return
    from goodoffices.app.conflicts import open_conflict
    from goodoffices.cli.stability_summary import holding_summary, stability_summary
    from goodoffices.stability.concepts import Sanctions
    from goodoffices.stability.document import stability_document
    from goodoffices.stability.finding import find_stability
    from goodoffices.stability.holding import find_holding

    opened, rule = open_conflict(conflict), Sanctions(sanctions.value)
    holding = None if hold is None else find_holding(opened, hold, sanctions=rule)
    if holding is not None and not as_json:
        write(holding_summary(opened, holding))
        return
    found = find_stability(opened, sanctions=rule, draws=draws, seed=seed)
    if as_json:
        print_json(stability_document(found, holding=holding))
    else:
        write(stability_summary(found))


def _deal(where: str, deal: str, assume: str, *, as_json: bool) -> None:
    from goodoffices.app.cases import open_case
    from goodoffices.app.deals import open_signed
    from goodoffices.brief.deal_words import deal_sentences
    from goodoffices.stability.deal_document import deal_document

    case = open_case(where)
    signed = open_signed(case, deal, assume)
    if as_json:
        print_json(deal_document(case, signed))
    else:
        write("\n".join(deal_sentences(case, signed)))
