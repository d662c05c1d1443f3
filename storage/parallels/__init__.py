"""Parallel passages: where in other articles the same is said, in other words too, and which quotations recur."""
