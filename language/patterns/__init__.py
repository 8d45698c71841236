"""Patterns over events, read from words."""
