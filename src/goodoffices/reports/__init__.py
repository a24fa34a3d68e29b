"""From reports to a sourced record: who said what, on which issue, when, according to whom."""
