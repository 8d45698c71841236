"""Great Expectations' validation of a data frame, without its working everything out again and again.

An expectation of Great Expectations answers for its configuration by listing its fields anew, and a configuration makes
a new expectation, some fifty times in one validation: more than half of its time. Here each keeps the other. The
expectations are its own, extended by a subclass; what they compute and how is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from schemas.errors import InternalError

if TYPE_CHECKING:
    import pandas
    from great_expectations.core.expectation_validation_result import ExpectationValidationResult
    from great_expectations.core.result_format import ResultFormatUnion
    from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
    from great_expectations.expectations.expectation import Expectation
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration


def validate_frame(
    frame: pandas.DataFrame, suite: dict[str, Any], result_format: ResultFormatUnion
) -> list[ExpectationValidationResult]:
    """The results of the expectations of `suite` on `frame`, in an order of Great Expectations' own."""
    from great_expectations.core import ExpectationSuite
    from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
    from great_expectations.validator.validator import Validator

    read = ExpectationSuite(**suite)
    if len(read.expectations) != len(suite["expectations"]):
        raise InternalError("Great Expectations left out expectations it could not read")
    engine = PandasExecutionEngine()
    engine.load_batch_data("result", frame)
    validator = Validator(execution_engine=engine, data_context=context())
    return validator.graph_validate(
        configurations=[_settled(configuration) for configuration in read.expectation_configurations],
        runtime_configuration={"result_format": result_format},
    )


@cache
def context() -> EphemeralDataContext:
    """A context that keeps nothing, shows no progress and reports nothing; only read from, so one is enough."""
    import great_expectations
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )

    config = DataContextConfig(
        store_backend_defaults=InMemoryStoreBackendDefaults(),
        analytics_enabled=False,
        progress_bars=ProgressBarsConfig(globally=False),
    )
    return great_expectations.get_context(mode="ephemeral", project_config=config)


def _settled(plain: ExpectationConfiguration, expectation: Expectation | None = None) -> ExpectationConfiguration:
    """The configuration, which will keep the expectation it stands for."""
    return _configuration_class()(
        type=_plain_type(plain.type),
        kwargs=plain.kwargs,
        meta=plain.meta,
        description=plain.description,
        severity=plain.severity,
        expectation=expectation,
    )


def _plain_type(type_: str) -> str:
    return type_.removeprefix("settled_")


@cache
def _configuration_class() -> Callable[..., ExpectationConfiguration]:
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

    class SettledConfiguration(ExpectationConfiguration):
        def __init__(self, expectation: Expectation | None, **fields: Any) -> None:  # noqa: ANN401
            super().__init__(**fields)
            self._expectation = expectation

        def _get_expectation_impl(self) -> type[Expectation]:
            return _expectation_class(self.type)

        def to_domain_obj(self) -> Expectation:
            if self._expectation is None:
                self._expectation = super().to_domain_obj()
            return self._expectation

    return SettledConfiguration


@cache
def _expectation_class(type_: str) -> type[Expectation]:
    """The class of a type of expectation, extended to keep its configuration; Great Expectations lists it as its own.

    Its name begins with `Settled`, and so does its type with `settled_`.
    """
    from great_expectations.compatibility.pydantic import PrivateAttr
    from great_expectations.expectations.registry import get_expectation_impl

    plain = get_expectation_impl(type_)

    def configuration(self: Any) -> ExpectationConfiguration:  # noqa: ANN401
        if self._configuration is None:
            self._configuration = _settled(plain.configuration.fget(self), self)  # type: ignore[attr-defined]
        return self._configuration  # type: ignore[no-any-return]

    fields = {"__module__": __name__, "_configuration": PrivateAttr(None), "configuration": property(configuration)}
    return type(f"Settled{plain.__name__}", (plain,), fields)
