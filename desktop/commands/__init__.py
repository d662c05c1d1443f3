"""The command line: it needs no display and never imports Qt, unless it opens the window."""
