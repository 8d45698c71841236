"""Requests about the things a workspace holds, read by a chart parser: lists, counts, comparisons, sets.

Words become a form by the `rules`; a form becomes a typed query over the nodes it names by `resolving`. Nothing here
needs a declared metric: tables, columns, values and keys are enough. ADR 8 says how it stands beside the first reader.
"""
