SELECT * FROM raw.riders
