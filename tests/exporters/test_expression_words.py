"""Every kind of expression has words."""

import doctest

import pytest

from exporters import expression_words as module
from exporters.expression_words import expression_words, listed
from schemas.expressions import (
    KINDS,
    Aggregate,
    Arithmetic,
    Case,
    Cast,
    Coalesce,
    ColumnRef,
    Comparison,
    Constant,
    DateDifference,
    JsonValue,
    Like,
    Logical,
    Membership,
    MetricFigure,
    Negation,
    NullCheck,
    Part,
    Related,
    SameAs,
    Scalar,
    SetAggregate,
    ShiftDate,
    Truncate,
    When,
    Window,
)
from schemas.plan import Exists, Subselect

A, B = ColumnRef(table="t", column="a"), ColumnRef(table="t", column="b")
ONE, WEST = Constant(type="integer", text="1"), Constant(type="text", text="West")
A_IS_ONE = Comparison(operator="=", left=A, right=ONE)

SAYINGS = [
    (ColumnRef(table="t", column="name", via=("referred_by",)), "referred by name"),
    (ColumnRef(table="", column="as_of()"), "as_of"),
    (Constant(type="null", text="NULL"), "nothing"),
    (Constant(type="text", text=" "), '" "'),
    (Arithmetic(operator="*", left=Arithmetic(operator="-", left=A, right=B), right=ONE), "(a - b) * 1"),
    (SameAs(left=A, right=B), "a is the same as b"),
    (Membership(value=A, options=(ONE, WEST)), "a is one of 1 or West"),
    (Membership(value=A, options=(ONE,), negated=True), "a is none of 1"),
    (Like(value=A, pattern="%x%"), "a contains x"),
    (Like(value=A, pattern="x%", negated=True), "a does not start with x"),
    (NullCheck(value=A), "a is missing"),
    (NullCheck(value=A, negated=True), "a is known"),
    (Logical(operator="and", operands=(A_IS_ONE, A_IS_ONE)), "a is 1 and a is 1"),
    (Negation(operand=A_IS_ONE), "not (a is 1)"),
    (Related(dataset="t", where=A_IS_ONE), "has a row in t where a is 1"),
    (Related(dataset="t", negated=True), "has no row in t"),
    (SetAggregate(function="count", dataset="t", columns=("k",), references=(A,)), "number of its own rows in t"),
    (MetricFigure(metric="bookings", entity="listing"), "bookings of the listing"),
    (SetAggregate(function="average", dataset="t", argument=A, where=A_IS_ONE), "average of a where a is 1"),
    (Scalar(function="list_length", arguments=(A,)), "list length of a"),
    (JsonValue(value=A, path="$.x.y"), "x.y in a"),
    (Cast(value=A, type="DATE"), "a"),
    (Coalesce(values=(A, ONE)), "a or, where missing, 1"),
    (Case(whens=(When(condition=A_IS_ONE, value=WEST),), otherwise=ONE), "West if a is 1, else 1"),
    (Truncate(grain="week", value=A), "week of a"),
    (Part(part="hour_of_day", value=A), "hour of day of a"),
    (DateDifference(unit="hours", start=A, end=B), "hours from a to b"),
    (ShiftDate(value=A, count=-1, grain="month"), "a -1 month"),
    (MetricFigure(metric="bookings", entity="listing"), "bookings of the listing"),
    (Aggregate(function="percentile", argument=A, fraction=0.95), "95% percentile of a"),
    (Aggregate(function="count_distinct", argument=A, where=A_IS_ONE), "number of different a where a is 1"),
    (Window(function="row_number", partition_by=(A, B)), "row number within a and b"),
    (A_IS_ONE, "a is 1"),
]


@pytest.mark.parametrize(("expression", "words"), SAYINGS)
def test_expression_is_said_in_words(expression, words):
    assert expression_words(expression) == words


def test_every_kind_of_expression_has_words():
    of_plans = {Exists, Subselect}
    assert set(KINDS.values()) - of_plans == {type(expression) for expression, _ in SAYINGS}


def test_lists_end_in_and():
    assert listed(()) == ""
    assert listed(("a",)) == "a"
    assert listed(("a", "b", "c")) == "a, b and c"


def test_examples_run():
    assert doctest.testmod(module).failed == 0
