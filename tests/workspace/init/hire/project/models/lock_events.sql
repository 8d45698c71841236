SELECT * FROM raw.lock_events
