"""Entities: the page of one, the list of all, and what is done with them."""
