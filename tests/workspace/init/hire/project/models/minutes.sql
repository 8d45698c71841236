SELECT * FROM raw.minutes
