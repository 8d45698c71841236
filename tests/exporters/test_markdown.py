"""The page is read by a real Markdown parser: foreign text stays text, tables stay tables."""

import doctest

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from exporters import markdown_text
from exporters.markdown import to_markdown
from exporters.markdown_text import code, fence, table, text
from exporters.mermaid import to_mermaid
from tests.exporters.sample import SQL

parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline_texts(markdown):
    return [token.content for block in parser.parse(markdown) for token in block.children or ()]


def test_page_has_its_sections_in_order(spec):
    headings = [line.removeprefix("## ") for line in to_markdown(spec).splitlines() if line.startswith("## ")]
    assert headings == [
        *("What was asked", "Columns", "Metrics", "How it is computed", "Lineage"),
        *("Quality", "Service levels", "Disclosures", "How to use it"),
    ]


def test_page_holds_statement_and_lineage_as_blocks(spec):
    blocks = {token.info: token.content for token in parser.parse(to_markdown(spec)) if token.type == "fence"}
    assert blocks["sql"] == SQL
    assert blocks["mermaid"] == to_mermaid(spec)
    assert blocks["sh"] == "goldsmith validate weekly_campaigns.yaml\ngoldsmith run weekly_campaigns.yaml\n"


def test_page_shows_what_was_proved_and_disclosed(spec):
    page = to_markdown(spec)
    assert "3 of 3 rules hold on the 2 rows." in page
    assert "3 faults were put into the rows: 2 were caught, with 0 false alarms" in page
    assert "- deduplication, `bronze.marketing_events`: replays of an event removed (600 rows, 0.50%)" in page
    assert "Never to be summed, but computed anew from their parts: `roas`." in page


def test_rows_left_out_of_the_file_are_said(spec):
    assert to_markdown(spec, 1).endswith("`weekly_campaigns.csv` holds the first 1 of 2 rows.\n")
    assert "holds the first" not in to_markdown(spec, 2)


def test_every_column_is_a_row_of_its_table(spec):
    tokens = parser.parse(to_markdown(spec))
    rows = [tokens[i + 2].content for i, token in enumerate(tokens) if token.type == "tr_open"]
    assert [row for row in rows if row in {f"`{column.name}`" for column in spec.data_model.columns}][:7] == [
        f"`{column.name}`" for column in spec.data_model.columns
    ]


def test_foreign_markup_is_not_obeyed(spec):
    evil = "x | y <script>alert(1)</script> ![p](http://e.vil/p.png) [l](javascript:x) ``` # h"
    context = spec.business_context.model_copy(update={"request": evil, "understood": (evil,), "assumptions": (evil,)})
    column = spec.data_model.columns[0].model_copy(update={"description": evil, "expression": evil, "unit": evil})
    model = spec.data_model.model_copy(update={"columns": (column, *spec.data_model.columns[1:])})
    html = parser.render(to_markdown(spec.model_copy(update={"business_context": context, "data_model": model})))
    assert "<script" not in html
    assert "<img" not in html
    assert "<a " not in html
    assert html.count("<table>") == parser.render(to_markdown(spec)).count("<table>")


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))))
def test_any_text_is_shown_as_it_is(value):
    shown = " ".join(value.split())
    paragraph = parser.parse(text(value))
    assert [token.type for token in paragraph] == (["paragraph_open", "inline", "paragraph_close"] if shown else [])
    assert "".join(inline_texts(text(value))) == shown


@settings(max_examples=200, deadline=None)
@given(st.text("ab`|\\ *_#-", max_size=20))
def test_any_code_is_one_cell_of_a_table(value):
    page = table(("a", "b"), [(code(value) or "-", text(value) or "-")])
    kinds = [token.type for token in parser.parse(page)]
    assert kinds.count("tr_open") == 2
    assert kinds.count("td_open") == 2


def test_fence_is_longer_than_the_fences_inside():
    (token,) = parser.parse(fence("```\nDROP\n````\n", "sql"))
    assert token.content == "```\nDROP\n````\n"


def test_examples_run():
    assert doctest.testmod(markdown_text).failed == 0
