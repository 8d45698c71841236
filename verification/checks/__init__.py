"""What reconciliation checks: each asks control queries, all in one statement, and compares the answers."""
