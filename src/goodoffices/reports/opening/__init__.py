"""Opening letters, Word documents, PDFs and archives: bytes in, text and further files out."""
