"""Who said, demanded, accepted or refused what, as items of the record."""
