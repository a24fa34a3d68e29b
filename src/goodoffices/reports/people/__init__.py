"""Who appears in a report, and every place where they are named."""
