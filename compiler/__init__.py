"""Typed query to SQL: planning into relational steps, then SQL text in a dialect."""
