"""What a person calls in Python: the names of ``import goodoffices``, shown well in a notebook."""
