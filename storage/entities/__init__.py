"""Entities: what they are called, where they are mentioned, and all that is known of them."""
