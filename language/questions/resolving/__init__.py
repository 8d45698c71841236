"""Forms to typed queries: which tables, columns and routes are meant."""
