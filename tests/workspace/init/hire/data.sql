-- A bicycle hire of one winter: what its warehouse holds before dbt has run.
CREATE SCHEMA raw;

CREATE TABLE raw.districts AS FROM (VALUES (1, 'North'), (2, 'South')) AS t (district_id, district_name);

CREATE TABLE raw.stations AS FROM (VALUES
    (1, 'Central', 1, 12, DATE '2024-03-01'),
    (2, 'Harbour', 1, 20, DATE '2024-03-01'),
    (3, 'Mill', 2, 8, DATE '2025-06-15'),
    (4, 'Park', 2, 16, DATE '2025-11-02'),
    (5, 'Depot', NULL, 4, DATE '2024-01-10')
) AS t (station_id, station_name, district_id, docks, opened_on);

CREATE TABLE raw.riders AS
SELECT
    1 + i::INTEGER AS rider_id,
    CASE i % 4 WHEN 0 THEN 'gold' WHEN 3 THEN NULL ELSE 'basic' END AS plan,
    DATE '2025-09-01' + (i * 11 % 120)::INTEGER AS joined_on,
    1 + (i % 5)::INTEGER AS home_station_id
FROM range(15) AS t (i);

-- Every bike is serviced once: its state before and after are two rows.
CREATE TABLE raw.bike_states AS
SELECT
    1 + (i // 2)::INTEGER AS bike_id,
    CASE WHEN i % 2 = 0 THEN 'worn' WHEN i % 3 = 0 THEN 'new' ELSE 'good' END AS condition,
    CASE WHEN i % 2 = 0 THEN TIMESTAMP '2025-12-01' ELSE TIMESTAMP '2026-01-10' + to_days((i // 2 * 3)::INTEGER) END AS valid_from,
    CASE WHEN i % 2 = 0 THEN TIMESTAMP '2026-01-10' + to_days((i // 2 * 3)::INTEGER) END AS valid_to
FROM range(20) AS t (i);

-- Some rides have no rider or a station that is not known; some have no minutes yet.
CREATE TABLE raw.rides AS
SELECT
    1000 + i::INTEGER AS ride_id,
    CASE WHEN i % 19 = 7 THEN NULL ELSE 1 + (i * 7 % 13)::INTEGER END AS rider_id,
    1 + (i * 3 % 10)::INTEGER AS bike_id,
    CASE WHEN i % 23 = 3 THEN 99 WHEN i % 17 = 5 THEN NULL ELSE 1 + (i * 3 % 5)::INTEGER END AS station_id,
    TIMESTAMP '2026-01-01 06:10:00' + to_minutes(i * i * 37 % 113760) AS started_at,
    CASE WHEN i % 13 = 4 THEN NULL ELSE 5 + (i * 7 % 50)::INTEGER END AS minutes,
    (1 + i % 9 * 0.75)::DECIMAL(8, 2) AS price,
    i % 3 = 0 AS is_electric,
    CASE WHEN i % 11 = 2 THEN 'winter_sale' WHEN i % 11 = 6 THEN 'friends' END AS promo
FROM range(180) AS t (i);

CREATE TABLE raw.app_opens AS
SELECT
    1 + i::INTEGER AS open_id,
    1 + (i * 4 % 15)::INTEGER AS rider_id,
    TIMESTAMP '2026-01-02 00:20:00' + to_minutes(i * i * 53 % 90000) AS opened_at,
    1 + (i * 2 % 5)::INTEGER AS near_station_id,
    CASE i % 3 WHEN 0 THEN 'push' WHEN 1 THEN 'search' END AS channel
FROM range(90) AS t (i);

CREATE TABLE raw.lock_events AS
SELECT
    1 + i::INTEGER AS event_id,
    1 + (i * 3 % 10)::INTEGER AS bike_id,
    TIMESTAMP '2026-02-01 01:02:03' + to_seconds(i * i * 7919 % 230000) AS happened_at,
    CASE i % 3 WHEN 0 THEN 'opened' WHEN 1 THEN 'closed' ELSE 'forced' END AS kind
FROM range(60) AS t (i);

-- Bikes standing at each station, counted every third day; the last day of a month may have no count.
CREATE TABLE raw.dock_counts AS
SELECT
    station_id,
    DATE '2026-01-02' + (n * 3 + station_id % 2)::INTEGER AS counted_on,
    (station_id * 5 + n * 7) % 11 AS bikes
FROM range(1, 6) AS s (station_id), range(26) AS t (n);

-- What is noted of a day: who worked at a station, and the weather of a district; there are days without.
CREATE TABLE raw.station_days AS
SELECT station_id, DATE '2026-01-02' + n::INTEGER AS counted_on, (station_id + n) % 3 AS staff
FROM range(1, 5) AS s (station_id), range(80) AS t (n)
WHERE (station_id * n) % 7 <> 3;

CREATE TABLE raw.district_days AS
SELECT district_id, DATE '2026-01-02' + n::INTEGER AS counted_on, CASE (district_id + n) % 4 WHEN 0 THEN 'snow' ELSE 'dry' END AS weather
FROM range(1, 3) AS d (district_id), range(80) AS t (n)
WHERE n % 5 <> 2;

CREATE TABLE raw.days AS
SELECT day::DATE AS day, DATE '2025-12-01' + (datediff('day', DATE '2025-12-01', day::DATE) // 10 * 10)::INTEGER AS decade_start
FROM range(TIMESTAMP '2025-12-01', TIMESTAMP '2026-04-10', INTERVAL 1 DAY) AS t (day);

CREATE TABLE raw.minutes AS
SELECT minute FROM range(TIMESTAMP '2026-02-01', TIMESTAMP '2026-02-04', INTERVAL 1 MINUTE) AS t (minute);
