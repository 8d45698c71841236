"""`<name>.yaml`: the specification itself. The way back is `exporters.load_spec`."""

from schemas.spec import ProductSpec
from schemas.yaml_text import to_yaml


def to_spec_yaml(spec: ProductSpec) -> str:
    """YAML text in the order of `ProductSpec`; fields that are None are left out."""
    return to_yaml(spec.model_dump(mode="json", exclude_none=True))
