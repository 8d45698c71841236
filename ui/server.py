"""`python -m ui.server run app.py …` is `streamlit run app.py …`, ahead of its first visitor.

Streamlit imports a page when somebody looks at it. What the first page needs is imported here while the first browser
is still on its way.
"""

from __future__ import annotations

import threading
from contextlib import suppress

from streamlit.web.cli import main

from schemas.errors import UserError

SERVER_SECONDS = 0.5
"""What the server gets of the processor before, so that it answers as soon as without."""


def load_page() -> None:
    """Import the page and load its workspace."""
    from ui import page, session  # noqa: F401 - the page for whoever looks at it first

    # A workspace that cannot be loaded is told to whoever looks at the page.
    with suppress(UserError):
        session.workspace()


if __name__ == "__main__":
    ahead = threading.Timer(SERVER_SECONDS, load_page)
    ahead.daemon = True
    ahead.start()
    main(prog_name="streamlit")
