"""What people decide about the items of a record, kept as data of its own."""
