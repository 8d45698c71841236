"""One service for every front end: start, watch, ask, resume."""
