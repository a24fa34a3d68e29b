"""The words that mark an act of speech or a stance, and the clause they stand in."""
