"""The page that sets two articles side by side."""
