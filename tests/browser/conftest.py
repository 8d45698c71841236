"""The real page: `streamlit run app.py` on a free port of this machine, and Debian's Chromium before it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.ui.workspace_copy import copy_workspace
from ui.session import WORKSPACE_VARIABLE

ROOT = Path(__file__).parents[2]
MADE_AT = "1793491200"
PATIENCE_SECONDS = 120
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever else the page asks for is not found, and seen by the test as a request.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def workspace_folder(tmp_path_factory):
    return copy_workspace(tmp_path_factory.mktemp("browser") / "workspace")


@pytest.fixture(scope="session")
def address(workspace_folder):
    """Where the page is served; the server is ended by its process id."""
    port = _free_port()
    environment = {**os.environ, WORKSPACE_VARIABLE: str(workspace_folder), "SOURCE_DATE_EPOCH": MADE_AT}
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    options = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    server = subprocess.Popen([*command, *options], cwd=ROOT, env=environment)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        try:
            server.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is missing: apt-get install -y chromium")
    expect.set_options(timeout=PATIENCE_SECONDS * 1000)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser, address):
    """A new visitor on the page; nothing may be asked of another machine, and no stack trace may be shown."""
    visitor = browser.new_context(accept_downloads=True, viewport={"width": 1280, "height": 900})
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    page = visitor.new_page()
    page.on("websocket", lambda websocket: asked.append(websocket.url))
    page.set_default_timeout(PATIENCE_SECONDS * 1000)
    page.goto(address)
    yield page
    shown = page.content()
    visitor.close()
    assert "Traceback" not in shown
    assert [
        url for url in asked if not url.startswith((address, address.replace("http", "ws"), "data:", "blob:"))
    ] == []


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(url, server):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"the server did not answer at {url}")
