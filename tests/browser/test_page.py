"""A visitor with a browser."""

from pathlib import Path

from playwright.sync_api import expect

from runs.service import RunService
from schemas.run import AGENTS, RunRequest
from tests.browser.conftest import MADE_AT
from ui.product import TABS


def test_page_first_suggestion_to_downloaded_specification(page, workspace_folder, monkeypatch):
    page.locator(".st-key-suggestion_0 button").click()

    expect(page.locator(".gs-step-working")).to_have_count(1)
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.locator(".st-key-product")).to_be_visible()
    expect(page.get_by_role("tab")).to_have_text(list(TABS))
    page.get_by_text("Six agents").click()
    expect(page.locator(".gs-step-done")).to_have_count(len(AGENTS))
    expect(
        page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first
    ).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="YAML").click()
    yaml = Path(download.value.path()).read_bytes()

    monkeypatch.setenv("SOURCE_DATE_EPOCH", MADE_AT)
    service = RunService(workspace_folder, persist=False)
    try:
        result = service.start(RunRequest(request=service.workspace.suggestions[0]))
    finally:
        service.close()
    assert yaml == result.package.yaml_output.encode()
    assert download.value.suggested_filename == f"{result.package.data_product_spec.metadata.name}.yaml"


def test_page_every_tab_shows_its_part(page):
    page.get_by_label("What do you need?").fill("Top 5 products by revenue last quarter")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".st-key-product")).to_be_visible()

    parts = {
        "YAML": "goldsmith/data-product/1",
        "SQL": "exactly as it was executed",
        "Lineage": "gold.revenue_by_product",
        "Quality": "Would the rules notice?",
        "Docs": "What was asked",
        "Log": "Graph queries",
        "Overview": "How it was read",
    }
    for tab, text in parts.items():
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tabpanel", name=tab).get_by_text(text).filter(visible=True).first).to_be_visible()
    assert set(parts) == set(TABS)


def test_page_question_is_answered_with_the_keyboard(page):
    page.get_by_label("What do you need?").fill("inventory by warehouse last quarter")
    page.keyboard.press("Control+Enter")

    option = page.get_by_role("button", name="Units on hand")
    expect(option).to_be_visible()
    option.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Units on hand by warehouse").first).to_be_visible()


def test_page_refusal_is_announced(page):
    page.get_by_label("What do you need?").fill("Delete all cancelled orders")
    page.get_by_role("button", name="Create data product").click()

    expect(page.get_by_role("alert").filter(has_text="Goldsmith only reads data")).to_be_visible()
