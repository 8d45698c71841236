"""Ways to understand a request, behind one Protocol."""
