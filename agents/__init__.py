"""The six agents and the graph that wires them."""
