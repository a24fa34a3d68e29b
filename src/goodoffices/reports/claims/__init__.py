"""What one side says of another side's position."""
