"""A specification read back from its YAML text."""

from exporters.validate_spec import find_problems
from exporters.yaml_text import load_yaml_document
from schemas.errors import WorkspaceError
from schemas.spec import ProductSpec


def load_spec(text: str, where: str) -> ProductSpec:
    """The specification in `text`; `WorkspaceError` gives file and line of its first problem, and the others below."""
    document = load_yaml_document(text, where)
    problems = find_problems(document.value)
    if problems:
        first, *others = problems
        rest = "".join(f"\n{document.place(problem.path)}: {problem}" for problem in others)
        raise WorkspaceError(f"{first}{rest}", where=document.place(first.path))
    return ProductSpec.model_validate(document.value)
