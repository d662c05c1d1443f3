"""Everything about a library that is true without a screen."""
