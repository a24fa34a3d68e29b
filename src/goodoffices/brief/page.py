"""The brief as one page that asks nothing of any host and runs no script."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from goodoffices.brief.content import StateOfPlay
from goodoffices.brief.pictures import Picture
from goodoffices.brief.visible import visible
from goodoffices.brief.words import first_words
from goodoffices.charts.svg import to_svg

GENERATOR = "goodoffices"
"""Marks a page as ours, so that no later run takes it for a report (R358)."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a browser may load for the page: its own inline style, and nothing else."""


def brief_html(content: StateOfPlay) -> str:
    """Lay out a state of play as one self-contained HTML page.

    Parameters
    ----------
    content : StateOfPlay
        What the brief says.

    Returns
    -------
    str
        A whole document: style and pictures inline, no script, no address to load from.

    Notes
    -----
    Same content, same bytes. Text of reports and cases is escaped, and characters that
    hide or turn text are made visible (R74).
    """
    style = page_style(f"{content.case_id} · record {content.digest[:12]}")
    return (
        page_environment()
        .get_template("brief.html")
        .render(
            content=content,
            policy=POLICY,
            style=Markup(style),  # noqa: S704 - our own style sheet, with the footer escaped
            draw=draw_picture,
        )
    )


def page_style(footer: str) -> str:
    """Return the style sheet of a page, with what is printed at the foot of each sheet."""
    return page_environment().get_template("brief.css").render(footer=_css_string(footer))


@cache
def page_environment() -> Environment:
    """Return what templates are rendered with: escaping, strict, hidden characters shown."""
    environment = Environment(
        loader=PackageLoader("goodoffices.brief"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["first_words"] = first_words
    environment.globals["generator"] = GENERATOR
    return environment


def _shown(value: object) -> object:
    """Make hiding characters visible in everything that a template prints."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value


def draw_picture(picture: Picture) -> Markup:
    """Draw a picture as part of a page."""
    return Markup(to_svg(picture.spec))  # noqa: S704 - well-formed XML made by the renderer


def _css_string(text: str) -> str:
    r"""Write text so that no character of it can end a CSS string.

    Every character but letters and digits of ASCII becomes its code: ``"`` is ``\22``.
    """
    coded = "".join(
        char if char.isascii() and char.isalnum() else f"\\{ord(char):X} " for char in text
    )
    return f'"{coded}"'
