"""All rules of a product: the sources of rules in order, what they give merged by id."""

from collections.abc import Callable, Iterable

from schemas.data_model import DataModel
from schemas.quality import QualityRule
from schemas.workspace import Metric, SourceRule
from verification.rules.from_business import rules_from_business
from verification.rules.from_graph import rules_from_graph
from verification.rules.from_schema import rules_from_schema

RuleSource = Callable[[DataModel, tuple[SourceRule, ...], tuple[Metric, ...]], tuple[QualityRule, ...]]

RULE_SOURCES: tuple[RuleSource, ...] = (
    lambda model, _rules, _metrics: rules_from_schema(model),
    lambda model, rules, _metrics: rules_from_graph(model, rules),
    lambda model, _rules, metrics: rules_from_business(model, metrics),
)
_SPECIFIC = ("schema", "graph", "business")


def derive_rules(
    model: DataModel, source_rules: tuple[SourceRule, ...], metrics: tuple[Metric, ...]
) -> tuple[QualityRule, ...]:
    """The rules for the result of `model`, in a fixed order, each id once."""
    return merge_rules(rule for source in RULE_SOURCES for rule in source(model, source_rules, metrics))


def merge_rules(rules: Iterable[QualityRule]) -> tuple[QualityRule, ...]:
    """Each id once: the stronger severity, the more specific origin, all that is claimed.

    A plausible bound never becomes critical because a weaker bound of the same column is: it stays beside it as
    `<id>__plausible`.
    """
    merged: dict[str, QualityRule] = {}
    for rule in rules:
        _add(rule, merged)
    return tuple(merged.values())


def _add(rule: QualityRule, merged: dict[str, QualityRule]) -> None:
    known = merged.get(rule.id)
    if known is None:
        merged[rule.id] = rule
        return
    if known.severity == rule.severity or _claim(known) == _claim(rule):
        merged[rule.id] = _both(known, rule)
        return
    strong, weak = (known, rule) if known.severity == "critical" else (rule, known)
    merged[rule.id] = strong
    if _claim(_both(strong, weak)) != _claim(strong):
        _add(weak.model_copy(update={"id": f"{rule.id}__plausible"}), merged)


def _claim(rule: QualityRule) -> tuple[object, ...]:
    return (rule.kind, rule.columns, rule.minimum, rule.maximum, frozenset(rule.values), rule.type)


def _both(first: QualityRule, second: QualityRule) -> QualityRule:
    """One rule that claims what both claim."""
    specific = max(first, second, key=lambda rule: _SPECIFIC.index(rule.origin))
    lows = [rule.minimum for rule in (first, second) if rule.minimum is not None]
    highs = [rule.maximum for rule in (first, second) if rule.maximum is not None]
    return specific.model_copy(
        update={
            "severity": "critical" if "critical" in (first.severity, second.severity) else "warning",
            "minimum": max(lows, default=None),
            "maximum": min(highs, default=None),
            "values": tuple(value for value in first.values if value in second.values),
            "description": specific.description
            if _claim(first) == _claim(second)
            else f"{first.description}; {second.description}",
        }
    )
