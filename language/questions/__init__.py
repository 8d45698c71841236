"""Requests about the things a workspace holds, read by a chart parser: lists, counts, comparisons, sets.

Words become a form (`forms`), a form over the nodes it names becomes a typed query (`resolution`). Nothing here needs a
declared metric: tables, columns, values and keys are enough. ADR 8 says how it stands beside the first reader.
"""
