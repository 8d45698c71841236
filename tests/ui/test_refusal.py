"""A run that ended without a product."""

from streamlit.testing.v1 import AppTest


def html(app):
    return "".join(element.proto.body for element in app.get("html"))


def test_refusal_of_a_failed_gate_shows_what_was_checked():
    def script():
        from schemas.run import RunRequest, RunResult
        from schemas.transformation import GateResult
        from tests.exporters.sample import TRANSFORMATION
        from ui.refusal import refusal

        gate = GateResult(gate="grain", passed=False, severity="critical", detail="3 rows share a key")
        refusal(
            RunResult(
                run_id="run-0123456789ab",
                request=RunRequest(request="x"),
                status="error",
                reason="the grain gate failed: 3 rows share a key",
                transformation=TRANSFORMATION.model_copy(update={"gates": (gate,)}),
            )
        )

    app = AppTest.from_function(script).run()

    assert not app.exception
    assert "The grain gate failed: 3 rows share a key" in html(app)
    assert '<td>grain</td><td><span class="gs-mark gs-fail">' in html(app)
    assert not app.button


def test_refusal_of_a_failed_agent_offers_to_try_again():
    def script():
        from schemas.run import RunRequest, RunResult
        from ui.refusal import refusal

        refusal(
            RunResult(
                run_id="run-0123456789ab",
                request=RunRequest(request="x"),
                status="error",
                reason="The query took longer than 30 s.",
                failed_agent="transformation",
            )
        )

    app = AppTest.from_function(script).run()

    assert "The transformation agent could not finish. The query took longer than 30 s." in html(app)
    assert app.button(key="resume").label == "Try that step again"
