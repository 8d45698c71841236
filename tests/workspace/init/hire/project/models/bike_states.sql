SELECT * FROM raw.bike_states
