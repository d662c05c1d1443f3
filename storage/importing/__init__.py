"""From a file to an article: finding, decoding and checking what is imported."""
