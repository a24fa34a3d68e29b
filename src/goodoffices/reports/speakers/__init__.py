"""Who says what: the speaker of every cue, and the words it attributes."""
