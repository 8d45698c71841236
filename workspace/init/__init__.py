"""Making a workspace from data: files are checked, loaded, profiled, and what they say is written down as YAML."""
