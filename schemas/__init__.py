"""Frozen artifacts, the error tree and the JSON Schemas: what every other folder speaks, importing none of them."""
