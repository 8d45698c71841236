"""Lineage as Graphviz text."""

from tests.exporters.sample import assembled
from ui.lineage_dot import column_lineage, dataset_lineage, quoted


def test_quoted_escapes_what_would_end_the_string():
    assert quoted('a "b" \\', "c\nd") == '"a \\"b\\" \\\\\\nc d"'


def test_dataset_lineage_leads_every_dataset_to_the_product():
    lines = [line.strip() for line in dataset_lineage(assembled()).splitlines()]

    assert '"bronze.marketing_events" -> "gold.weekly_campaigns";' in lines
    assert '"bronze.marketing_campaigns" -> "gold.weekly_campaigns";' in lines
    assert '"gold.weekly_campaigns" [class=product, label="gold.weekly_campaigns\\n2 rows"];' in lines


def test_column_lineage_leads_every_source_to_its_column():
    lines = [line.strip() for line in column_lineage(assembled()).splitlines()]

    assert '"bronze.marketing_events.cost" -> "gold.weekly_campaigns.roas";' in lines
    assert '"bronze.marketing_events.revenue" -> "gold.weekly_campaigns.roas";' in lines
    assert lines.count('"bronze.marketing_events.cost" [class=source, label="cost"];') == 1
