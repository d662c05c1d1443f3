"""How the text of an article is set: its lines, its type, and what is marked in it."""
