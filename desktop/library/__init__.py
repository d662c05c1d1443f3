"""The list of articles beside the text."""
