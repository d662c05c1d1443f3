"""Pure functions on strings: folding, words, direction, paragraphs, quotes."""
