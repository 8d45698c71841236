"""The `goldsmith` command.

Output goes to standard output, progress and errors to standard error. Exit codes: 0 answered, 1 a file or engine failed
or a gate stopped the product, 2 wrong use, 3 a question is open, 4 refused.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from schemas.errors import GoldsmithError, UsageError, UserError, WorkspaceError
from schemas.without_collection import without_collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from runs.service import RunService
    from schemas.run import AgentLog, RunResult

SAMPLE = Path(__file__).parent / "sample_data"
DEFAULT_OUTPUT = Path("goldsmith_output")

app = typer.Typer(
    name="goldsmith",
    help="From a sentence to a verified, versioned data-product specification.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

WorkspaceOption = Annotated[
    Path, typer.Option("-w", "--workspace", help="Workspace folder; the sample company where left out.")
]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day from which on events are invisible.")
]
UserOption = Annotated[str | None, typer.Option("--user", help="Who asks; mapped to a role in workspace.yaml.")]
RoleOption = Annotated[str | None, typer.Option("--role", help="The role to ask as; local use only.")]
NameOption = Annotated[str | None, typer.Option("--name", help="Name of the product, such as weekly_sales.")]
ChooseOption = Annotated[
    list[str] | None,
    typer.Option("--choose", metavar="QUESTION=OPTION", help="Answer to a question; may be given several times."),
]
RefineOption = Annotated[
    Path | None, typer.Option("--refine", metavar="SPEC", help="The specification this is the next version of.")
]
OutputOption = Annotated[Path, typer.Option("-o", "--output", help="Folder for the product's files.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as JSON instead of text.")]


@app.command()
def generate(
    request: Annotated[str, typer.Argument(help="What you need, in words.")],
    workspace: WorkspaceOption = SAMPLE,
    as_of: AsOfOption = None,
    user: UserOption = None,
    role: RoleOption = None,
    name: NameOption = None,
    choose: ChooseOption = None,
    refine: RefineOption = None,
    output: OutputOption = DEFAULT_OUTPUT,
    as_json: JsonOption = False,
) -> None:
    """Turn a request into a verified data product and write its files."""
    _make_ready()
    with without_collection():
        from agents.modeling import product_name
        from language.admission import check_request
        from runs.service import RunService
        from schemas.run import RunRequest

    check_request(request)
    if name is not None:
        product_name(name)
    day = _date(as_of)
    asked = RunRequest(
        request=request,
        name=name,
        as_of=day,
        user=user,
        role=role,
        choices=tuple(_choice(text) for text in choose or ()),
        refines=_specification(refine),
    )
    service = RunService(workspace, as_of=day)
    try:
        _finish(service, service.stream(asked), output, as_json=as_json)
    finally:
        service.close()


def _make_ready() -> None:
    """What shortens the way to a product, before anything large is imported."""
    from verification.suite_process import SUITES
    from warehouse.arrow_alone import leave_pandas_out

    SUITES.start()
    leave_pandas_out()


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The workspace to make, or to make again.")],
    source: Annotated[str, typer.Option("--from", metavar="SRC", help="Data, or what describes them.")],
    data: Annotated[str | None, typer.Option(metavar="SRC", help="The data that SRC describes.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Make a workspace from files, a database, a dbt project, a data contract or a semantic model; edits are kept."""
    from ui.init_report import init_progress, print_report
    from workspace.init.init_workspace import init_workspace

    with init_progress() as progress:
        report = init_workspace(folder, source, data=data, progress=progress)
    print_report(report, as_json=as_json)


@app.command()
def runs(workspace: WorkspaceOption = SAMPLE, as_json: JsonOption = False) -> None:
    """List the latest runs of a workspace."""
    from runs.journal import Journal
    from ui.terminal import print_runs

    if not (workspace / "workspace.yaml").is_file():
        raise WorkspaceError("there is no workspace here.", where=str(workspace), hint="Name one with -w DIR.")
    print_runs(Journal(workspace / ".goldsmith" / "state" / "runs").recent(), as_json=as_json)


@app.command()
def resume(
    run: Annotated[str, typer.Argument(help="Id of a failed run.")],
    workspace: WorkspaceOption = SAMPLE,
    output: OutputOption = DEFAULT_OUTPUT,
    as_json: JsonOption = False,
) -> None:
    """Go on with a failed run from its last good agent."""
    _make_ready()
    with without_collection():
        from runs.service import RunService

    service = RunService(workspace)
    try:
        _finish(service, service.resume(run), output, as_json=as_json)
    finally:
        service.close()


@app.command()
def choose(
    run: Annotated[str, typer.Argument(help="Id of a run with an open question.")],
    answer: Annotated[str, typer.Argument(metavar="QUESTION=OPTION", help="The answer.")],
    workspace: WorkspaceOption = SAMPLE,
    output: OutputOption = DEFAULT_OUTPUT,
    as_json: JsonOption = False,
) -> None:
    """Answer the open question of a run and go on with it."""
    _make_ready()
    with without_collection():
        from runs.service import RunService

    question, option = _choice(answer)
    service = RunService(workspace)
    try:
        _finish(service, service.choose(run, question, option), output, as_json=as_json)
    finally:
        service.close()


@app.command()
def batch(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="Requests, a JSON object per line.")],
    target: Annotated[Path, typer.Argument(metavar="OUT.jsonl", help="Answers, in the same order.")],
    workspace: WorkspaceOption = SAMPLE,
    as_of: AsOfOption = None,
    rows: Annotated[int, typer.Option("--rows", min=0, help="Rows listed per answer; 0 for all.")] = 10_000,
) -> None:
    """Answer many requests in one process; persists nothing but the answers."""
    from warehouse.arrow_alone import leave_pandas_out

    leave_pandas_out()
    with without_collection():
        from runs.batch import answer_lines
        from runs.service import RunService
    from ui.terminal import batch_progress

    try:
        lines = source.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot be read: {error}.", where=str(source)) from error
    day = _date(as_of)
    service = RunService(workspace, persist=False, as_of=day)
    partial = target.with_name(f"{target.name}.partial")
    try:
        with partial.open("w", encoding="utf-8") as stream:
            for answer in batch_progress(answer_lines(lines, service, as_of=day, rows=rows), lines):
                stream.write(answer + "\n")
        partial.replace(target)
    except OSError as error:
        raise UserError(f"cannot be written: {error.strerror}.", where=str(target)) from error
    finally:
        service.close()
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


@app.command("eval")
def evaluate_cases(
    source: Annotated[Path, typer.Argument(metavar="CASES.jsonl", help="Requests with SQL or expected rows.")],
    workspace: WorkspaceOption = SAMPLE,
    failed: Annotated[bool, typer.Option("--failed", help="List what was answered wrongly or not at all.")] = False,
) -> None:
    """Count how many requests are answered right, wrong, or not."""
    from runs.evaluation import curve, evaluate, read_cases
    from runs.service import RunService

    cases = read_cases(_text(source).splitlines(), str(source))
    service = RunService(workspace, persist=False)
    try:
        results = tuple(evaluate(cases, service))
    finally:
        service.close()
    for result in results:
        if failed and result.verdict != "right":
            typer.echo(f"{result.verdict:13} {result.id}  {result.request}  ({result.detail})")
    for verdict in ("right", "wrong", "not answered"):
        count = sum(result.verdict == verdict for result in results)
        typer.echo(f"{verdict:13} {count:5} of {len(results)}  {count / max(len(results), 1):.1%}")
    for least, right, wrong in curve(results):
        typer.echo(f"confidence at least {least:.2f}: {right:.1%} right, {wrong:.1%} wrong")


@app.command()
def validate(
    specs: Annotated[list[Path], typer.Argument(metavar="SPEC...", help="Specification files.")],
) -> None:
    """Check specifications against their schema and in themselves."""
    from exporters.validate_spec import validate_spec_text

    problems: list[str] = []
    for file in specs:
        try:
            problems += validate_spec_text(_text(file), str(file))
        except WorkspaceError as error:
            problems.append(str(error))
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo(f"{len(specs)} specification{'s' if len(specs) > 1 else ''} valid.")


@app.command()
def schema(name: Annotated[str, typer.Argument(help="product_spec, batch_request, workspace, …")]) -> None:
    """Print a published JSON Schema."""
    import json

    from schemas.json_schema import json_schema, schema_names

    if name not in schema_names():
        raise UsageError(f"there is no schema {name}.", hint=f"There are: {', '.join(schema_names())}.")
    typer.echo(json.dumps(json_schema(name), indent=2))


@app.command(name="app")
def browser(
    workspace: WorkspaceOption = SAMPLE,
    port: Annotated[int, typer.Option("--port", help="Port on this machine.")] = 8501,
) -> None:
    """Open the browser page."""
    page = Path(__file__).parent / "app.py"
    os.environ["GOLDSMITH_WORKSPACE"] = str(workspace.resolve())
    command = [sys.executable, "-m", "ui.server", "run", str(page), "--server.port", str(port)]
    os.chdir(page.parent)  # Streamlit reads its settings from the folder it starts in
    os.execv(sys.executable, command)  # noqa: S606 — this process becomes the server


def main() -> None:
    """Entry point: what a user can mend is said in a line, what is a bug is loud."""
    try:
        app(standalone_mode=True)
    except UserError as error:
        typer.echo(f"goldsmith: {error}", err=True)
        raise SystemExit(error.exit_code) from None
    except GoldsmithError as error:
        typer.echo(f"goldsmith: this is a bug: {error}", err=True)
        raise SystemExit(1) from error
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _finish(service: RunService, events: Iterator[AgentLog | RunResult], output: Path, *, as_json: bool) -> None:
    """Show progress, write the files of a product, print the outcome, leave with its exit code."""
    from exporters.write import write_files
    from ui.terminal import print_result, watch

    result = watch(events)
    written: tuple[Path, ...] = ()
    if result.package is not None and result.status == "ok":
        written = write_files(result.package.files, output)
    print_result(result, service, written, as_json=as_json)
    raise typer.Exit(result.exit_code)


def _choice(text: str) -> tuple[str, str]:
    question, equals, option = text.partition("=")
    if not equals or not question or not option:
        raise UsageError(f"{text!r} is no answer.", where="--choose", hint="Write QUESTION=OPTION.")
    return question, option


def _date(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no date.", where="--as-of", hint="Write it as 2026-11-01.") from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot be read: {error}.", where=str(file)) from error


def _specification(file: Path | None) -> object:
    if file is None:
        return None
    from exporters.load_spec import load_spec

    return load_spec(_text(file), str(file))


if __name__ == "__main__":
    main()
