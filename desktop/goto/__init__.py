"""Go to anything: what can be gone to by its name, and the palette in which the name is typed."""
