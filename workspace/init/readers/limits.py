"""How wide a table and how long a value may be."""

MAX_COLUMNS = 2_000
MAX_FIELD = 100_000
"""Characters of one value."""
MAX_HEADER = 300
"""Characters of one column name."""
