"""Which chart fits, and that it shows no figure the rows do not hold."""

import datetime
import decimal

from tests.ui.sample import additive, column, product, ratio
from ui.chart_plan import ALL, MOST_BARS, MOST_LINES, MOST_MOMENTS, drawable, plan_chart

JANUARY, FEBRUARY = datetime.date(2026, 1, 1), datetime.date(2026, 2, 1)
MONTH = column("month", "time", "DATE")


def names(columns):
    return [c.name for c in columns]


def test_drawable_shows_every_figure_over_time():
    spec, rows = product([MONTH, additive("sales"), ratio("share")], [(JANUARY, 1, 0.5), (FEBRUARY, 2, None)])

    assert names(drawable(spec, rows)) == ["sales", "share"]


def test_drawable_is_empty_for_a_single_row():
    spec, rows = product([MONTH, additive("sales")], [(JANUARY, 1)])

    assert drawable(spec, rows) == ()


def test_drawable_is_empty_for_a_wide_table_of_entities():
    keys = [column(name, "dimension") for name in ("customer", "city", "state", "country")]
    spec, rows = product([*keys, additive("sales")], [("C1", "Rome", "", "IT", 1), ("C2", "Oslo", "", "NO", 2)])

    assert drawable(spec, rows) == ()


def test_drawable_is_empty_where_no_figure_is_a_number():
    spec, rows = product([MONTH, column("last_order", "measure", "DATE")], [(JANUARY, JANUARY), (FEBRUARY, None)])

    assert drawable(spec, rows) == ()


def test_plan_chart_line_over_time_has_local_times():
    sales = additive("sales", "DECIMAL(18,2)")
    spec, rows = product([MONTH, sales], [(JANUARY, decimal.Decimal("1.50")), (FEBRUARY, None)])

    plan = plan_chart(spec, rows, sales)

    assert plan.kind == "line"
    assert plan.temporal
    assert plan.series == ()
    assert plan.points == (("2026-01-01T00:00:00", ALL, 1.5), ("2026-02-01T00:00:00", ALL, None))


def test_plan_chart_adds_up_over_the_dimension_with_more_values():
    sales = additive("sales")
    columns = [MONTH, column("product", "dimension"), column("region", "dimension"), sales]
    spec, rows = product(columns, [(JANUARY, "A", "East", 1), (JANUARY, "B", "East", 2), (JANUARY, "C", "West", 4)])

    plan = plan_chart(spec, rows, sales)

    assert plan.series == ("East", "West")
    assert [point[1:] for point in plan.points] == [("East", 3.0), ("West", 4.0)]
    assert plan.note == "Added up over product."


def test_plan_chart_never_adds_up_a_ratio():
    share = ratio("share")
    columns = [MONTH, column("product", "dimension"), column("region", "dimension"), share]
    spec, rows = product(columns, [(JANUARY, "A", "East", 0.5), (JANUARY, "B", "East", 0.7)])

    plan = plan_chart(spec, rows, share)

    assert [point[1:] for point in plan.points] == [("A · East", 0.5), ("B · East", 0.7)]


def test_plan_chart_tells_keys_of_one_label_apart():
    share = ratio("share")
    columns = [MONTH, column("product_id", "dimension"), column("product_name", "label"), share]
    spec, rows = product(columns, [(JANUARY, "P1", "Milk", 0.5), (JANUARY, "P2", "Milk", 0.7)])

    plan = plan_chart(spec, rows, share)

    assert [point[1:] for point in plan.points] == [("Milk (P1)", 0.5), ("Milk (P2)", 0.7)]


def test_plan_chart_of_many_series_shows_the_greatest_and_says_so():
    sales = additive("sales")
    many = [(JANUARY, f"R{number:02}", number) for number in range(20)]
    spec, rows = product([MONTH, column("region", "dimension"), sales], many)

    plan = plan_chart(spec, rows, sales)

    assert plan.series == ("R19", "R18", "R17", "R16", "R15", "R14")
    assert plan.note == f"Shown are the {MOST_LINES} with the most sales, of 20 values of region."


def test_plan_chart_of_many_days_adds_up_by_week():
    sales = additive("sales")
    monday = datetime.date(2026, 1, 5)
    days = [(monday + datetime.timedelta(days=day), 1) for day in range(210)]
    spec, rows = product([column("date", "time", "DATE"), sales], days)

    plan = plan_chart(spec, rows, sales)

    assert plan.points[:2] == (("2026-01-05T00:00:00", ALL, 7.0), ("2026-01-12T00:00:00", ALL, 7.0))
    assert len(plan.points) == 30
    assert plan.note == "Added up by week; the first and the last may be partial."


def test_plan_chart_of_many_days_of_a_ratio_shows_the_latest():
    share = ratio("share")
    days = [(JANUARY + datetime.timedelta(days=day), day / 1000) for day in range(300)]
    spec, rows = product([column("date", "time", "DATE"), share], days)

    plan = plan_chart(spec, rows, share)

    assert len(plan.points) == MOST_MOMENTS
    assert plan.points[-1] == ("2026-10-27T00:00:00", ALL, 0.299)


def test_plan_chart_bars_keep_the_order_of_the_rows():
    roas = ratio("roas")
    spec, rows = product([column("campaign", "dimension"), roas], [("B", 0.1), (None, 0.4), ("A", None)])

    plan = plan_chart(spec, rows, roas)

    assert plan.kind == "bar"
    assert plan.points == (("B", ALL, 0.1), ("(none)", ALL, 0.4), ("A", ALL, None))
    assert plan.note == ""


def test_plan_chart_of_many_bars_shows_the_greatest_and_says_so():
    sales = additive("sales")
    spec, rows = product([column("product", "dimension"), sales], [(f"P{n:02}", n) for n in range(50)])

    plan = plan_chart(spec, rows, sales)

    assert len(plan.points) == MOST_BARS
    assert plan.points[0] == ("P49", ALL, 49.0)
    assert plan.note == f"Shown are the {MOST_BARS} greatest of 50."
