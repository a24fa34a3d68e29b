"""Answers by adding up groups of issues, keeping only what nothing else can replace."""
