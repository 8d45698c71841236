SELECT * FROM raw.district_days
