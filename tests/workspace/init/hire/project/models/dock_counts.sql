SELECT * FROM raw.dock_counts
