"""Passages of articles in a list: how they are shown, walked and ticked, wherever they come from."""
