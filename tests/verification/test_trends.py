"""The gates of straight lines: what is no line through the complete periods, or no row of its kind, is found."""

import datetime
from dataclasses import replace

import pytest

from knowledge_graph.derived_formulas import DERIVED
from knowledge_graph.requested import Requested
from schemas.data_model import ModelColumn
from schemas.discovery import BoundMeasure
from schemas.expressions import ColumnRef
from schemas.horizon import Horizon
from schemas.period import Period
from schemas.query import NamedMeasure, TrendMeasure
from tests.verification.star import WEEK, case
from verification.gates.reconciliation import reconciliation

_END = datetime.date(2026, 10, 26)
_SQL = """
    WITH orders AS (
      SELECT * FROM shop.orders AS source
      QUALIFY row_number() OVER (PARTITION BY source.order_id ORDER BY source.ingested_at DESC) = 1
    ), weeks AS (
      SELECT CAST(d.day AS DATE) AS week FROM range(DATE '2026-08-31', DATE '2026-11-09', INTERVAL 7 DAY) AS d(day)
    ), totals AS (
      SELECT CAST(date_trunc('week', orders.ordered_at) AS DATE) AS week, sum(items.quantity * items.unit_price) AS n
      FROM shop.order_items AS items JOIN orders ON orders.order_id = items.order_id
      WHERE orders.status = 'completed' AND orders.ordered_at >= DATE '2026-08-31'
        AND orders.ordered_at < DATE '2026-10-26' GROUP BY 1
    ), told AS (
      SELECT week, CASE WHEN week < DATE '2026-10-26' THEN coalesce(n, 0) END AS n,
             date_diff('day', DATE '2026-08-31', week) / 7 AS place
      FROM weeks LEFT JOIN totals USING (week)
    )
    SELECT week, CASE WHEN week < DATE '2026-10-26' THEN 'actual' ELSE 'linear baseline' END AS basis,
           CAST(n AS DECIMAL(18, 2)) AS revenue,
           avg(n) OVER () + covar_samp(n, place) OVER () / var_samp(CASE WHEN n IS NOT NULL THEN place END) OVER ()
             * (place - avg(CASE WHEN n IS NOT NULL THEN place END) OVER ()) AS line
    FROM told ORDER BY week
"""


@pytest.fixture(scope="module")
def line(engine):
    """A line through eight weeks of revenue, two of which are empty, carried on by two."""
    of = NamedMeasure(name="revenue", metric="revenue")
    measure = TrendMeasure(name="line", of=of, grain="week")
    bound = BoundMeasure(name="revenue", formula=ColumnRef(table="", column="revenue"), description="")
    formula = DERIVED[TrendMeasure](measure, Requested(bound, ())).bound
    period = Period(said="complete weeks", start=datetime.date(2026, 8, 31), end=_END)
    asked = case("revenue", (WEEK,), period, formulas=(formula,))
    horizon = Horizon(said="next 2 weeks", end=datetime.date(2026, 11, 9))
    proof = asked.asking(measures=(of, measure), horizon=horizon).proof(engine, _SQL)
    basis = ModelColumn(name="basis", type="VARCHAR", nullable=False, description="", role="label", expression="")
    first, *others = proof.model.columns
    return replace(proof, model=proof.model.model_copy(update={"columns": (first, basis, *others)}))


def _with(proof, change):
    changed = replace(proof.result, rows=tuple(change(list(proof.result.rows))))
    return replace(proof, answer=lambda: changed)


def test_a_line_by_other_means_is_the_same(line):
    result = reconciliation(line)

    assert result.passed, result.detail
    assert ("line", "equal in 10 rows to lines through control figures") in result.figures


@pytest.mark.parametrize("place", [0, 4, 9])
def test_a_point_off_the_line_is_found(line, place):
    def moved(rows):
        rows[place] = (*rows[place][:3], rows[place][3] + 0.01)
        return rows

    assert f"line is {moved(list(line.result.rows))[place][3]}" in reconciliation(_with(line, moved)).detail


def test_a_row_to_come_that_is_called_actual_is_found(line):
    def renamed(rows):
        rows[9] = (rows[9][0], "actual", *rows[9][2:])
        return rows

    assert "the row of 2026-11-02 is called actual" in reconciliation(_with(line, renamed)).detail


def test_a_missing_period_is_found(line):
    assert (
        "a week between the first and the last has no row"
        in reconciliation(_with(line, lambda rows: [*rows[:3], *rows[4:]])).detail
    )
    assert (
        "the rows do not end with the last week before 2026-11-09"
        in reconciliation(_with(line, lambda rows: rows[:-1])).detail
    )
