"""Loading the YAML files that describe a company's data."""
