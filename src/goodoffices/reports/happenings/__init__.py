"""Meetings, visits, votes and other acts, with their status."""
