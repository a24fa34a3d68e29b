"""A picture as notebooks show it: interactive where they can, an image elsewhere."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from goodoffices.charts.look import Specification
from goodoffices.charts.svg import to_svg

VEGA_LITE = "application/vnd.vegalite.v5+json"
"""The kind of content that notebooks draw by themselves."""
VEGA_LITE_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
"""Name of the format that goes with it; nothing is fetched from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotebookPicture:
    """A picture with the words under it.

    Parameters
    ----------
    caption : str
        What it shows, and how it is to be read.
    specification : dict
        Vega-Lite, with its data and without any address.
    """

    caption: str
    specification: Specification

    def to_svg(self) -> str:
        """Return the picture as one ``<svg>`` element that asks nothing of any host."""
        return to_svg(self.specification)

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, object]:
        del include, exclude  # a notebook drops what it did not ask for
        return {
            "text/plain": self.caption,
            "image/svg+xml": self.to_svg(),
            VEGA_LITE: {**self.specification, "$schema": VEGA_LITE_SCHEMA},
        }
