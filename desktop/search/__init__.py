"""The search page: what is asked, what is found, and the walk along it."""
