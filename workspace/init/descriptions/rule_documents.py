"""Declared quality rules as entries of `rules.yaml`."""

from __future__ import annotations

from workspace.init.descriptions.bindings import Bindings
from workspace.init.descriptions.declarations import DeclaredRule
from workspace.init.draft import Table
from workspace.init.identifiers import identifiers

Values = dict[str, object]


def rule_values(bindings: Bindings) -> list[Values]:
    """An entry for each rule whose column is there; what is not is already noted."""
    kept = [
        (rule, bindings.tables[rule.table], column.name)
        for rule in bindings.declarations.rules
        if (column := bindings.column(rule.table, rule.column)) is not None
    ]
    names = identifiers((f"{table.short} {column} {rule.kind}" for rule, table, column in kept), "rule")
    return [_value(name, rule, table, column) for name, (rule, table, column) in zip(names, kept, strict=True)]


def _value(name: str, rule: DeclaredRule, table: Table, column: str) -> Values:
    value: Values = {
        "name": name,
        "kind": rule.kind,
        "description": rule.description or _said(rule, column),
        "severity": "critical" if rule.is_critical else "warning",
        "dataset": table.name,
        "column": column,
    }
    limits = {"minimum": rule.minimum, "maximum": rule.maximum, "values": list(rule.values) or None}
    return {**value, **{key: limit for key, limit in limits.items() if limit is not None}}


def _said(rule: DeclaredRule, column: str) -> str:
    if rule.kind == "accepted_values":
        return f"{column} is one of {', '.join(rule.values)}."
    bounds = [f"at least {rule.minimum:g}"] if rule.minimum is not None else []
    bounds += [f"at most {rule.maximum:g}"] if rule.maximum is not None else []
    return f"{column} is {' and '.join(bounds)}."
