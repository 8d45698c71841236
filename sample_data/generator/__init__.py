"""One module per domain of the sample company, on top of `calendar`, `sampling` and `arrow`."""
