"""Quality rules of a contract: what has a counterpart in a workspace, and by name what has not."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.strict_yaml import Path
from workspace.init.descriptions.declarations import DeclaredRule
from workspace.init.descriptions.fields import Fields

_NULLS = frozenset({"nullvalues", "nullcheck", "nullcount", "notnull", "missingvalues"})
_DUPLICATES = frozenset({"duplicatevalues", "duplicatecount", "unique", "uniquecheck"})
_VALUES = frozenset({"invalidvalues", "validvalues"})
_CRITICAL = frozenset({"error", "critical", "high", "blocker"})
_SETTINGS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern"})


@dataclass
class Quality:
    """Rules, keys that have to be unique, the places of columns that may not be empty, and what was left out."""

    rules: list[DeclaredRule] = field(default_factory=list)
    uniques: list[tuple[str, ...]] = field(default_factory=list)
    required: set[Path] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


def quality_of(place: Fields, table: str, found: Quality) -> None:
    """Add to `found` what the rules of a table, or of a property, say."""
    is_table = place.text("name") == table and "properties" in place.values
    column = "" if is_table else place.text("physicalName", "name")
    for raw in place.each("quality"):
        if not _read(raw, place, table, column, found):
            what = raw.text("name", "description", "metric", "rule") or raw.text("type") or "a quality rule"
            found.notes.append(f"{table}{'.' + column if column else ''}: the rule {what!r} is left out; {_why(raw)}.")
    if column:
        _limits(place, table, column, found)


def _read(raw: Fields, place: Fields, table: str, column: str, found: Quality) -> bool:
    """Whether the rule has a counterpart, which is then in `found`."""
    metric = raw.text("metric", "rule").replace("_", "").lower()
    if raw.text("type") not in ("", "library") or not metric or not _is_none_allowed(raw):
        return False
    arguments = raw.inner("arguments")
    if metric in _NULLS and column and not _other_blanks(arguments):
        found.required.add(place.path)
        return True
    if metric in _DUPLICATES:
        key = (column,) if column else arguments.texts("properties")
        found.uniques += [key] if key else []
        return bool(key)
    values = arguments.texts("validValues") or raw.texts("validValues")
    if metric in _VALUES and column and values and not arguments.text("pattern"):
        found.rules.append(
            DeclaredRule(table, column, "accepted_values", _is_critical(raw), raw.text("description"), values=values)
        )
        return True
    return False


def _is_none_allowed(raw: Fields) -> bool:
    """Whether not a single row may break the rule."""
    operators = {key: raw.number(key) for key in raw.values if key.startswith("must")}
    return operators in ({}, {"mustBe": 0.0}, {"mustBeLessOrEqualTo": 0.0}, {"mustBeLessThanOrEqualTo": 0.0}) or (
        operators == {"mustBeLessThan": 1.0} and raw.text("unit") in ("", "rows")
    )


def _other_blanks(arguments: Fields) -> bool:
    listed = arguments.values.get("missingValues")
    return isinstance(listed, list) and any(value is not None for value in listed)


def _is_critical(raw: Fields) -> bool:
    return raw.text("severity").lower() in _CRITICAL


def _limits(place: Fields, table: str, column: str, found: Quality) -> None:
    """`enum` and the limits of the logical type."""
    enum = place.values.get("enum")
    if isinstance(enum, list) and enum:
        values = tuple(str(item.get("value")) if isinstance(item, dict) else str(item) for item in enum)
        found.rules.append(DeclaredRule(table, column, "accepted_values", is_critical=False, values=values))
    options = place.inner("logicalTypeOptions")
    low, high = options.number("minimum"), options.number("maximum")
    if low is not None or high is not None:
        found.rules.append(DeclaredRule(table, column, "range", is_critical=False, minimum=low, maximum=high))
    for name in sorted(_SETTINGS & set(options.values) - {"minimum", "maximum"}):
        found.notes.append(f"{table}.{column}: {name} is left out; only minimum and maximum have a counterpart.")


def _why(raw: Fields) -> str:
    kind = raw.text("type")
    if kind == "sql":
        return "SQL of a contract is not run"
    if kind == "custom":
        return f"it is of another tool ({raw.text('engine') or 'unnamed'})"
    if kind == "text":
        return "it is text"
    if not _is_none_allowed(raw):
        return "only rules that no row may break have a counterpart"
    return "it has no counterpart"
