SELECT * FROM raw.days
