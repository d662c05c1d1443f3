"""The reading pane: the article as it should look, and marking it."""
