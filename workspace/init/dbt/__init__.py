"""A dbt project, or a folder of MetricFlow manifests, as the description of data that lies elsewhere."""
