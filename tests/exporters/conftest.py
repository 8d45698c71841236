import pytest

from exporters.assemble import assemble_spec
from schemas.spec import ProductSpec
from tests.exporters import sample


def assembled(**changes: object) -> ProductSpec:
    """The specification of the sample run, with some of the artifacts changed."""
    parts: dict[str, object] = {
        "request": sample.REQUEST,
        "intent": sample.INTENT,
        "discovery": sample.DISCOVERY,
        "data_model": sample.DATA_MODEL,
        "transformation": sample.TRANSFORMATION,
        "quality": sample.QUALITY,
        "metrics": sample.METRICS,
        "rule_tests": sample.RULE_TESTS,
        "as_of": "2026-11-01",
        "created_at": "2026-11-01T00:00:00Z",
        "version": "1.0.0",
        "workspace": "retail",
    }
    return assemble_spec(**{**parts, **changes})


@pytest.fixture
def spec() -> ProductSpec:
    return assembled()
