"""Patterns over events, on the sample company and on databases that no rule was written for."""
