"""Reusable widgets; none of them knows an article."""
