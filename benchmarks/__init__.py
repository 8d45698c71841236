"""Measurements; nothing here passes or fails on time."""
