"""Random reports: paragraphs, headings, residue, quotation marks and hostile characters."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = (
    "Talks resume in Oslo",
    "The envoys met in Oslo on Monday. They spoke for two hours.",
    "“We accept the corridor,” said Gen. A. Oru. “It is fair.",
    "Delegates' demand: 'a full withdrawal' by the U.S. side.",
    "ADVERTISEMENT",
    "Share this article",
    "Related posts",
    "#oslo",
    "PREV Flood hits the coast",
    "Floods hit the coast as rivers rise after a week of storms…",
    "- a withdrawal of forces",
    "-",
    "OSLO, 5 March (Wire) — The envoys met.",
    "التقى المبعوثون في العاصمة وتحدثوا ساعتين.",
    "« Nous acceptons », a dit l'envoyé.",
    "\ufffd\u202e\u200b",
    "𝔗alks 🕊 resumed. . Then nothing...",
)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Texts of a few blocks with mixed line ends; some hold arbitrary characters."""
    arbitrary = st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), max_size=20
    )
    blocks = draw(st.lists(st.one_of(st.sampled_from(_PIECES), arbitrary), max_size=9))
    breaks = draw(
        st.lists(
            st.sampled_from(["\n", "\n\n", "\r\n", " \n\n\n"]),
            min_size=len(blocks),
            max_size=len(blocks),
        )
    )
    # A letter in front keeps the text from looking like a web page or a binary file.
    return "T" + "".join(block + end for block, end in zip(blocks, breaks, strict=True))
