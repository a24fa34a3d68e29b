"""NegMAS folders: a domain and one utility function per party, in YAML or JSON."""
