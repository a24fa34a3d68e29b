"""Which issue words are about, and which way they point."""
