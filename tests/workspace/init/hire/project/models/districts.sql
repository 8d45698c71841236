SELECT * FROM raw.districts
