"""Bodies that must agree: who has power in them, and what would pass."""
