"""Who appears with whom, as a picture to walk about in."""
