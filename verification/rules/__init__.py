"""Where the rules of a product come from: its schema, the knowledge graph, the meaning of its metrics."""

from verification.rules.derive import derive_rules, merge_rules

__all__ = ["derive_rules", "merge_rules"]
