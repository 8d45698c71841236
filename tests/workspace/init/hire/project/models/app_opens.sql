SELECT * FROM raw.app_opens
