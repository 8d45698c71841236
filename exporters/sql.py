"""`<name>.sql`: the statement that was executed, byte for byte."""

from schemas.spec import ProductSpec


def to_sql(spec: ProductSpec) -> str:
    """The SQL, ended by a line break."""
    sql = spec.transformations[0].sql
    return sql if sql.endswith("\n") else f"{sql}\n"
