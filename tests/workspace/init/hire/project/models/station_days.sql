SELECT * FROM raw.station_days
