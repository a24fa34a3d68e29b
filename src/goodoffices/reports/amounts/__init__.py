"""Figures: how much of what, by whose account, as of when."""
