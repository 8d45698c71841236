"""The committed sample data keep their contract, and the generator gives them again, byte by byte."""

import os
import subprocess
import sys
from itertools import pairwise

import duckdb
import pyarrow.parquet as pq
import pytest

from sample_data.generate import HOME, tables

# Table, rows, primary key: columns with their types.
CONTRACT = """
bronze.customers 5000 customer_id: customer_id VARCHAR, full_name VARCHAR, email VARCHAR, phone VARCHAR, birth_date DATE, gender VARCHAR, city VARCHAR, state VARCHAR, country VARCHAR, signup_at TIMESTAMP, loyalty_tier VARCHAR, segment VARCHAR, marketing_opt_in BOOLEAN, updated_at TIMESTAMP
bronze.products 400 product_id: product_id VARCHAR, product_name VARCHAR, category VARCHAR, subcategory VARCHAR, brand VARCHAR, supplier VARCHAR, unit_price DECIMAL(12,2), unit_cost DECIMAL(12,2), is_organic BOOLEAN, launched_on DATE
bronze.orders 40400 order_id,ingested_at: order_id VARCHAR, customer_id VARCHAR, ordered_at TIMESTAMP, region VARCHAR, sales_channel VARCHAR, status VARCHAR, shipping_fee DECIMAL(12,2), delivery_date DATE, ingested_at TIMESTAMP
bronze.order_items 100000 order_id,line_number: order_id VARCHAR, line_number INTEGER, product_id VARCHAR, quantity INTEGER, unit_price DECIMAL(12,2), discount_amount DECIMAL(12,2)
bronze.payments 44000 payment_id: payment_id VARCHAR, order_id VARCHAR, paid_at TIMESTAMP, method VARCHAR, amount DECIMAL(12,2), status VARCHAR
bronze.returns 3000 return_id: return_id VARCHAR, order_id VARCHAR, line_number INTEGER, product_id VARCHAR, returned_at TIMESTAMP, quantity INTEGER, refund_amount DECIMAL(12,2), reason VARCHAR
bronze.marketing_campaigns 50 campaign_id: campaign_id VARCHAR, campaign_name VARCHAR, channel VARCHAR, objective VARCHAR, target_audience VARCHAR, start_date DATE, end_date DATE, budget DECIMAL(12,2)
bronze.marketing_events 120600 event_id,ingested_at: event_id VARCHAR, campaign_id VARCHAR, event_at TIMESTAMP, event_type VARCHAR, customer_id VARCHAR, cost DECIMAL(12,2), revenue DECIMAL(12,2), ingested_at TIMESTAMP
bronze.user_interactions 80000 interaction_id: interaction_id VARCHAR, customer_id VARCHAR, product_id VARCHAR, interaction_type VARCHAR, occurred_at TIMESTAMP, rating INTEGER, session_id VARCHAR
bronze.support_tickets 5000 ticket_id: ticket_id VARCHAR, customer_id VARCHAR, created_at TIMESTAMP, first_response_at TIMESTAMP, resolved_at TIMESTAMP, category VARCHAR, priority VARCHAR, status VARCHAR, satisfaction_score INTEGER
bronze.web_sessions 60000 session_id: session_id VARCHAR, customer_id VARCHAR, visitor_id VARCHAR, started_at TIMESTAMP, ended_at TIMESTAMP, device_category VARCHAR, country VARCHAR, traffic_source VARCHAR, traffic_medium VARCHAR, landing_page VARCHAR, pageviews INTEGER
bronze.web_events 150000 event_id: event_id VARCHAR, session_id VARCHAR, occurred_at TIMESTAMP, event_name VARCHAR, product_id VARCHAR
bronze.subscriptions 1500 subscription_id: subscription_id VARCHAR, customer_id VARCHAR, plan VARCHAR, monthly_fee DECIMAL(12,2), started_on DATE, cancelled_on DATE, cancel_reason VARCHAR
bronze.billing_history 15000 invoice_id: invoice_id VARCHAR, subscription_id VARCHAR, customer_id VARCHAR, invoiced_on DATE, amount DECIMAL(12,2), paid_on DATE, card_last4 VARCHAR
bronze.inventory_snapshots 38440 snapshot_date,warehouse,product_id: snapshot_date DATE, warehouse VARCHAR, product_id VARCHAR, on_hand_units INTEGER, unit_cost DECIMAL(12,2)
bronze.ga4_daily 42577 date,device_category,country,default_channel_group: date DATE, device_category VARCHAR, country VARCHAR, default_channel_group VARCHAR, sessions INTEGER, total_users INTEGER, new_users INTEGER, engaged_sessions INTEGER, user_engagement_seconds INTEGER, key_events INTEGER, purchase_revenue DECIMAL(12,2), has_sampling BOOLEAN, has_other_row BOOLEAN
analytics.user_events 30000 event_id: event_id VARCHAR, event_timestamp TIMESTAMP, user_id VARCHAR, session_id VARCHAR, event_type VARCHAR, event_properties VARCHAR
analytics.search_events 12000 search_id: search_id VARCHAR, event_timestamp TIMESTAMP, user_id VARCHAR, session_id VARCHAR, query VARCHAR, alpha_value DOUBLE, search_type VARCHAR, results_count INTEGER, response_time_ms INTEGER, clicked_results VARCHAR[]
analytics.cart_events 20000 event_id: event_id VARCHAR, event_timestamp TIMESTAMP, user_id VARCHAR, session_id VARCHAR, event_type VARCHAR, product_sku VARCHAR, product_name VARCHAR, quantity INTEGER, price DECIMAL(12,2), cart_total_after DECIMAL(12,2), promotions_applied VARCHAR[], discount_total DECIMAL(12,2)
analytics.order_events 8000 event_id: event_id VARCHAR, event_timestamp TIMESTAMP, user_id VARCHAR, session_id VARCHAR, order_id VARCHAR, total_value DECIMAL(12,2), item_count INTEGER
promotions.promotions 25 promotion_id: promotion_id VARCHAR, promotion_name VARCHAR, promotion_type VARCHAR, discount_pct DECIMAL(12,2), starts_on DATE, ends_on DATE
promotions.promotion_usage 9000 usage_id: usage_id VARCHAR, promotion_id VARCHAR, order_id VARCHAR, customer_id VARCHAR, session_id VARCHAR, product_id VARCHAR, used_at TIMESTAMP, discount_amount DECIMAL(12,2)
"""
UNSCALED = {
    "bronze.customers",
    "bronze.products",
    "bronze.marketing_campaigns",
    "bronze.inventory_snapshots",
    "bronze.ga4_daily",
    "promotions.promotions",
}


def parse_contract():
    for line in CONTRACT.strip().splitlines():
        head, columns = line.split(": ")
        name, rows, key = head.split()
        yield name, int(rows), key, [tuple(column.split(" ")) for column in columns.split(", ")]


TABLES = list(parse_contract())
ROWS = {name: rows for name, rows, _, _ in TABLES}

# Columns that hold attributes, not events: these may lie before the period.
ATTRIBUTES = {"birth_date", "signup_at", "updated_at", "launched_on"}

REFERENCES = """
orders.customer_id customers.customer_id
order_items.product_id products.product_id
payments.order_id orders.order_id
returns.order_id orders.order_id
returns.product_id products.product_id
marketing_events.campaign_id marketing_campaigns.campaign_id
marketing_events.customer_id customers.customer_id
user_interactions.customer_id customers.customer_id
user_interactions.product_id products.product_id
user_interactions.session_id web_sessions.session_id
support_tickets.customer_id customers.customer_id
web_sessions.customer_id customers.customer_id
web_events.session_id web_sessions.session_id
web_events.product_id products.product_id
subscriptions.customer_id customers.customer_id
billing_history.subscription_id subscriptions.subscription_id
billing_history.customer_id customers.customer_id
inventory_snapshots.product_id products.product_id
user_events.user_id customers.customer_id
search_events.user_id customers.customer_id
cart_events.user_id customers.customer_id
cart_events.product_sku products.product_id
order_events.user_id customers.customer_id
order_events.order_id orders.order_id
promotion_usage.promotion_id promotions.promotion_id
promotion_usage.order_id orders.order_id
promotion_usage.customer_id customers.customer_id
promotion_usage.product_id products.product_id
"""

NEWEST = "(FROM orders QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY ingested_at DESC) = 1)"
EVENTS = "(FROM marketing_events QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY ingested_at DESC) = 1)"


@pytest.fixture(scope="module")
def query():
    """Runs SQL on the committed files, every table under its bare name."""
    database = duckdb.connect()
    for name in ROWS:
        database.execute(f"CREATE VIEW {name.split('.')[1]} AS FROM read_parquet('{file_of(HOME, name)}')")
    yield lambda sql: database.sql(sql).fetchall()
    database.close()


def file_of(folder, name):
    return folder / f"{name.replace('.', '/')}.parquet"


# --- contract -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "rows", "key", "columns"), TABLES, ids=ROWS)
def test_table_has_its_rows_columns_types_and_key(query, name, rows, key, columns):
    table = name.split(".")[1]
    assert query(f"SELECT count(*) FROM {table}") == [(rows,)]
    described = [(column, kind) for column, kind, *_ in query(f"DESCRIBE {table}")]
    assert described == columns
    assert query(f"SELECT count(DISTINCT ({key})) FROM {table}") == [(rows,)]


def test_no_other_files_and_at_most_12_megabytes():
    files = sorted(HOME.rglob("*.parquet"))
    assert files == sorted(file_of(HOME, name) for name in ROWS)
    assert sum(file.stat().st_size for file in files) <= 12_000_000


@pytest.mark.parametrize("reference", REFERENCES.strip().splitlines())
def test_foreign_key_holds(query, reference):
    child, parent = (side.split(".") for side in reference.split())
    lost = f"SELECT count(*) FROM {child[0]} WHERE {child[1]} NOT IN (SELECT {parent[1]} FROM {parent[0]})"
    assert query(lost) == [(0,)]


def test_returns_point_at_lines_with_their_product_and_quantity(query):
    [(matching,)] = query(
        """SELECT count(*) FROM returns r JOIN order_items i USING (order_id, line_number, product_id)
           WHERE r.quantity BETWEEN 1 AND i.quantity
             AND r.refund_amount <= i.quantity * i.unit_price - i.discount_amount"""
    )
    assert matching == 3000


def test_all_times_lie_in_the_period(query):
    for name, _, _, columns in TABLES:
        for column, kind in columns:
            if kind in ("DATE", "TIMESTAMP"):
                [(first, last)] = query(f"SELECT min({column})::DATE, max({column})::DATE FROM {name.split('.')[1]}")
                assert last.isoformat() <= "2026-10-31", (name, column)
                assert column in ATTRIBUTES or first.isoformat() >= "2024-10-01", (name, column)


def test_names_are_unique_and_amounts_never_null(query):
    for table, column in (("products", "product_name"), ("marketing_campaigns", "campaign_name")):
        assert query(f"SELECT count(*) - count(DISTINCT {column}) FROM {table}") == [(0,)]
    assert query("SELECT count(*) - count(DISTINCT promotion_name) FROM promotions") == [(0,)]
    for name, _, _, columns in TABLES:
        for column in (column for column, kind in columns if kind.startswith("DECIMAL")):
            assert query(f"SELECT count(*) FROM {name.split('.')[1]} WHERE {column} IS NULL OR {column} < 0") == [(0,)]


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("customers.loyalty_tier", "bronze,gold,platinum,silver"),
        ("customers.segment", "business,consumer,family"),
        ("orders.region", "East,North,South,West"),
        ("orders.sales_channel", "app,store,web"),
        ("orders.status", "cancelled,completed,pending,returned"),
        ("payments.method", "bank_transfer,card,gift_card,paypal"),
        ("payments.status", "captured,failed,refunded"),
        ("marketing_campaigns.channel", "affiliate,display,email,search,social"),
        ("marketing_events.event_type", "click,conversion,impression"),
        ("user_interactions.interaction_type", "cart,purchase,rating,view"),
        ("support_tickets.priority", "high,low,medium,urgent"),
        ("support_tickets.status", "closed,open,pending,resolved"),
        ("web_sessions.device_category", "desktop,mobile,tablet"),
        ("web_events.event_name", "add_payment_info,add_to_cart,begin_checkout,page_view,purchase,view_item"),
        ("subscriptions.plan", "basic,plus,premium"),
        ("search_events.search_type", "hybrid,keyword,semantic"),
        ("cart_events.event_type", "add,remove,update"),
        ("promotions.promotion_type", "bogo,bundle,percent_off"),
    ],
)
def test_column_has_exactly_its_declared_values(query, column, values):
    table, name = column.split(".")
    assert query(f"SELECT string_agg(DISTINCT {name}, ',' ORDER BY {name}) FROM {table}") == [(values,)]


# --- dirt, at its rates -------------------------------------------------------------------------------------------


def test_one_percent_of_orders_has_an_older_version(query):
    versions = query(
        """SELECT older.status, count(*), count(*) FILTER (newer.status IN ('cancelled', 'returned'))
           FROM orders older JOIN orders newer USING (order_id)
           WHERE older.ingested_at < newer.ingested_at AND newer.ordered_at = older.ordered_at
           GROUP BY ALL ORDER BY ALL"""
    )
    assert versions == [("completed", 200, 200), ("pending", 200, 0)]
    assert query(f"SELECT count(*) FROM {NEWEST}") == [(40_000,)]


def test_half_a_percent_of_marketing_events_is_replayed(query):
    [(replays, events)] = query(
        """SELECT count(*) - count(DISTINCT event_id), count(DISTINCT event_id) FROM marketing_events"""
    )
    [(contents,)] = query("""SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE (ingested_at) FROM marketing_events)""")
    assert (replays, events, contents) == (600, 120_000, 120_000)


def test_three_in_a_thousand_order_items_are_orphans(query):
    assert query("SELECT count(*) FROM order_items WHERE order_id NOT IN (SELECT order_id FROM orders)") == [(300,)]


def test_customers_lack_emails_and_mix_the_case_of_countries(query):
    assert query("SELECT count(*) FROM customers WHERE email IS NULL") == [(100,)]
    assert query("SELECT count(*) FROM customers WHERE country <> upper(country)") == [(150,)]
    assert query("SELECT count(*) FROM customers WHERE country IN ('us', 'US')") > [(4_000,)]
    assert query("SELECT string_agg(DISTINCT upper(country), ' ' ORDER BY upper(country)) FROM customers") == [
        ("CA DE FR GB US",)
    ]


def test_ten_tickets_are_resolved_before_they_were_created(query):
    assert query("SELECT count(*) FROM support_tickets WHERE resolved_at < created_at") == [(10,)]


def test_some_analytics_rows_are_sampled_or_lumped_together(query):
    [(sampled, other)] = query("SELECT avg(has_sampling::INT), avg(has_other_row::INT) FROM ga4_daily")
    assert 0.02 < sampled < 0.04
    assert 0.01 < other < 0.03


# --- sales --------------------------------------------------------------------------------------------------------


def test_western_orders_fall_by_more_than_half_in_the_incident_week(query):
    weeks = dict(
        query(
            f"""SELECT date_trunc('week', ordered_at)::DATE::VARCHAR, count(*) FROM {NEWEST}
                WHERE region = 'West' AND status = 'completed' GROUP BY ALL"""
        )
    )
    assert weeks["2026-03-09"] < 0.4 * min(weeks["2026-03-02"], weeks["2026-03-16"])
    others = query(
        f"""SELECT count(*) FILTER (ordered_at >= DATE '2026-03-09') / count(*) FROM {NEWEST}
            WHERE region <> 'West' AND ordered_at >= DATE '2026-03-02' AND ordered_at < DATE '2026-03-16'"""
    )
    assert 0.45 < others[0][0] < 0.55


def test_orders_grow_and_peak_on_saturdays_and_before_christmas(query):
    monthly = dict(query("SELECT strftime(ordered_at, '%Y-%m'), count(*) FROM orders GROUP BY ALL"))
    assert monthly["2026-10"] > monthly["2025-10"] > monthly["2024-10"]
    assert monthly["2025-12"] > max(monthly["2025-10"], monthly["2026-02"])
    weekdays = dict(query("SELECT isodow(ordered_at), count(*) FROM orders GROUP BY ALL"))
    assert max(weekdays, key=weekdays.get) == 6
    assert weekdays[6] > 1.3 * min(weekdays.values())


def test_a_few_customers_and_products_make_much_of_the_sales(query):
    [(guests,)] = query(f"SELECT avg((customer_id IS NULL)::INT) FROM {NEWEST}")
    assert 0.07 < guests < 0.09
    [(without, several, most)] = query(
        f"""SELECT count(*) FILTER (orders = 0), count(*) FILTER (orders > 3), max(orders) FROM
            (SELECT c.customer_id, count(o.order_id) AS orders FROM customers c
             LEFT JOIN {NEWEST} o USING (customer_id) GROUP BY ALL)"""
    )
    assert without > 500
    assert several > 1500
    assert most > 60
    [(share,)] = query(
        """SELECT sum(n) FILTER (place <= 80) / sum(n) FROM
           (SELECT count(*) AS n, row_number() OVER (ORDER BY count(*) DESC) AS place FROM order_items
            GROUP BY product_id)"""
    )
    assert 0.4 < share < 0.8
    assert query("SELECT product_name, category, brand FROM products WHERE product_id = 'OV_MILK_WH'") == [
        ("Oak Valley Whole Milk", "Dairy", "Oak Valley")
    ]


def test_some_products_are_bought_together_far_more_often_than_by_chance(query):
    pairs = query(
        """WITH baskets AS (SELECT DISTINCT order_id, product_id FROM order_items),
                sold AS (SELECT product_id, count(*) AS n FROM baskets GROUP BY ALL)
           SELECT a.product_id, b.product_id FROM baskets a JOIN baskets b USING (order_id)
           JOIN sold x ON x.product_id = a.product_id JOIN sold y ON y.product_id = b.product_id
           WHERE a.product_id < b.product_id
           GROUP BY a.product_id, b.product_id, x.n, y.n
           HAVING count(*) >= 50 AND count(*) > 5 * x.n * y.n / 40000"""
    )
    assert len(pairs) >= 8


def test_customers_buy_the_same_product_again(query):
    [(rhythms,)] = query(
        f"""SELECT count(*) FROM (SELECT customer_id, product_id FROM {NEWEST} JOIN order_items USING (order_id)
            WHERE status = 'completed' AND customer_id IS NOT NULL
            GROUP BY ALL HAVING count(DISTINCT ordered_at::DATE) >= 3)"""
    )
    assert rhythms > 1000


def test_line_prices_stay_near_the_list_price(query):
    [(low, high, most)] = query(
        """SELECT min(i.unit_price / p.unit_price), max(i.unit_price / p.unit_price),
                  max(discount_amount / (quantity * i.unit_price))
           FROM order_items i JOIN products p USING (product_id)"""
    )
    assert low > 0.88
    assert high < 1.06
    assert most <= 0.5


def test_completed_orders_are_paid_in_full(query):
    [(orders, gap)] = query(
        f"""WITH goods AS (SELECT order_id, sum(quantity * unit_price - discount_amount) AS due
                           FROM order_items GROUP BY ALL),
                 paid AS (SELECT order_id, sum(amount) AS captured FROM payments
                          WHERE status = 'captured' GROUP BY ALL)
            SELECT count(*), max(abs(captured - coalesce(due, 0) - shipping_fee))
            FROM {NEWEST} JOIN paid USING (order_id) LEFT JOIN goods USING (order_id) WHERE status = 'completed'"""
    )
    assert orders == query(f"SELECT count(*) FROM {NEWEST} WHERE status = 'completed'")[0][0]
    assert gap == 0
    assert query(f"SELECT count(*) FROM {NEWEST} ANTI JOIN order_items USING (order_id)") == [(12,)]


def test_every_promotion_is_used_while_it_runs_close_to_its_order(query):
    [(promotions, outside, discounts)] = query(
        """SELECT count(DISTINCT promotion_id), count(*) FILTER (used_at::DATE NOT BETWEEN starts_on - 1 AND ends_on),
                  count(*) FILTER (discount_amount > 0)
           FROM promotion_usage JOIN promotions USING (promotion_id)"""
    )
    assert (promotions, outside) == (25, 0)
    assert discounts > 8_900
    [(late, orders, statuses)] = query(
        f"""SELECT max(abs(epoch(ordered_at) - epoch(used_at))), count(DISTINCT order_id), count(DISTINCT status)
            FROM promotion_usage JOIN {NEWEST} USING (order_id)"""
    )
    assert late < 600
    assert orders < 8_000
    assert statuses == 4


# --- marketing, web, subscriptions, stock ---------------------------------------------------------------------------


def test_campaigns_succeed_and_fail_within_their_dates(query):
    roas = query(f"SELECT campaign_id, sum(revenue) / sum(cost) FROM {EVENTS} GROUP BY ALL")
    assert len(roas) == 50
    assert 5 <= sum(ratio < 1 for _, ratio in roas) <= 12
    assert sum(ratio > 5 for _, ratio in roas) >= 5
    outside = "event_at::DATE NOT BETWEEN start_date AND end_date"
    assert query(f"SELECT count(*) FROM {EVENTS} JOIN marketing_campaigns USING (campaign_id) WHERE {outside}") == [
        (0,)
    ]
    assert query(f"SELECT count(*) FROM {EVENTS} WHERE event_type <> 'conversion' AND revenue <> 0") == [(0,)]


def test_some_campaign_weeks_have_a_zero_denominator(query):
    [(impressions, clicks, conversions)] = query(
        f"""SELECT count(*) FILTER (shown = 0), count(*) FILTER (clicked = 0), count(*) FILTER (converted = 0) FROM
            (SELECT count(*) FILTER (event_type = 'impression') AS shown,
                    count(*) FILTER (event_type = 'click') AS clicked,
                    count(*) FILTER (event_type = 'conversion') AS converted
             FROM {EVENTS} GROUP BY campaign_id, date_trunc('week', event_at))"""
    )
    assert min(impressions, clicks, conversions) >= 3


def test_sessions_drop_off_at_every_step_of_the_checkout(query):
    steps = ("page_view", "view_item", "add_to_cart", "begin_checkout", "add_payment_info", "purchase")
    reached = dict(query("SELECT event_name, count(DISTINCT session_id) FROM web_events GROUP BY ALL"))
    sizes = [reached[step] for step in steps]
    assert sizes[0] == 60_000
    assert all(0.3 * before < after < 0.9 * before for before, after in pairwise(sizes))
    [(bounce, backwards)] = query(
        "SELECT avg((pageviews = 1)::INT), count(*) FILTER (ended_at < started_at) FROM web_sessions"
    )
    assert 0.3 < bounce < 0.6
    assert backwards == 0
    assert query("SELECT count(*) FROM user_interactions WHERE (rating IS NULL) <> (interaction_type <> 'rating')") == [
        (0,)
    ]


def test_every_plan_loses_subscriptions_in_every_month_of_2026(query):
    churn = query(
        """SELECT plan, date_trunc('month', cancelled_on), count(*) FROM subscriptions
           WHERE cancelled_on >= DATE '2026-01-01' GROUP BY ALL"""
    )
    assert len(churn) == 3 * 10
    gone = """SELECT count(*) FROM billing_history JOIN subscriptions USING (subscription_id)
              WHERE invoiced_on > cancelled_on"""
    assert query(gone) == [(0,)]


def test_stock_is_taken_at_month_ends_and_some_products_are_sold_out(query):
    [(snapshots, last, other_days)] = query(
        """SELECT count(DISTINCT snapshot_date), max(snapshot_date)::VARCHAR,
                  count(*) FILTER (snapshot_date <> last_day(snapshot_date)) FROM inventory_snapshots"""
    )
    assert (snapshots, last, other_days) == (25, "2026-10-31", 0)
    [(products, sold_out)] = query(
        """SELECT count(*), count(*) FILTER (units = 0) FROM
           (SELECT sum(on_hand_units) AS units FROM inventory_snapshots WHERE snapshot_date = DATE '2026-10-31'
            GROUP BY product_id HAVING count(*) = 4)"""
    )
    assert products == 400
    assert 3 <= sold_out <= 30


# --- assistant ----------------------------------------------------------------------------------------------------


def test_flows_carry_their_properties(query):
    [(flows, complete, routes, slow)] = query(
        """SELECT count(*),
                  count(*) FILTER (json_keys(event_properties) = ['query', 'intent', 'routing_decision',
                                   'agents_executed', 'total_latency_ms', 'agent_timings', 'success']),
                  count(DISTINCT event_properties ->> '$.routing_decision'),
                  max((event_properties ->> '$.total_latency_ms')::DOUBLE)
           FROM user_events WHERE event_type = 'agent_flow_complete'"""
    )
    assert flows == complete == 11_000
    assert routes == 6
    assert 1_000 < slow < 10_000
    assert query("SELECT count(DISTINCT event_type) FROM user_events WHERE json_valid(event_properties)") == [(5,)]


def test_cart_sessions_end_with_and_without_an_order(query):
    [(sessions, abandoned)] = query(
        """SELECT count(*), count(*) FILTER (session_id NOT IN (SELECT session_id FROM order_events)) FROM
           (SELECT DISTINCT session_id FROM cart_events WHERE event_type = 'add')"""
    )
    assert (sessions, abandoned) == (8_500, 5_600)
    other_order = """SELECT count(*) FROM order_events e JOIN orders o USING (order_id)
                     WHERE e.user_id <> o.customer_id OR abs(epoch(e.event_timestamp) - epoch(o.ordered_at)) > 60"""
    assert query(other_order) == [(0,)]


def test_searches_find_nothing_something_and_get_clicked(query):
    [(nothing, clicked, impossible)] = query(
        """SELECT avg((results_count = 0)::INT), avg((len(clicked_results) > 0)::INT),
                  count(*) FILTER (results_count = 0 AND len(clicked_results) > 0) FROM search_events"""
    )
    assert 0.04 < nothing < 0.15
    assert 0.3 < clicked < 0.6
    assert impossible == 0


# --- generator ----------------------------------------------------------------------------------------------------


def start_generator(out, **environment):
    command = [sys.executable, "-m", "sample_data.generate", "--out", str(out)]
    return subprocess.Popen(command, cwd=HOME.parent, env=os.environ | environment, stdout=subprocess.DEVNULL)


def test_generator_gives_the_same_bytes_anywhere_and_the_committed_tables(tmp_path):
    runs = (
        start_generator(tmp_path / "here", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C"),
        start_generator(tmp_path / "there", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C.UTF-8"),
    )
    assert [run.wait(timeout=60) for run in runs] == [0, 0]

    for name in ROWS:
        here, there = (file_of(tmp_path / place, name) for place in ("here", "there"))
        assert here.read_bytes() == there.read_bytes(), name
        # By value: another version of the Parquet library may write other bytes.
        assert pq.read_table(here).equals(pq.read_table(file_of(HOME, name))), name


def test_scale_multiplies_facts_and_keeps_dimensions_and_identifiers_unique():
    keys = {name: key for name, _, key, _ in TABLES if "," not in key}
    seen = set()

    for name, table in tables(scale=2):
        seen.add(name)
        assert table.num_rows == ROWS[name] * (1 if name in UNSCALED else 2), name
        assert name not in keys or len(table[keys[name]].unique()) == table.num_rows, name
    assert seen == set(ROWS)
