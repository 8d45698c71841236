"""What a person sees of an error."""

import logging

from streamlit.testing.v1 import AppTest


def html(app):
    return "".join(element.proto.body for element in app.get("html"))


def test_boundary_bug_is_an_incident_with_its_details_in_the_log(caplog):
    def script():
        from ui.boundary import boundary

        with boundary():
            raise ZeroDivisionError("secret detail")

    with caplog.at_level(logging.ERROR, logger="goldsmith.ui"):
        app = AppTest.from_function(script).run()

    (record,) = caplog.records
    assert not app.exception
    assert f"Something went wrong in Goldsmith itself ({record.getMessage()})" in html(app)
    assert "secret detail" in caplog.text
    assert "secret" not in html(app)
    assert "Traceback" not in html(app)


def test_boundary_mistake_is_shown_in_its_own_words():
    def script():
        from schemas.errors import UsageError
        from ui.boundary import boundary

        with boundary():
            raise UsageError("there is no role <b>.", hint="Known are: analyst.")

    app = AppTest.from_function(script).run()

    assert "there is no role &lt;b&gt;. Known are: analyst." in html(app)
    assert "incident" not in html(app)


def test_boundary_lets_streamlit_stop_a_script():
    def script():
        import streamlit as st

        from ui.boundary import boundary

        with boundary():
            st.stop()

    app = AppTest.from_function(script).run()

    assert not app.exception
    assert not html(app)
