"""What a typed query over the airline gives, by plain loops over its rows: no SQL, nothing of the compiler.

Each leaf measure is computed for itself from the rows of its own dataset; a key is in the result if some leaf has a row
for it. Roads between tables are written out here by hand.
"""

from __future__ import annotations

import datetime
import functools
import itertools
import json
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from schemas import expressions as typed
from schemas.query import (
    AggregateMeasure,
    AttributeDimension,
    ChangeMeasure,
    Measure,
    NamedMeasure,
    PartDimension,
    RatioMeasure,
    RunningMeasure,
    ShareMeasure,
    Table,
    TimeDimension,
)
from tests.workspaces import airline
from tests.workspaces.folder import Row

Key = tuple[object, ...]
Values = dict[Key, object]

EDGES: dict[tuple[str, str], tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    ("air.airports", "country"): ("air.countries", ("country_code",), ("country_code",)),
    ("air.flights", "origin"): ("air.airports", ("origin",), ("airport_code",)),
    ("air.flights", "destination"): ("air.airports", ("destination",), ("airport_code",)),
    ("air.flights", "aircraft"): ("air.aircraft", ("tail",), ("tail",)),
    ("air.bookings", "flight"): ("air.flights", ("flight_number", "flight_date"), ("flight_number", "flight_date")),
    ("air.bookings", "lead"): ("air.passengers", ("lead_passenger",), ("passenger_id",)),
    ("air.passengers", "home"): ("air.airports", ("home_airport",), ("airport_code",)),
}
ROADS: dict[tuple[str, str], tuple[str, ...]] = {
    ("air.flights", "air.aircraft"): ("aircraft",),
    ("air.bookings", "air.flights"): ("flight",),
    ("air.bookings", "air.passengers"): ("lead",),
    ("air.bookings", "air.aircraft"): ("flight", "aircraft"),
    ("air.passengers", "air.airports"): ("home",),
}
DATED = {"air.flights": "flight_date", "air.bookings": "booked_at", "air.passengers": "joined_on"}


@functools.cache
def clean(dataset: str) -> tuple[Row, ...]:
    """Rows after the policies: newest versions, one spelling, no bookings of flights that do not exist."""
    rows = airline.rows()[dataset]
    if dataset == "air.airports":
        return tuple({**row, "country_code": str(row["country_code"]).upper()} for row in rows)
    if dataset != "air.bookings":
        return tuple(rows)
    newest: dict[object, Row] = {}
    for row in rows:
        kept = newest.get(row["booking_id"])
        if kept is None or row["loaded_at"] > kept["loaded_at"]:  # type: ignore[operator]
            newest[row["booking_id"]] = row
    flights = {(row["flight_number"], row["flight_date"]) for row in clean("air.flights")}
    return tuple(row for row in newest.values() if (row["flight_number"], row["flight_date"]) in flights)


@functools.cache
def _index(dataset: str, columns: tuple[str, ...]) -> dict[Key, Row]:
    return {tuple(row[c] for c in columns): row for row in clean(dataset)}


@dataclass(frozen=True)
class Reader:
    """Columns of a row of `base`, far ones over to-one keys."""

    base: str
    row: Row

    def column(self, ref: typed.ColumnRef) -> object:
        if ref.table == self.base:
            return _own(self.base, self.row, ref.column)
        dataset, row = self.base, self.row
        for name in ref.via or ROADS[self.base, ref.table]:
            dataset, columns, references = EDGES[dataset, name]
            key = tuple(row[c] for c in columns)
            found = None if None in key else _index(dataset, references).get(key)
            if found is None:
                return None
            row = found
        return _own(dataset, row, ref.column)

    def value(self, node: object) -> object:
        match node:
            case typed.ColumnRef():
                return self.column(node)
            case typed.Constant():
                return _constant(node)
            case typed.Arithmetic():
                return _arithmetic(node.operator, self.value(node.left), self.value(node.right))
            case typed.Comparison():
                return _compared(node.operator, self.value(node.left), self.value(node.right))
            case typed.Membership():
                hits = [_compared("=", self.value(node.value), self.value(option)) for option in node.options]
                found = True if True in hits else None if None in hits else False
                return _not(found) if node.negated else found
            case typed.NullCheck():
                return (self.value(node.value) is None) != node.negated
            case typed.Logical():
                return _logical(node.operator, [self.value(operand) for operand in node.operands])
            case typed.Negation():
                return _not(self.value(node.operand))
            case typed.Related():
                return self._related(node)
        raise NotImplementedError(type(node).__name__)

    def _related(self, node: typed.Related) -> bool:
        wanted = [self.column(reference) for reference in node.references]
        found = any(
            None not in wanted
            and [row[c] for c in node.columns] == wanted
            and (node.where is None or Reader(node.dataset, row).value(node.where) is True)
            for row in _newest(node.dataset)
        )
        return found != node.negated


def _newest(dataset: str) -> tuple[Row, ...]:
    """Versions resolved, but orphans kept: their exclusion is a policy of facts."""
    if dataset != "air.bookings":
        return clean(dataset)
    kept = {row["booking_id"]: row for row in sorted(airline.rows()[dataset], key=lambda row: row["loaded_at"])}
    return tuple(kept.values())


def _own(dataset: str, row: Row, column: str) -> object:
    if dataset == "air.bookings" and column in ("bags", "seat_row"):
        extras = json.loads(str(row["extras"])) if row["extras"] else {}
        return extras.get("bags") if column == "bags" else extras.get("seat", {}).get("row")
    return row[column]


def _constant(node: typed.Constant) -> object:
    kinds: dict[str, Callable[[str], object]] = {
        "integer": int, "decimal": Decimal, "text": str, "date": datetime.date.fromisoformat,
        "boolean": lambda text: text == "true", "null": lambda _: None,
    }  # fmt: skip
    return kinds[node.type](node.text)


def _arithmetic(operator: str, left: object, right: object) -> object:
    if left is None or right is None:
        return None
    if operator == "/":
        return None if right == 0 else float(left) / float(right)  # type: ignore[arg-type]
    if isinstance(left, float) or isinstance(right, float):
        left, right = float(left), float(right)  # type: ignore[arg-type]
    return {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right}[operator]()  # type: ignore[operator]


def _compared(operator: str, left: object, right: object) -> bool | None:
    if left is None or right is None:
        return None
    if isinstance(left, datetime.datetime) and not isinstance(right, datetime.datetime):
        right = datetime.datetime.combine(right, datetime.time())  # type: ignore[arg-type]
    return {"=": lambda: left == right, "<>": lambda: left != right, "<": lambda: left < right,
            "<=": lambda: left <= right, ">": lambda: left > right, ">=": lambda: left >= right}[operator]()  # type: ignore[operator]  # fmt: skip


def _logical(operator: str, values: list[object]) -> object:
    decisive = operator == "or"
    if decisive in values:
        return decisive
    return None if None in values else not decisive


def _not(value: object) -> object:
    return None if value is None else not value


# measures taken apart


@dataclass(frozen=True)
class Leaf:
    base: str
    function: str
    argument: typed.Expression | None
    conditions: tuple[typed.Expression, ...]
    time: typed.ColumnRef
    fill: int | None
    per: typed.ColumnRef | None = None


FLOWN = typed.Comparison(operator="=", left=typed.ColumnRef(table="air.flights", column="status"),
                         right=typed.Constant(type="text", text="flown"))  # fmt: skip
CONFIRMED = typed.Comparison(operator="=", left=typed.ColumnRef(table="air.bookings", column="status"),
                             right=typed.Constant(type="text", text="confirmed"))  # fmt: skip


def _f(column: str) -> typed.ColumnRef:
    return typed.ColumnRef(table="air.flights", column=column)


def _b(column: str) -> typed.ColumnRef:
    return typed.ColumnRef(table="air.bookings", column=column)


_LATE = typed.Comparison(operator=">", left=_f("delay_minutes"), right=typed.Constant(type="integer", text="15"))
_COSTED = typed.Logical(operator="or", operands=(
    typed.NullCheck(value=_f("fuel_cost")),
    typed.Comparison(operator=">=", left=_f("fuel_cost"), right=typed.Constant(type="integer", text="0"))))  # fmt: skip
_NET = typed.Arithmetic(operator="-", left=_b("fare"), right=_b("refund"))
_ON, _AT = _f("flight_date"), _b("booked_at")
LEAVES: dict[str, tuple[Leaf, typed.Expression | None]] = {
    "flights_flown": (Leaf("air.flights", "count", None, (), _ON, 0), FLOWN),
    "late_flights": (Leaf("air.flights", "count", None, (_LATE,), _ON, 0), FLOWN),
    "average_delay": (Leaf("air.flights", "average", _f("delay_minutes"), (), _ON, None), FLOWN),
    "median_distance": (Leaf("air.flights", "median", _f("distance_km"), (), _ON, None), FLOWN),
    "fuel_cost": (Leaf("air.flights", "sum", _f("fuel_cost"), (_COSTED,), _ON, 0), None),
    "fare_revenue": (Leaf("air.bookings", "sum", _NET, (), _AT, 0), CONFIRMED),
    "flown_revenue": (Leaf("air.bookings", "sum", _NET, (), _ON, 0), CONFIRMED),
    "booking_count": (Leaf("air.bookings", "count_distinct", _b("booking_id"), (), _AT, 0), CONFIRMED),
    "lead_bookers": (Leaf("air.bookings", "count_distinct", _b("lead_passenger"), (), _AT, 0), CONFIRMED),
    "highest_fare": (Leaf("air.bookings", "max", _b("fare"), (), _AT, None), CONFIRMED),
    "repeat_bookers": (
        Leaf("air.bookings", "repeat", _b("booking_id"), (), _AT, None, per=_b("lead_passenger")), CONFIRMED),
}  # fmt: skip
RATIOS = {"late_rate": ("late_flights", "flights_flown"), "average_fare": ("fare_revenue", "booking_count"),
          "revenue_per_flight": ("flown_revenue", "flights_flown")}  # fmt: skip
DERIVED: dict[str, tuple[tuple[str, str], Callable[[object, object], object]]] = {
    "contribution": (("flown_revenue", "fuel_cost"), lambda a, b: _arithmetic("-", a, b)),
    "fuel_share": (
        ("fuel_cost", "flown_revenue"), lambda a, b: _arithmetic("*", _arithmetic("/", a, b), 100)),
}  # fmt: skip


class Answer:
    """`rows` by key, each with the value of every measure asked for."""

    def __init__(self, query: Table) -> None:
        self.query = query
        self.time = next((d for d in query.dimensions if isinstance(d, TimeDimension)), None)
        self.back = max((m.count for m in query.measures if isinstance(m, ChangeMeasure)), default=0)
        groups = [d.attribute for d in query.dimensions if isinstance(d, AttributeDimension)]
        self.named = {column for part in (*query.where, *groups) for column in _columns(part)}
        self.looks_back = False
        leaves: dict[str, Values] = {}
        self.values = {m.name: self._measure(m, leaves) for m in query.measures}
        keys = set(itertools.chain.from_iterable(leaves.values())) if query.dimensions else {()}
        self.rows = {key: {name: value(key) for name, value in self.values.items()} for key in keys}
        self._windows()
        self._cut()

    # leaves

    def _measure(self, measure: Measure, leaves: dict[str, Values]) -> Callable[[Key], object]:
        match measure:
            case NamedMeasure():
                return self._metric(measure.metric, measure.where, leaves)
            case AggregateMeasure():
                fill = 0 if measure.function.startswith("count") else None
                time = typed.ColumnRef(table=measure.dataset, column=DATED[measure.dataset])
                leaf = Leaf(measure.dataset, measure.function, measure.argument, measure.where, time, fill)
                return self._leaf(repr(leaf), leaf, leaves)
            case RatioMeasure():
                top, bottom = self._measure(measure.numerator, leaves), self._measure(measure.denominator, leaves)
                return lambda key: _arithmetic("/", top(key), bottom(key))
            case ShareMeasure() | ChangeMeasure() | RunningMeasure():
                return self._measure(measure.of, leaves)
        raise NotImplementedError(type(measure).__name__)

    def _metric(
        self, name: str, where: tuple[typed.Expression, ...], leaves: dict[str, Values]
    ) -> Callable[[Key], object]:
        if name in RATIOS:
            top, bottom = (self._metric(part, where, leaves) for part in RATIOS[name])
            return lambda key: _arithmetic("/", top(key), bottom(key))
        if name in DERIVED:
            parts, formula = DERIVED[name]
            first, second = (self._metric(part, where, leaves) for part in parts)
            return lambda key: formula(first(key), second(key))
        leaf, default = LEAVES[name]
        conditions = (*leaf.conditions, *where)
        named = self.named | {column for part in where for column in _columns(part)}
        if default is not None and not named & set(_columns(default)):
            conditions = (*conditions, default)
        built = Leaf(leaf.base, leaf.function, leaf.argument, conditions, leaf.time, leaf.fill, leaf.per)
        return self._leaf(repr(built), built, leaves)

    def _leaf(self, name: str, leaf: Leaf, leaves: dict[str, Values]) -> Callable[[Key], object]:
        if name not in leaves:
            groups: dict[Key, list[Reader]] = {}
            for reader in self._kept(leaf):
                groups.setdefault(self._key(reader, leaf), []).append(reader)
            leaves[name] = {key: _aggregate(leaf, readers) for key, readers in groups.items()}
        empty = _aggregate(leaf, []) if not self.query.dimensions else leaf.fill
        return lambda key: (
            None if self.looks_back and self._unknown(leaf, key) else _filled(leaves[name].get(key, empty), leaf.fill)
        )

    def _unknown(self, leaf: Leaf, key: Key) -> bool:
        """Before the first day of the data nothing is known; between its days nothing happened."""
        if self.time is None:
            return False
        moment = key[[d.name for d in self.query.dimensions].index(self.time.name)]
        return moment is not None and moment < _floor(_first_day(leaf.time), self.time.grain)  # type: ignore[operator]

    def _kept(self, leaf: Leaf) -> Iterator[Reader]:
        for row in clean(leaf.base):
            reader = Reader(leaf.base, row)
            held = all(reader.value(c) is True for c in (*leaf.conditions, *self.query.where))
            if held and self._dated(reader, leaf) and (leaf.per is None or reader.value(leaf.per) is not None):
                yield reader

    def _dated(self, reader: Reader, leaf: Leaf) -> bool:
        period = self.query.period
        if period is None:
            return True
        day = _day(reader.value(leaf.time))
        start = _months_back(period.start, self.back) if period.start and self.back else period.start
        return day is not None and (start is None or day >= start) and (period.end is None or day < period.end)

    def _key(self, reader: Reader, leaf: Leaf) -> Key:
        found = []
        for dimension in self.query.dimensions:
            if isinstance(dimension, AttributeDimension):
                found.append(reader.value(dimension.attribute))
            elif isinstance(dimension, TimeDimension):
                found.append(_floor(reader.value(leaf.time), dimension.grain))
            else:
                found.append(_part(reader.value(leaf.time), dimension))
        return tuple(found)

    # rows

    def _windows(self) -> None:
        names = [dimension.name for dimension in self.query.dimensions]
        at = names.index(self.time.name) if self.time else -1
        plain = {key: dict(row) for key, row in self.rows.items()}
        for measure in self.query.measures:
            for key, row in self.rows.items():
                if isinstance(measure, ShareMeasure):
                    places = [names.index(name) for name in measure.within]
                    peers = [k for k in plain if all(k[i] == key[i] for i in places)]
                    row[measure.name] = _arithmetic(
                        "/", plain[key][measure.name], _sum(plain[k][measure.name] for k in peers)
                    )
                elif isinstance(measure, RunningMeasure):
                    peers = [
                        k
                        for k in plain
                        if _but(k, at) == _but(key, at)
                        and k[at] <= key[at]  # type: ignore[operator]
                        and (not measure.reset or _floor(k[at], measure.reset) == _floor(key[at], measure.reset))
                    ]
                    row[measure.name] = _sum(plain[k][measure.name] for k in peers)
                elif isinstance(measure, ChangeMeasure):
                    earlier = (*key[:at], _months_back(key[at], measure.count), *key[at + 1 :])
                    self.looks_back = True
                    before = self.values[measure.name](earlier)
                    self.looks_back = False
                    now = plain[key][measure.name]
                    gap = _arithmetic("-", now, before)
                    row[measure.name] = {"previous": before, "difference": gap,
                                         "percent": _arithmetic("/", gap, before)}[measure.output]  # fmt: skip
        start = self.query.period.start if self.query.period else None
        if self.back and start:
            self.rows = {key: row for key, row in self.rows.items() if key[at] >= start}  # type: ignore[operator]

    def _cut(self) -> None:
        for threshold in self.query.having:
            number = Decimal(threshold.value)
            self.rows = {key: row for key, row in self.rows.items()
                         if _compared(threshold.operator, _number(row[threshold.measure]), number)}  # fmt: skip
        if self.query.limit is None:
            return
        order, names = self.query.order[0], [d.name for d in self.query.dimensions]
        ranked = [i for i, d in enumerate(self.query.dimensions)
                  if isinstance(d, AttributeDimension) and d.name not in self.query.limit_per]  # fmt: skip
        self.rows = {key: row for key, row in self.rows.items() if all(key[i] is not None for i in ranked)}
        places = [names.index(name) for name in self.query.limit_per]
        kept = {}
        for key, row in self.rows.items():
            peers = [r[order.by] for k, r in self.rows.items() if all(k[i] == key[i] for i in places)]
            own = row[order.by]
            better = sum(
                1 for other in peers if other is not None and (own is None or _before(other, own, order.descending))
            )
            if better < self.query.limit:
                kept[key] = row
        self.rows = kept


def _columns(node: typed.Expression) -> Iterator[tuple[str, str]]:
    return ((c.table, c.column) for c in typed.columns_in(node))


def _filled(value: object, fill: int | None) -> object:
    return fill if value is None else value


def _number(value: object) -> object:
    return Decimal(value) if isinstance(value, float) else value


def _before(left: object, right: object, descending: bool) -> bool:
    return left > right if descending else left < right  # type: ignore[operator]


def _but(key: Key, at: int) -> Key:
    return (*key[:at], *key[at + 1 :])


def _sum(values: Iterator[object]) -> object:
    known = [value for value in values if value is not None]
    return sum(known[1:], known[0]) if known else None  # type: ignore[call-overload]


def _aggregate(leaf: Leaf, readers: list[Reader]) -> object:
    if leaf.argument is None:
        return len(readers)
    if leaf.function == "repeat":
        parts: dict[object, set[object]] = {}
        for reader in readers:
            parts.setdefault(reader.value(leaf.per), set()).add(reader.value(leaf.argument))
        return sum(1 for ids in parts.values() if len(ids) >= 2)
    values = [value for reader in readers if (value := reader.value(leaf.argument)) is not None]
    if leaf.function in ("count", "count_distinct"):
        return len(set(values)) if leaf.function == "count_distinct" else len(values)
    if not values:
        return None
    functions: dict[str, Callable[[list[object]], object]] = {
        "sum": lambda v: _sum(iter(v)), "average": lambda v: float(sum(v)) / len(v),  # type: ignore[arg-type]
        "median": lambda v: float(statistics.median(v)), "min": min, "max": max,  # type: ignore[type-var, dict-item]
    }  # fmt: skip
    return functions[leaf.function](values)


@functools.cache
def _first_day(time: typed.ColumnRef) -> datetime.date:
    days = [_day(row[time.column]) for row in airline.rows()[time.table]]
    return min(day for day in days if day is not None)


def _day(value: object) -> datetime.date | None:
    return value.date() if isinstance(value, datetime.datetime) else value  # type: ignore[return-value]


def _floor(value: object, grain: str) -> object:
    if value is None:
        return None
    if grain == "hour":
        return value.replace(minute=0, second=0)  # type: ignore[attr-defined]
    day = _day(value)
    assert day is not None
    return {
        "day": day,
        "week": day - datetime.timedelta(days=day.weekday()),
        "month": day.replace(day=1),
        "quarter": day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
        "year": day.replace(month=1, day=1),
    }[grain]


def _part(value: object, dimension: PartDimension) -> object:
    day = _day(value)
    if day is None:
        return None
    hour = value.hour if isinstance(value, datetime.datetime) else 0
    return {
        "weekday": day.isoweekday(),
        "month_of_year": day.month,
        "hour_of_day": hour,
        "day_of_month": day.day,
        "week_of_year": day.isocalendar().week,
        "quarter_of_year": (day.month + 2) // 3,
    }[dimension.part]


def _months_back(day: object, count: int) -> datetime.date:
    assert isinstance(day, datetime.date)
    months = day.year * 12 + day.month - 1 - count
    return day.replace(year=months // 12, month=months % 12 + 1)
