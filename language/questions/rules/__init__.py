"""Rules of the chart parser: what the words of a request can say, as forms."""
