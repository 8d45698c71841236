"""MetricFlow's spelling of items and conditions: names, `TimeDimension('metric_time', 'month')`, `{{ … }}` in SQL.

>>> item_name("TimeDimension('metric_time', 'month')")
'metric_time__month'
>>> parse_condition("{{ Dimension('listing__country') }} = 'us'").kind
'comparison'
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from compiler.parse_expression import parse_expression
from schemas.errors import UserError
from schemas.expressions import ColumnRef, Expression, MetricFigure, columns_in
from schemas.rewrite import rewrite

_TEMPLATE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_CALL = re.compile(r"\s*(Dimension|TimeDimension|Entity|Metric)\s*\(")
_GRAIN = ("time_granularity_name", "grain", "time_granularity")


@dataclass(frozen=True)
class _Call:
    """`kind(arguments).method(arguments)…`"""

    kind: str
    arguments: tuple[object, ...]
    named: dict[str, object]
    methods: tuple[tuple[str, tuple[object, ...]], ...]

    def argument(self, place: int, *names: str) -> object:
        if len(self.arguments) > place:
            return self.arguments[place]
        return next((self.named[name] for name in names if name in self.named), None)

    def method(self, name: str) -> tuple[object, ...] | None:
        return next((arguments for called, arguments in self.methods if called == name), None)


def is_call(text: str) -> bool:
    """Whether `text` is an object in MetricFlow's spelling, not a plain name."""
    return _CALL.match(text) is not None


def item_name(text: str) -> str:
    """The full name of an item given as a name or as an object; `UserError` for what is neither."""
    if not is_call(text):
        return text.strip().lower()
    return _item_of(_read(text), text)


def order_name(text: str) -> tuple[str, bool]:
    """What an order names, and whether it goes from the greatest down: `-bookings`, `Metric('x').descending(True)`."""
    plain = text.strip()
    unsigned = plain.removeprefix("-")
    if not is_call(unsigned):
        return unsigned.lower(), plain != unsigned
    call = _read(unsigned)
    down = call.method("descending")
    descending = plain != unsigned or (down is not None and (not down or bool(down[0])))
    name = _text(call.argument(0, "name", "metric_name"), plain) if call.kind == "Metric" else _item_of(call, plain)
    return name, descending


def parse_condition(text: str) -> Expression:
    """A condition over items, in SQL with templates or plain names; `UserError` names what is not supported."""
    parts: list[Expression] = []

    def mark(match: re.Match[str]) -> str:
        parts.append(_part(match[1]))
        return f" __template_{len(parts) - 1}__ "

    parsed = parse_expression(_TEMPLATE.sub(mark, text))

    def settle(node: Expression) -> Expression | None:
        if not isinstance(node, ColumnRef):
            return None
        template = re.fullmatch(r"__template_(\d+)__", node.column)
        if template:
            return parts[int(template[1])]
        return ColumnRef(table="", column=node.column.lower())

    return rewrite(parsed, settle)


def plain_names(text: str) -> frozenset[str]:
    """The names that a condition spells outside of templates: of columns of the result, or of items."""
    return frozenset(column.column.lower() for column in columns_in(parse_expression(_TEMPLATE.sub(" NULL ", text))))


def _part(text: str) -> Expression:
    call = _read(text)
    if call.kind != "Metric":
        return ColumnRef(table="", column=_item_of(call, text))
    groups = call.argument(1, "group_by")
    listed = [groups] if isinstance(groups, str) else groups
    if not isinstance(listed, list) or len(listed) != 1:
        raise UserError(f"{text.strip()}: a metric in a condition is grouped by one entity.")
    return MetricFigure(
        metric=_text(call.argument(0, "name", "metric_name"), text), entity=item_name(_text(listed[0], text))
    )


def _item_of(call: _Call, text: str) -> str:
    name = _text(call.argument(0, "name", "entity_name"), text)
    path = call.argument(2 if call.kind == "TimeDimension" else 1, "entity_path")
    prefix = [_text(entity, text) for entity in path] if isinstance(path, list) else []
    grain = call.argument(1, *_GRAIN) if call.kind == "TimeDimension" else None
    grain = (call.method("grain") or (grain,))[0]
    part = call.named.get("date_part_name") or (call.method("date_part") or (None,))[0]
    taken = f"extract_{_text(part, text)}" if part else _text(grain, text) if grain else ""
    return "__".join(part for part in (*prefix, name, taken) if part)


def _read(text: str) -> _Call:
    try:
        node = ast.parse(text.strip(), mode="eval").body
        methods: list[tuple[str, tuple[object, ...]]] = []
        while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            methods.append((node.func.attr, tuple(ast.literal_eval(argument) for argument in node.args)))
            node = node.func.value
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            raise ValueError("no call")
        arguments = tuple(_value(argument) for argument in node.args)
        named = {keyword.arg or "": _value(keyword.value) for keyword in node.keywords}
    except (SyntaxError, ValueError) as error:
        raise UserError(f"{text.strip()!r} is not supported inside {{{{ }}}}.") from error
    if not is_call(f"{node.func.id}("):
        raise UserError(f"{node.func.id} is not supported inside {{{{ }}}}.")
    return _Call(node.func.id, arguments, named, tuple(methods))


def _value(node: ast.expr) -> object:
    """A literal, or a list of literals and objects, the latter as text."""
    if isinstance(node, ast.List | ast.Tuple):
        return [_value(item) for item in node.elts]
    return ast.unparse(node) if isinstance(node, ast.Call) else ast.literal_eval(node)


def _text(value: object, text: str) -> str:
    if not isinstance(value, str):
        raise UserError(f"{text.strip()!r}: a name is expected.")
    return value.lower()
