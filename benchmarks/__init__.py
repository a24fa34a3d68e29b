"""Speed and memory on generated cases; run by ``make bench``."""
