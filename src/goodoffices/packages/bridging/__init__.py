"""What would open a zone of agreement where there is none."""
