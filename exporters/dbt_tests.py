"""Quality rules as a dbt properties file (dbt 1.11), to lie beside the model it describes."""

from schemas.data_model import DataModel, ModelColumn
from schemas.quality import QualityRule

HEADER = """\
# Columns and tests of this model, for dbt 1.11 and later.
# Tests named dbt_utils.* come from the package dbt-labs/dbt_utils (1.3 or later), listed in packages.yml.
"""
