"""Exact search over the packages of a case; the only code that knows a solver."""
