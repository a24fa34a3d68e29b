"""The packages document is what its published schema says."""

from __future__ import annotations

import jsonschema
import pytest

from goodoffices.app.cases import open_case
from goodoffices.packages.document import packages_document
from goodoffices.packages.document_schema import packages_schema
from goodoffices.packages.finding import find_packages

VALIDATOR = jsonschema.Draft202012Validator(packages_schema())


def test_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(packages_schema())


@pytest.mark.parametrize("name", ["camp-david-1978", "lake-orvane", "ceasefire-2024"])
def test_document_of_a_worked_case_fits_the_schema(name: str) -> None:
    VALIDATOR.validate(packages_document(find_packages(open_case(name))))


def test_misspelt_field_is_noticed() -> None:
    document = packages_document(find_packages(open_case("camp-david-1978")))
    document["zone"]["cuont"] = document["zone"].pop("count")
    assert not VALIDATOR.is_valid(document)
