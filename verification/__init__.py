"""Checks of what the compiler made, in code of their own: gates, control queries, quality rules."""
