"""The one place where an error becomes something a person may read."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from schemas.errors import UserError
from ui import markup, session

log = logging.getLogger("goldsmith.ui")


@contextmanager
def boundary() -> Iterator[None]:
    """Show a user's mistake in its own words, and a bug as an incident whose details are in the server's log."""
    try:
        yield
    except UserError as error:
        st.html(markup.notice("refused", "This cannot be done as it stands", str(error)))
    # Broad on purpose: whatever escapes from here, Streamlit would show, and a bug can be of any kind. Streamlit's own
    # control flow (rerun, stop) is no Exception and passes.
    except Exception:
        incident = uuid.uuid4().hex[:8]
        log.exception("incident %s", incident)
        session.forget()
        st.html(
            markup.notice(
                "error",
                f"Something went wrong in Goldsmith itself (incident {incident})",
                "The details are in the server's log under that number. Nothing was changed; "
                "you can ask again, or put the request in other words.",
            )
        )
