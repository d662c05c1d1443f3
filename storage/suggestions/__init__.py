"""Suggestions: the names a text seems to hold, each with why, for the analyst to accept or reject."""
