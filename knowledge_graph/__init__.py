"""The company's data as a graph: what there is, what it means, how it joins."""
