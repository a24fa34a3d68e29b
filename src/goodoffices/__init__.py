"""Good Offices: a workbench for people who mediate negotiations."""

__version__ = "0.1.0"
