"""Search: what was typed becomes a query, the query finds articles, and in them the places that answer it."""
