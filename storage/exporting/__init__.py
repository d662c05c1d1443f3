"""Exporting: what the library holds becomes a file, one module per format."""
