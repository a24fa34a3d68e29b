"""Which packages there are: the zone, the frontier, named packages, and what the record leaves."""
