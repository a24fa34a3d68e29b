"""Packages when the parties' wishes are known only in part."""
