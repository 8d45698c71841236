"""The page as a visitor uses it, without a browser."""

from streamlit.testing.v1 import AppTest

from tests.ui.conftest import APP, SLOWEST_SECONDS
from ui.product import TABS

TOP_PRODUCTS = 5


def ask(app, request):
    app.text_area(key="request").set_value(request)
    return app.button(key="create").click().run()


def html(app):
    return "".join(element.proto.body for element in app.get("html"))


def run_id(app):
    return app.session_state["run"].outcome().result.run_id


def test_app_offers_every_suggestion_of_the_workspace(app):
    assert not app.exception
    assert app.button(key="suggestion_5").label == "Top 5 products by revenue last quarter"
    assert not app.tabs


def test_app_suggestion_leads_to_a_finished_product(app):
    app.button(key="suggestion_5").click().run()

    assert not app.exception
    assert [tab.label for tab in app.tabs] == list(TABS)
    assert app.text_area(key="request").value == "Top 5 products by revenue last quarter"
    assert len(app.dataframe[0].value) == TOP_PRODUCTS
    yaml, sql, *_ = (block.value for block in app.code)
    assert yaml.startswith("format: goldsmith/data-product/1\n")
    assert sql.startswith("WITH orders AS (")
    assert "7 of 7 gates passed" in html(app)
    assert [button.label for button in app.get("download_button")] == ["YAML", "Rows as CSV", "Everything as ZIP"]


def test_app_rerun_keeps_the_product_and_does_not_run_again(app):
    app.button(key="suggestion_5").click().run()
    first = run_id(app)

    app.run()

    assert run_id(app) == first
    assert [tab.label for tab in app.tabs] == list(TABS)


def test_app_question_goes_on_with_the_chosen_option(app):
    ask(app, "inventory by warehouse last quarter")
    assert "can mean several things" in html(app)
    assert not app.tabs

    app.button(key="choose_on_hand_units").click().run()

    assert not app.exception
    assert app.dataframe[0].value.columns.tolist() == ["warehouse", "on_hand_units"]
    assert app.text_area(key="request").value == "inventory by warehouse last quarter"


def test_app_question_may_be_answered_in_other_words(app):
    ask(app, "inventory by warehouse last quarter")

    ask(app, "inventory value by warehouse last quarter")

    assert app.dataframe[0].value.columns.tolist() == ["warehouse", "inventory_value"]


def test_app_refused_request_says_why_and_what_to_do(app):
    ask(app, "Delete all cancelled orders")

    assert not app.exception
    assert "Goldsmith only reads data" in html(app)
    assert "Ask which rows these are" in html(app)
    assert not app.tabs


def test_app_empty_request_is_answered_with_a_message(app):
    ask(app, "   ")

    assert not app.exception
    assert "The request is empty." in html(app)
    assert app.button(key="suggestion_0").label.startswith("Create a weekly marketing")


def test_app_role_decides_what_may_be_read(app):
    request = "revenue by email last month"
    ask(app, request)
    assert "personal data" in html(app)

    app.selectbox(key="role").select("steward").run()
    ask(app, request)

    assert "personal data, which is not available" not in html(app)


def test_app_sessions_do_not_see_each_other(app):
    app.button(key="suggestion_5").click().run()

    other = AppTest.from_file(str(APP), default_timeout=SLOWEST_SECONDS).run()

    assert [tab.label for tab in app.tabs] == list(TABS)
    assert not other.tabs
    assert other.text_area(key="request").value == ""
    assert "Revenue by product" not in html(other)


def test_app_foreign_markup_in_a_request_stays_text(app):
    ask(app, "<img src=x onerror=alert(1)> revenue last month")

    assert not app.exception
    assert "<img" not in html(app)


def test_app_workspace_that_cannot_be_read_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("GOLDSMITH_WORKSPACE", str(tmp_path / "missing"))

    app = AppTest.from_file(str(APP), default_timeout=SLOWEST_SECONDS).run()

    assert not app.exception
    assert "there is no such folder" in html(app)
