SELECT * FROM raw.stations
