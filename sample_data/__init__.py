"""The sample company, a grocery retailer: its bronze Parquet files and the program that wrote them."""
