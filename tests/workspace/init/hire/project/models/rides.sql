SELECT * FROM raw.rides
