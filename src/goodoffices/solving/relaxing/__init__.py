"""What must give way where nothing meets every red line, and by how much."""
