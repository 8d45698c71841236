"""Every format is written, under the product's name, the same each time."""

import datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from exporters.registry import EXPORTERS, export_all
from exporters.spec_yaml import to_spec_yaml
from exporters.sql import to_sql
from exporters.validate_spec import validate_spec_text
from schemas.errors import InternalError
from tests.exporters import sample
from warehouse.table import ResultTable

GOLDEN = Path(__file__).parent / "golden"

ROWS = (
    (datetime.date(2026, 7, 6), "C1", "=Summer", 812, 2.5, Decimal("1250.00"), Decimal("500.00")),
    (datetime.date(2026, 7, 13), "C1", None, 392, None, Decimal("0.00"), Decimal("312.50")),
)


@pytest.fixture
def table():
    result = sample.TRANSFORMATION.result
    return ResultTable(columns=result.columns, types=result.types, rows=ROWS, truncated=False)


def test_all_formats_are_written_under_the_name(spec, table):
    assert [file.name for file in export_all(spec, table)] == [
        *("weekly_campaigns.yaml", "weekly_campaigns.sql", "weekly_campaigns.md"),
        *("weekly_campaigns.lineage.mmd", "weekly_campaigns.csv"),
    ]


def test_formats_and_suffixes_are_distinct():
    assert len({exporter.format for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.suffix for exporter in EXPORTERS}) == len(EXPORTERS)


def test_files_are_the_same_bytes_each_time(spec, table):
    assert export_all(spec, table) == export_all(sample.assembled(), table)
    assert all(file.content.endswith("\n") and "\r" not in file.content for file in export_all(spec, table))


@pytest.mark.parametrize("number", range(len(EXPORTERS)), ids=[exporter.format for exporter in EXPORTERS])
def test_file_is_as_reviewed(spec, table, number):
    file = export_all(spec, table)[number]
    assert file.content == (GOLDEN / file.name).read_text(encoding="utf-8")


def test_name_never_becomes_a_path(spec, table):
    evil = spec.model_copy(update={"metadata": spec.metadata.model_copy(update={"name": "../evil"})})
    with pytest.raises(InternalError, match="not a product name"):
        export_all(evil, table)


def test_sql_file_is_the_statement_and_runs(spec):
    assert to_sql(spec) == sample.SQL
    with duckdb.connect() as connection:
        connection.execute(
            """
            CREATE SCHEMA bronze;
            CREATE TABLE bronze.marketing_campaigns AS
            SELECT 'C1' AS campaign_id, 'Summer' AS campaign_name, 'search' AS channel;
            CREATE TABLE bronze.marketing_events (
              event_id VARCHAR, campaign_id VARCHAR, event_at TIMESTAMP, event_type VARCHAR,
              cost DECIMAL(12,2), revenue DECIMAL(12,2), ingested_at TIMESTAMP
            );
            INSERT INTO bronze.marketing_events VALUES
              ('e1', 'C1', '2026-07-08', 'click', 2.00, 0.00, '2026-07-08'),
              ('e1', 'C1', '2026-07-08', 'click', 2.00, 0.00, '2026-07-09'),
              ('e2', 'C1', '2026-07-09', 'conversion', 2.00, 10.00, '2026-07-09');
            """
        )
        result = connection.execute(to_sql(spec))
        assert tuple(column[0] for column in result.description) == tuple(c.name for c in spec.data_model.columns)
        ((week, *_, clicks, roas, revenue, spend),) = result.fetchall()
    assert (str(week), clicks, roas, float(revenue), float(spend)) == ("2026-07-06", 1, 2.5, 10.0, 4.0)


def test_yaml_file_is_a_valid_specification(spec, table):
    file = export_all(spec, table)[0]
    assert file.content == to_spec_yaml(spec)
    assert validate_spec_text(file.content, file.name) == ()
