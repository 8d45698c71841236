"""The one error tree.

    GoldsmithError
    ├── UserError            the user can mend it: says what, where and how          exit 1
    │   ├── UsageError       the request or an option cannot be used                 exit 2
    │   ├── WorkspaceError   a file of the workspace is missing or broken            exit 1
    │   ├── GuardError       a statement is not an allowed read-only query           exit 1
    │   ├── EngineError      the database failed, was stopped or ran out of limits   exit 1
    │   └── UnplannableError a typed query that would give a wrong number            exit 4
    └── InternalError        a bug: loud, never worded as the user's mistake         exit 1

A question or a refusal is not an error: both are typed outcomes (`schemas.run.Outcome`).
"""


class GoldsmithError(Exception):
    """Root of everything Goldsmith raises on purpose."""

    exit_code = 1


class UserError(GoldsmithError):
    """What went wrong, where, and what to do about it."""

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        self.message, self.where, self.hint = message, where, hint
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.hint}" if self.hint else ""
        return f"{place}{self.message}{advice}"


class UsageError(UserError):
    """A request or an option that cannot be used at all."""

    exit_code = 2


class WorkspaceError(UserError):
    """A workspace file that is missing, unreadable or contradicts the data; `where` is `file:line`."""


class GuardError(UserError):
    """A statement the guard turns away before anything runs."""


class EngineError(UserError):
    """The database failed, timed out or hit a limit."""


class UnplannableError(UserError):
    """A typed query that cannot be computed without a wrong number, such as a fan-out."""

    exit_code = 4


class InternalError(GoldsmithError):
    """A broken promise between our own parts."""
