"""From bytes to labelled segments, paragraphs, sentences and quotations."""
