"""What two articles share, passage by passage, and where they differ."""
