"""Readings made into typed tables."""
