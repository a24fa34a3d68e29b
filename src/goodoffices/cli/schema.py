"""``goodoffices schema``: the published shape of each document."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from goodoffices.cli.output import print_json


class DocumentName(StrEnum):
    """Documents that have a published schema."""

    CASE = "case"
    RECORD = "record"
    DECISION = "decision"
    PROPOSALS = "proposals"
    PACKAGES = "packages"
    ROBUSTNESS = "robustness"
    BRIDGING = "bridging"
    NEAR = "near"
    BODIES = "bodies"
    VOTES = "votes"
    WORDING = "wording"
    CONFLICT = "conflict"
    STABILITY = "stability"
    TABLE_EVENTS = "table-events"
    DEAL = "deal"


def schema(
    document: Annotated[DocumentName, typer.Argument(help="Which document.")] = DocumentName.CASE,
) -> None:
    """Print the JSON Schema of a document."""
    from goodoffices.case.document import case_schema
    from goodoffices.case.standalone_bodies import bodies_schema
    from goodoffices.formats.events.document_schema import table_events_schema
    from goodoffices.packages.bridging.document_schema import bridging_schema
    from goodoffices.packages.document_schema import packages_schema
    from goodoffices.packages.near.document_schema import near_schema
    from goodoffices.packages.uncertainty.document_schema import robustness_schema
    from goodoffices.ratification.document_schema import votes_schema
    from goodoffices.ratification.wording.document_schema import wording_schema
    from goodoffices.reports.document import record_schema
    from goodoffices.reports.proposing.document_schema import proposals_schema
    from goodoffices.reports.reviewing.log_schema import decision_schema
    from goodoffices.stability.document_schema import deal_schema, stability_schema
    from goodoffices.stability.reading import conflict_schema

    schemas = {
        DocumentName.CASE: case_schema,
        DocumentName.RECORD: record_schema,
        DocumentName.DECISION: decision_schema,
        DocumentName.PROPOSALS: proposals_schema,
        DocumentName.PACKAGES: packages_schema,
        DocumentName.ROBUSTNESS: robustness_schema,
        DocumentName.BRIDGING: bridging_schema,
        DocumentName.NEAR: near_schema,
        DocumentName.BODIES: bodies_schema,
        DocumentName.VOTES: votes_schema,
        DocumentName.WORDING: wording_schema,
        DocumentName.CONFLICT: conflict_schema,
        DocumentName.STABILITY: stability_schema,
        DocumentName.TABLE_EVENTS: table_events_schema,
        DocumentName.DEAL: deal_schema,
    }
    print_json(schemas[document]())
