"""Answers by the CP-SAT constraint solver; importing anything here loads ``ortools``."""
