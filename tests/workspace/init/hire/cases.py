"""Queries of the bicycle hire's metrics layer, and what hand-written SQL over its tables gives for each."""

JOINED = """
    (SELECT r.*, s.station_name, s.docks, d.district_name, p.plan, p.home_station_id
     FROM rides r LEFT JOIN stations s USING (station_id) LEFT JOIN districts d USING (district_id)
     LEFT JOIN riders p ON p.rider_id = r.rider_id)
"""
"""Rides with what is known of their station, district and rider."""

OPENS_AND_RIDES = """
    (SELECT r.ride_id, r.station_id, o.open_id, o.opened_at, o.near_station_id
     FROM rides r JOIN app_opens o ON o.rider_id = r.rider_id
      AND o.opened_at::DATE <= r.started_at::DATE
      AND o.opened_at::DATE > r.started_at::DATE - INTERVAL {days} DAY {also}
     QUALIFY row_number() OVER (PARTITION BY r.ride_id ORDER BY o.opened_at::DATE DESC) = 1)
"""
"""Each ride beside the last time its rider opened the app in the days before."""

CASES = {
    # simple metrics
    "all": ({"metrics": ["rides"]}, "SELECT count(ride_id) FROM rides"),
    "by month": (
        {"metrics": ["rides", "takings"], "group_by": ["metric_time__month"]},
        "SELECT date_trunc('month', started_at), count(*), sum(price) FROM rides GROUP BY 1",
    ),
    "every aggregate": (
        {
            "metrics": [
                *("rides", "takings", "longest_ride", "shortest_ride", "average_price", "active_riders"),
                *("electric_rides", "median_minutes", "minutes_p90"),
            ],
            "group_by": ["ride__promo"],
        },
        """SELECT promo, count(*), sum(price), max(minutes), min(minutes), avg(price), count(DISTINCT rider_id),
         count(*) FILTER (is_electric), median(minutes), quantile_disc(minutes, 0.9) FROM rides GROUP BY 1""",
    ),
    "greatest of dates": ({"metrics": ["last_to_join"]}, "SELECT max(joined_on) FROM riders"),
    "expression as dimension": (
        {"metrics": ["rides"], "group_by": ["ride__length"]},
        """SELECT CASE WHEN minutes >= 30 THEN 'long' WHEN minutes IS NOT NULL THEN 'short' END, count(*)
         FROM rides GROUP BY 1""",
    ),
    "filters of the measure and of the metric": (
        {"metrics": ["long_gold_rides"], "group_by": ["station__station_name"]},
        f"""SELECT station_name, count(*) FROM {JOINED} WHERE minutes >= 30 AND plan = 'gold' GROUP BY 1""",
    ),
    "its own grain": (
        {"metrics": ["rides_by_month"], "group_by": ["metric_time"]},
        "SELECT date_trunc('month', started_at), count(*) FROM rides GROUP BY 1",
    ),
    "entity": (
        {"metrics": ["rides"], "group_by": ["rider"]},
        "SELECT rider_id, count(*) FROM rides GROUP BY 1",
    ),
    "object syntax": (
        {"metrics": ["rides"], "group_by": [{"name": "metric_time", "grain": "quarter"}, "Dimension('station__docks')"]},
        f"SELECT date_trunc('quarter', started_at), docks, count(*) FROM {JOINED} GROUP BY ALL",
    ),
    "part of a date": (
        {"metrics": ["rides"], "group_by": [{"name": "metric_time", "date_part": "dow"}]},
        "SELECT isodow(started_at), count(*) FROM rides GROUP BY 1",
    ),
    "time of a dimension": (
        {"metrics": ["rides"], "group_by": ["station__opened_on__year"]},
        """SELECT date_trunc('year', opened_on), count(*) FROM rides LEFT JOIN stations USING (station_id) GROUP BY 1""",
    ),
    # joins
    "one hop": (
        {"metrics": ["takings"], "group_by": ["rider__plan"]},
        f"SELECT plan, sum(price) FROM {JOINED} GROUP BY 1",
    ),
    "two hops": (
        {"metrics": ["rides", "minutes_ridden_total"], "group_by": ["station__district__district_name"]},
        f"SELECT district_name, count(*), sum(minutes) FROM {JOINED} GROUP BY 1",
    ),
    "three hops by another key": (
        {"metrics": ["rides"], "group_by": ["rider__home__district__district_name"]},
        """SELECT d.district_name, count(*) FROM rides r LEFT JOIN riders p ON p.rider_id = r.rider_id
         LEFT JOIN stations s ON s.station_id = p.home_station_id LEFT JOIN districts d USING (district_id) GROUP BY 1""",
    ),
    "state at the time": (
        {"metrics": ["rides", "takings"], "group_by": ["bike__condition"]},
        """SELECT condition, count(*), sum(price) FROM rides r LEFT JOIN bike_states b ON b.bike_id = r.bike_id
         AND r.started_at >= b.valid_from AND (r.started_at < b.valid_to OR b.valid_to IS NULL) GROUP BY 1""",
    ),
    "row of the same partition": (
        {"metrics": ["counts"], "group_by": ["station__staff"]},
        "SELECT staff, count(*) FROM dock_counts LEFT JOIN station_days USING (station_id, counted_on) GROUP BY 1",
    ),
    "row of the same partition, two hops away": (
        {"metrics": ["counts"], "group_by": ["station__district__weather"]},
        """SELECT weather, count(*) FROM dock_counts LEFT JOIN stations USING (station_id)
         LEFT JOIN district_days USING (district_id, counted_on) GROUP BY 1""",
    ),
    "what is on the way to a row of the same partition": (
        {"metrics": ["counts"], "group_by": ["station__station_name", "station__district__weather"]},
        """SELECT station_name, weather, count(*) FROM dock_counts LEFT JOIN
         (SELECT station_id, counted_on, station_name, weather FROM stations JOIN district_days USING (district_id))
         USING (station_id, counted_on) GROUP BY ALL""",
    ),
    "expression of a row that is not there": (
        {"metrics": ["rides"], "group_by": ["rider__tariff"]},
        """SELECT tariff, count(*) FROM rides LEFT JOIN
         (SELECT rider_id, CASE WHEN plan = 'gold' THEN 'gold' ELSE 'usual' END AS tariff FROM riders) USING (rider_id)
         GROUP BY 1""",
    ),
    "condition on an expression of a row that is not there": (
        {"metrics": ["rides"], "where": ["{{ Dimension('rider__tariff') }} = 'usual'"]},
        "SELECT count(*) FROM rides JOIN riders USING (rider_id) WHERE plan IS DISTINCT FROM 'gold'",
    ),
    "values of an expression of rows that are not there": (
        {"group_by": ["rider__tariff", "rider__home__station_name"]},
        """SELECT DISTINCT tariff, station_name FROM
         (SELECT home_station_id AS station_id, CASE WHEN plan = 'gold' THEN 'gold' ELSE 'usual' END AS tariff FROM riders)
         FULL JOIN stations USING (station_id)""",
    ),
    "metrics of two models": (
        {"metrics": ["rides", "app_opens"], "group_by": ["metric_time__week", "station__station_name"]},
        """WITH r AS (SELECT date_trunc('week', started_at) w, station_name n, count(*) c FROM rides
          LEFT JOIN stations USING (station_id) GROUP BY ALL),
         o AS (SELECT date_trunc('week', opened_at) w, station_name n, count(*) c FROM app_opens a
          LEFT JOIN stations s ON s.station_id = a.near_station_id GROUP BY ALL)
         SELECT coalesce(r.w, o.w), coalesce(r.n, o.n), r.c, o.c FROM r FULL JOIN o ON r.w = o.w AND r.n = o.n""",
    ),
    # conditions, range, order
    "conditions": (
        {
            "metrics": ["rides"],
            "group_by": ["station__station_name"],
            "where": [
                "{{ Dimension('ride__is_electric') }} OR {{ Dimension('rider__plan') }} IN ('gold')",
                "{{ TimeDimension('metric_time', 'month') }} >= '2026-02-01'",
                "{{ Entity('station') }} <> 2",
            ],
        },
        f"""SELECT station_name, count(*) FROM {JOINED} WHERE (is_electric OR plan = 'gold')
         AND started_at >= '2026-02-01' AND station_id <> 2 GROUP BY 1""",
    ),
    "condition with a pattern": (
        {"metrics": ["rides"], "where": ["{{ Dimension('station__station_name') }} LIKE '%r%' AND NOT ride__is_electric"]},
        f"SELECT count(*) FROM {JOINED} WHERE station_name LIKE '%r%' AND NOT is_electric",
    ),
    "condition on a figure per entity": (
        {"metrics": ["riders"], "group_by": ["rider__plan"], "where": ["{{ Metric('takings', ['rider']) }} > 50"]},
        """SELECT plan, count(*) FROM riders
         WHERE (SELECT sum(price) FROM rides WHERE rides.rider_id = riders.rider_id) > 50 GROUP BY 1""",
    ),
    "figure per entity in a metric": (
        {"metrics": ["busy_riders"]},
        "SELECT count(*) FROM riders WHERE (SELECT count(*) FROM rides WHERE rides.rider_id = riders.rider_id) > 12",
    ),
    "condition on the result": (
        {"metrics": ["rides"], "group_by": ["rider"], "where": ["rides > 13"]},
        "SELECT rider_id, count(*) FROM rides GROUP BY 1 HAVING count(*) > 13",
    ),
    "time range": (
        {"metrics": ["rides"], "group_by": ["metric_time__day"], "time_range": ["2026-01-05", "2026-01-08"]},
        """SELECT started_at::DATE, count(*) FROM rides WHERE started_at >= '2026-01-05' AND started_at < '2026-01-09'
         GROUP BY 1""",
    ),
    "time range of whole periods": (
        {"metrics": ["rides"], "group_by": ["metric_time__month"], "time_range": ["2026-01-05", "2026-02-10"]},
        """SELECT date_trunc('month', started_at), count(*) FROM rides WHERE started_at < '2026-03-01' GROUP BY 1""",
    ),
    "time range of whole periods of its own grain": (
        {"metrics": ["rides_by_month"], "time_range": ["2026-01-05", "2026-01-20"]},
        "SELECT count(*) FROM rides WHERE started_at < '2026-02-01'",
    ),
    "order and limit": (
        {"metrics": ["takings"], "group_by": ["station__station_name"], "order_by": ["-takings"], "limit": 3},
        f"SELECT station_name, sum(price) FROM {JOINED} GROUP BY 1 ORDER BY 2 DESC LIMIT 3",
    ),
    "saved query": (
        {"saved_query": "north"},
        f"""SELECT date_trunc('month', started_at), station_name, count(*), sum(price) FROM {JOINED}
         WHERE district_name = 'North' GROUP BY ALL""",
    ),
    "values of a dimension": (
        {"group_by": ["station__district__district_name", "station__station_name"]},
        """SELECT district_name, station_name FROM stations LEFT JOIN districts USING (district_id)""",
    ),
    "values of a key that several models have": ({"group_by": ["district"]}, "SELECT district_id FROM districts"),
    "ends of a dimension": (
        {"group_by": ["rider__joined_on"], "min_max_only": True},
        "SELECT min(joined_on), max(joined_on) FROM riders",
    ),
    # ratio and derived
    "ratio": (
        {"metrics": ["minutes_per_ride"], "group_by": ["ride__is_electric"]},
        "SELECT is_electric, sum(minutes) / count(*) FROM rides GROUP BY 1",
    ),
    "ratio with a filter": (
        {"metrics": ["electric_share"], "group_by": ["metric_time__week"]},
        "SELECT date_trunc('week', started_at), nullif(count(*) FILTER (is_electric), 0) / count(*) FROM rides GROUP BY 1",
    ),
    "formula": (
        {"metrics": ["net_takings"], "group_by": ["rider__plan"]},
        f"SELECT plan, sum(price) - 0.25 * count(*) FROM {JOINED} GROUP BY 1",
    ),
    # offsets
    "seven days earlier": (
        {"metrics": ["rides_more_than_a_week_ago"], "group_by": ["metric_time__day"]},
        """WITH n AS (SELECT started_at::DATE d, count(*) c FROM rides GROUP BY 1)
         SELECT coalesce(n.d, b.d + 7), n.c - b.c FROM n FULL JOIN n b ON n.d = b.d + 7""",
    ),
    "seven days earlier, by month": (
        {"metrics": ["rides_more_than_a_week_ago"], "group_by": ["metric_time__month"]},
        """WITH n AS (SELECT date_trunc('month', started_at) m, count(*) c FROM rides GROUP BY 1),
         b AS (SELECT date_trunc('month', started_at + INTERVAL 7 DAY) m, count(*) c FROM rides GROUP BY 1)
         SELECT m, n.c - b.c FROM n FULL JOIN b USING (m)""",
    ),
    "start of the month": (
        {"metrics": ["takings_since_the_month_began"], "group_by": ["metric_time__day"]},
        """WITH n AS (SELECT started_at::DATE d, sum(price) t FROM rides GROUP BY 1)
         SELECT day, n.t - b.t FROM days LEFT JOIN n ON n.d = day LEFT JOIN n b ON b.d = date_trunc('month', day)
         WHERE n.t IS NOT NULL OR b.t IS NOT NULL""",
    ),
    "a period of the company's own earlier": (
        {"metrics": ["rides_a_decade_ago"], "group_by": ["metric_time__decade"]},
        """WITH n AS (SELECT decade_start p, count(*) c FROM rides JOIN days ON day = started_at::DATE GROUP BY 1)
         SELECT p + 10, c FROM n WHERE p + 10 IN (SELECT decade_start FROM days)""",
    ),
    "periods of the company's own that begin within a range": (
        {"metrics": ["rides_a_decade_ago"], "group_by": ["metric_time__decade"], "time_range": ["2026-01-15", "2026-02-01"]},
        """SELECT decade_start + 10, count(*) FROM rides JOIN days ON day = started_at::DATE
         WHERE decade_start + 10 BETWEEN '2026-01-15' AND '2026-02-01' GROUP BY 1""",
    ),
    "state at the later time": (
        {"metrics": ["rides_more_than_a_week_ago"], "group_by": ["metric_time__month", "bike__condition"]},
        """WITH now AS (SELECT date_trunc('month', started_at) m, condition, count(*) c FROM rides r LEFT JOIN bike_states s
          ON s.bike_id = r.bike_id AND started_at >= valid_from AND (started_at < valid_to OR valid_to IS NULL) GROUP BY ALL),
         before AS (SELECT date_trunc('month', started_at + INTERVAL 7 DAY) m, condition, count(*) c FROM rides r
          LEFT JOIN bike_states s ON s.bike_id = r.bike_id AND started_at::DATE + 7 >= valid_from
          AND (started_at::DATE + 7 < valid_to OR valid_to IS NULL) GROUP BY ALL)
         SELECT coalesce(n.m, b.m), coalesce(n.condition, b.condition), n.c - b.c
         FROM now n FULL JOIN before b ON n.m = b.m AND n.condition IS NOT DISTINCT FROM b.condition""",
    ),
    # cumulative
    "seven days": (
        {"metrics": ["rides_in_7_days"], "group_by": ["metric_time__day"]},
        """SELECT day, count(ride_id) FROM days JOIN rides ON started_at::DATE <= day AND started_at::DATE > day - 7
         GROUP BY 1""",
    ),
    "seven days by station, first of each month": (
        {"metrics": ["rides_in_7_days"], "group_by": ["metric_time__month", "station__station_name"]},
        """WITH each AS (SELECT day, station_name, count(ride_id) c FROM days
          JOIN rides ON started_at::DATE <= day AND started_at::DATE > day - 7 LEFT JOIN stations USING (station_id) GROUP BY ALL)
         SELECT date_trunc('month', day), station_name, min_by(c, day) FROM each GROUP BY ALL""",
    ),
    "state at the end of seven days": (
        {"metrics": ["rides_in_7_days"], "group_by": ["metric_time__day", "bike__condition"]},
        """SELECT day, condition, count(ride_id) FROM days JOIN rides ON started_at::DATE <= day AND started_at::DATE > day - 7
         LEFT JOIN bike_states s ON s.bike_id = rides.bike_id AND day >= valid_from AND (day < valid_to OR valid_to IS NULL)
         GROUP BY ALL""",
    ),
    "all time, last of each month": (
        {"metrics": ["takings_so_far"], "group_by": ["metric_time__month"]},
        """WITH each AS (SELECT day, sum(price) t FROM days JOIN rides ON started_at::DATE <= day GROUP BY 1)
         SELECT date_trunc('month', day), max_by(t, day) FROM each GROUP BY 1""",
    ),
    "month to date": (
        {"metrics": ["takings_month_to_date"], "group_by": ["metric_time__day"], "time_range": ["2026-01-20", "2026-02-10"]},
        """SELECT day, sum(price) FROM days JOIN rides ON started_at::DATE <= day
         AND started_at >= date_trunc('month', day) WHERE day BETWEEN '2026-01-20' AND '2026-02-10' GROUP BY 1""",
    ),
    "month to date, average of each week": (
        {"metrics": ["takings_month_to_date"], "group_by": ["metric_time__week"]},
        """WITH each AS (SELECT day, sum(price) t FROM days JOIN rides ON started_at::DATE <= day
          AND started_at >= date_trunc('month', day) GROUP BY 1)
         SELECT date_trunc('week', day), avg(t) FROM each GROUP BY 1""",
    ),
    "six hours": (
        {"metrics": ["lock_events_in_6_hours"], "group_by": ["metric_time__minute"],
         "time_range": ["2026-02-01T20:00:00", "2026-02-02T04:00:00"]},
        """SELECT minute, count(event_id) FROM minutes JOIN lock_events ON date_trunc('minute', happened_at) <= minute
         AND date_trunc('minute', happened_at) > minute - INTERVAL 6 HOUR
         WHERE minute BETWEEN '2026-02-01 20:00:00' AND '2026-02-02 04:00:00' GROUP BY 1""",
    ),
    "six hours, the first of each hour": (
        {"metrics": ["lock_events_in_6_hours"], "group_by": ["metric_time__hour"]},
        """WITH each AS (SELECT minute, count(event_id) c FROM minutes
          JOIN lock_events ON date_trunc('minute', happened_at) <= minute
          AND date_trunc('minute', happened_at) > minute - INTERVAL 6 HOUR GROUP BY 1)
         SELECT date_trunc('hour', minute), min_by(c, minute) FROM each GROUP BY 1""",
    ),
    # balances
    "last balance": (
        {"metrics": ["bikes_at_last_count"], "group_by": ["metric_time__month"]},
        """SELECT date_trunc('month', counted_on), sum(bikes) FROM dock_counts
         WHERE counted_on IN (SELECT max(counted_on) FROM dock_counts GROUP BY date_trunc('month', counted_on)) GROUP BY 1""",
    ),
    "first balance of each station": (
        {"metrics": ["bikes_at_first_count_by_station"]},
        """SELECT sum(bikes) FROM dock_counts c
         WHERE counted_on = (SELECT min(counted_on) FROM dock_counts WHERE station_id = c.station_id)""",
    ),
    # conversions
    "rate": (
        {"metrics": ["ride_after_open_rate"], "group_by": ["metric_time__month"]},
        f"""WITH c AS (SELECT date_trunc('month', opened_at) m, count(*) c FROM {OPENS_AND_RIDES.format(days=2, also="")} t
          GROUP BY 1)
         SELECT m, c.c / count(*) FROM (SELECT date_trunc('month', opened_at) m FROM app_opens) o LEFT JOIN c USING (m)
         GROUP BY m, c.c""",
    ),
    "conversions with a property in common": (
        {"metrics": ["rides_after_open_nearby"]},
        f"SELECT count(*) FROM {OPENS_AND_RIDES.format(days=7, also='AND o.near_station_id = r.station_id')} t",
    ),
    # time spines
    "every day": (
        {"metrics": ["offer_rides"], "group_by": ["metric_time__day"]},
        """SELECT day, count(ride_id) FROM days LEFT JOIN rides ON started_at::DATE = day AND promo IS NOT NULL
         GROUP BY 1""",
    ),
    "every part of a date": (
        {"metrics": ["offer_rides"], "group_by": [{"name": "metric_time", "date_part": "month"}]},
        """SELECT month(day), count(ride_id) FROM days LEFT JOIN rides ON started_at::DATE = day AND promo IS NOT NULL
         GROUP BY 1""",
    ),
    "every month beside periods of the company's own": (
        {"metrics": ["offer_rides"], "group_by": ["metric_time__month", "metric_time__decade"]},
        """SELECT date_trunc('month', day), decade_start, count(ride_id) FROM days
         LEFT JOIN rides ON started_at::DATE = day AND promo IS NOT NULL GROUP BY ALL""",
    ),
    "every part of a date in every week": (
        {"metrics": ["offer_rides"], "group_by": ["metric_time__week", {"name": "metric_time", "date_part": "day"}]},
        """SELECT date_trunc('week', day), day(day), count(ride_id) FROM days
         LEFT JOIN rides ON started_at::DATE = day AND promo IS NOT NULL GROUP BY ALL""",
    ),
    "seven days earlier, by part of a date": (
        {"metrics": ["rides_more_than_a_week_ago"], "group_by": [{"name": "metric_time", "date_part": "month"}]},
        """WITH n AS (SELECT month(started_at) m, count(*) c FROM rides GROUP BY 1),
         b AS (SELECT month(started_at + INTERVAL 7 DAY) m, count(*) c FROM rides GROUP BY 1)
         SELECT m, n.c - b.c FROM n FULL JOIN b USING (m)""",
    ),
    "missing values in a formula": (
        {"metrics": ["offer_change"], "group_by": ["metric_time__week"]},
        """WITH n AS (SELECT date_trunc('week', day) w, count(ride_id) c FROM days
          LEFT JOIN rides ON started_at::DATE = day AND promo IS NOT NULL GROUP BY 1),
         b AS (SELECT date_trunc('week', day) w, count(ride_id) c FROM days
          LEFT JOIN rides ON started_at::DATE = day - 1 AND promo IS NOT NULL GROUP BY 1)
         SELECT w, n.c - b.c FROM n JOIN b USING (w)""",
    ),
    "a period of the company's own": (
        {"metrics": ["rides"], "group_by": ["metric_time__decade"]},
        "SELECT decade_start, count(*) FROM rides JOIN days ON day = started_at::DATE GROUP BY 1",
    ),
    "by the hour": (
        {"metrics": ["lock_events"], "group_by": ["metric_time__hour", "lock_event__kind"],
         "time_range": ["2026-02-01T20:00:00", "2026-02-03T12:00:00"]},
        """SELECT date_trunc('hour', happened_at), kind, count(*) FROM lock_events
         WHERE date_trunc('hour', happened_at) BETWEEN '2026-02-01 20:00:00' AND '2026-02-03 12:00:00' GROUP BY ALL""",
    ),
    "range within hours, by the hour": (
        {"metrics": ["lock_events"], "group_by": ["metric_time__hour"],
         "time_range": ["2026-02-01T20:40:00", "2026-02-02T04:20:00"]},
        """SELECT date_trunc('hour', happened_at), count(*) FROM lock_events
         WHERE happened_at >= '2026-02-01 20:00:00' AND happened_at < '2026-02-02 05:00:00' GROUP BY 1""",
    ),
    "by the minute where nothing is said": (
        {"metrics": ["lock_events"], "group_by": ["lock_event__at"], "where": ["{{ Dimension('bike__condition') }} = 'worn'"]},
        """SELECT date_trunc('minute', happened_at), count(*) FROM lock_events l JOIN bike_states b USING (bike_id)
         WHERE condition = 'worn' AND happened_at >= valid_from AND happened_at < valid_to GROUP BY 1""",
    ),
    "days beside minutes": (
        {"metrics": ["lock_events", "rides"], "group_by": ["metric_time__day"], "time_range": ["2026-02-01", "2026-02-04"]},
        """WITH r AS (SELECT started_at::DATE d, count(*) c FROM rides GROUP BY 1),
         l AS (SELECT happened_at::DATE d, count(*) c FROM lock_events GROUP BY 1)
         SELECT d, l.c, r.c FROM l FULL JOIN r USING (d) WHERE d BETWEEN '2026-02-01' AND '2026-02-04'""",
    ),
}  # fmt: skip
