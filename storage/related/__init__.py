"""Which other articles speak of the same, and why; copies, links, and what the analyst chose to see."""
