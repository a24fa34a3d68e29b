"""Linked issues settled one after another, remembering only what open links still ask."""
