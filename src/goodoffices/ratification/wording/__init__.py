"""Two versions of a draft text, clause by clause, and who accepts which wording."""
