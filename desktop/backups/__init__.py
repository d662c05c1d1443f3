"""The page of backups: what there is, what going back to one would change, and where they are kept."""
