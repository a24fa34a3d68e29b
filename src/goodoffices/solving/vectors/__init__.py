"""Vectors of points: sums of them, and which of them no other dominates."""
