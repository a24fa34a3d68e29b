"""What an element of a web page says about its text: by its name, its role and its class."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import RESIDUE, Label

INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
        *("blink", "nobr", "noscript", "output", "picture", "rb", "rp", "rt", "ruby", "source"),
    )
)
"""Elements that do not begin a line."""

SILENT = frozenset(
    ["script", "style", "template", "svg", "math", "object", "iframe", "canvas", "audio", "video"]
)
"""Elements whose content is no text."""

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "button", "caption"),
        *("center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt"),
        *("embed", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html"),
        *("img", "input", "legend", "li", "link", "main", "map", "menu", "meta", "meter"),
        *(
            "nav",
            "noframes",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "progress",
            "search",
            "section",
        ),
        *("select", "slot", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead"),
        *("title", "tr", "ul", *SILENT),
    )
)

_STRUCTURE: Mapping[str, Label] = {
    "title": Label.TITLE,
    "h1": Label.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Label.SUB_HEADING),
    **dict.fromkeys(
        ("nav", "header", "footer", "aside", "menu", "button", "select", "textarea"),
        Label.NAVIGATION,
    ),
    **dict.fromkeys(("dialog",), Label.ADVERTISEMENT),
    "figcaption": Label.CAPTION,
    "blockquote": Label.QUOTE_BLOCK,
    **dict.fromkeys(("noscript", "del", "s", "strike"), Label.HIDDEN),
}
_ROLES: Mapping[str, Label] = {
    **dict.fromkeys(("dialog", "alertdialog", "marquee"), Label.ADVERTISEMENT),
    **dict.fromkeys(
        (
            *("navigation", "menu", "menubar", "menuitem", "toolbar", "tablist", "tab", "search"),
            *("contentinfo", "complementary", "button", "banner", "tooltip", "directory"),
        ),
        Label.NAVIGATION,
    ),
}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(?:0(?![.\d])|1p[xt]\b)"
    r"|(?<![-\w])height\s*:\s*0(?![.\d])[^:]{0,20}overflow\s*:\s*hidden"
    r"|opacity\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{3}|(?:left|top)\s*:\s*-\d{4}"
    r"|text-decoration(?:-line)?\s*:[^;]{0,40}line-through|clip\s*:\s*rect\(\s*0|(?<![-\w])color\s*:\s*transparent",
    re.IGNORECASE,
)
_INK = re.compile(r"(?<![-\w])color\s*:\s*([#\w]{3,20})", re.IGNORECASE)
_PAPER = re.compile(r"background(?:-color)?\s*:\s*([#\w]{3,20})", re.IGNORECASE)
_WHOLE = frozenset({"html", "body"})
_SHADOWS = frozenset({"shadowrootmode", "shadowroot"})
_UNNAMED = frozenset({"article", "main"})
_QUOTED_LETTER = re.compile(r"gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote")
_CLASS_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_WIDTHS = ("", "sm", "md", "lg", "xl", "xxl")
_DISPLAY = re.compile(r"(?<!\S)d-(?:(sm|md|lg|xl|xxl)-)?([a-z-]{4,12})(?!\S)")
_NOT_LETTERS = re.compile(r"[^a-z ]")
_READ = 500


def label_of_element(
    tag: str, attributes: Mapping[str, str], *, in_article: bool = False
) -> Label | None:
    """Tell what an element itself says about its text (R260).

    Parameters
    ----------
    tag : str
        Its name, in small letters.
    attributes : mapping of str to str
        Its attributes.
    in_article : bool
        Whether it stands in an article, whose header is no frame of the page.

    Returns
    -------
    Label or None
        ``None`` when it says nothing.

    Examples
    --------
    >>> label_of_element("div", {"role": "dialog"}).value
    'advertisement'
    >>> label_of_element("div", {"class": "relatedPosts wide"}).value
    'related'
    """
    if tag in _WHOLE:
        # Many pages hide themselves until their scripts have run.
        return None
    if "hidden" in attributes or _is_hidden(attributes.get("style", "")):
        return Label.HIDDEN
    if tag == "header" and in_article:
        return None
    if _quotes_letter(tag, attributes):
        return Label.OTHER_STORY
    if tag in _STRUCTURE:
        # A caption or a pulled quotation box may be marked up as a quotation.
        named = _by_name(tag, attributes) if tag == "blockquote" else None
        return named if named in RESIDUE else _STRUCTURE[tag]
    if tag in _UNNAMED:
        return None
    role = _ROLES.get(attributes.get("role", "").strip().lower())
    if role is not None or tag not in INLINE:
        return role or _by_name(tag, attributes)
    # Of the classes of words within a line only those count that no reader sees.
    return Label.HIDDEN if _by_name(tag, attributes) is Label.HIDDEN else None


def is_inline(tag: str, own: Label | None, *, in_paragraph: bool) -> bool:
    """Whether an element stands within a line (R12).

    Parameters
    ----------
    tag : str
        Its name, in small letters.
    own : Label or None
        What it says of itself, by :func:`label_of_element`.
    in_paragraph : bool
        Whether it stands in a paragraph. There, and behind a prefix (``st1:place``), a name
        that HTML does not know parts no words, unless it says that it is a box.

    Examples
    --------
    >>> is_inline("nobr", None, in_paragraph=False), is_inline("div", None, in_paragraph=True)
    (True, False)
    """
    if tag in INLINE or tag in _BLOCKS:
        return tag in INLINE
    return own not in RESIDUE and (in_paragraph or ":" in tag)


def is_attached(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a template is shown where it stands, as saved pages keep what scripts had built.

    Examples
    --------
    >>> is_attached("template", {"shadowrootmode": "open"}), is_attached("template", {})
    (True, False)
    """
    return tag == "template" and not _SHADOWS.isdisjoint(attributes)


def stronger(outer: Label | None, inner: Label | None) -> Label | None:
    """Return the label that counts for an element inside another one.

    Examples
    --------
    >>> stronger(Label.NAVIGATION, Label.TITLE).value, stronger(Label.RELATED, None).value
    ('title', 'related')
    """
    if inner is None or outer is None:
        return inner or outer
    if inner is Label.HIDDEN or outer not in RESIDUE:
        return inner
    # A page's header may hold the article's own title.
    return inner if inner is Label.TITLE and outer is Label.NAVIGATION else outer


def _by_name(tag: str, attributes: Mapping[str, str]) -> Label | None:
    # An element that a page has made up is called by what it is: <newsletter-box>.
    own = tag if "-" in tag else ""
    named = " ".join(
        (
            own,
            attributes.get("class", ""),
            attributes.get("id", ""),
            attributes.get("itemprop", ""),
        )
    )
    return label_of_class(named[:_READ]) if not named.isspace() else None


@lru_cache(maxsize=4096)
def label_of_class(named: str) -> Label | None:
    """Tell what classes and identifiers say, word by word and each as a whole.

    Examples
    --------
    >>> label_of_class("sr-only").value, label_of_class("story wide")
    ('hidden', None)
    """
    if _hides_on_wide_screens(named):
        return Label.HIDDEN
    words = {word.casefold() for word in _CLASS_WORD.findall(named)}
    wholes = set(_NOT_LETTERS.sub("", named.lower()).split())
    for label, cues in lexicon("residue")["page_classes"].items():
        if not words.isdisjoint(cues) or not wholes.isdisjoint(cues):
            return Label(label)
    return None


def _hides_on_wide_screens(named: str) -> bool:
    """Read Bootstrap's classes: one says how an element stands from a width on (R587)."""
    last = max(_DISPLAY.findall(named), key=lambda one: _WIDTHS.index(one[0]), default=("", ""))
    return last[1] == "none"


def _is_hidden(style: str) -> bool:
    if not style:
        return False
    ink, paper = _INK.search(style), _PAPER.search(style)
    same = ink is not None and paper is not None and _same(ink.group(1), paper.group(1))
    return same or _HIDING.search(style) is not None


def _same(ink: str, paper: str) -> bool:
    names = {"white": "#ffffff", "#fff": "#ffffff", "black": "#000000", "#000": "#000000"}
    first, second = ink.lower(), paper.lower()
    return names.get(first, first) == names.get(second, second)


def _quotes_letter(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell what a mail program marks up as the letter that is answered."""
    if tag == "blockquote":
        return attributes.get("type") == "cite"
    return tag == "div" and _QUOTED_LETTER.search(attributes.get("class", "")) is not None
