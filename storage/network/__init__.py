"""The network of entities: who stands with whom, and where to draw them."""
