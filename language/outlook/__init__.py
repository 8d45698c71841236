"""Straight lines through figures over time, and what they say of periods to come."""
