"""The YAML spelling of datasets, metrics, terms, bundles and rules, made into the fields of their types.

Each function takes the mapping as read and gives the mapping the pydantic model validates: expressions parsed, column
names qualified. What is of the wrong shape is left as it is, for the model to refuse with its line.
"""

from schemas.strict_yaml import YamlPlace
from workspace.names import Names

Values = dict[str, object]


def resolve_dataset(raw: Values, place: YamlPlace) -> Values:
    """`dataset:` is the name; caveat conditions are parsed (and qualified once every dataset is known)."""
    values = _renamed(raw, "dataset", "name")
    caveats = raw.get("caveats")
    if isinstance(caveats, list):
        values["caveats"] = [
            {**c, "when": Names.parse(str(c.get("when")), place.at("caveats", i))}
            for i, c in enumerate(caveats)
            if isinstance(c, dict)
        ]
    return values


def resolve_metric(raw: Values, names: Names, place: YamlPlace) -> Values:
    """`expr` of a derived metric is its formula over metrics; elsewhere it is over the columns of `dataset`."""
    values = dict(raw)
    home = None
    if isinstance(raw.get("dataset"), str):
        home = names.dataset(str(raw["dataset"]), place.at("dataset")).name
        values["dataset"] = home
    if raw.get("type") == "derived" and "expr" in raw:
        values["formula"] = names.expression(str(values.pop("expr")), None, place.at("expr"))
    for key in ("expr", "filter", "default_filter"):
        if key in values and home is not None:
            values[key] = names.expression(str(values[key]), home, place.at(key))
    if "inner_where" in raw:
        values["inner_where"] = names.expression(str(raw["inner_where"]), None, place.at("inner_where"))
    if isinstance(raw.get("time"), str):
        text = str(raw["time"])
        values["time"] = names.attribute(text if "." in text else f"{home}.{text}", place.at("time"))
    if isinstance(raw.get("per"), str):
        values["per"] = names.attribute(str(raw["per"]), place.at("per"))
    exclusions = raw.get("exclusions")
    if isinstance(exclusions, list) and home is not None:
        values["exclusions"] = [
            {**e, "when": names.expression(str(e.get("when")), home, place.at("exclusions", i))}
            for i, e in enumerate(exclusions)
            if isinstance(e, dict)
        ]
    if home is not None and isinstance(raw.get("snapshot"), str):
        names.attribute(f"{home}.{raw['snapshot']}", place.at("snapshot"))
    return values


def resolve_term(raw: Values, names: Names, place: YamlPlace) -> Values:
    """`means:` lists the senses."""
    values = _renamed(raw, "means", "senses")
    senses = values.get("senses")
    if isinstance(senses, list):
        values["senses"] = [
            _sense(sense, names, YamlPlace(place.document, (*place.path, "means", i)))
            if isinstance(sense, dict)
            else sense
            for i, sense in enumerate(senses)
        ]
    return values


def _sense(raw: Values, names: Names, place: YamlPlace) -> Values:
    values = dict(raw)
    if isinstance(raw.get("attribute"), str):
        values["attribute"] = names.attribute(str(raw["attribute"]), place.at("attribute"))
    if isinstance(raw.get("dataset"), str):
        values["dataset"] = names.dataset(str(raw["dataset"]), place.at("dataset")).name
    if isinstance(raw.get("condition"), str):
        values["condition"] = names.expression(str(raw["condition"]), "", place.at("condition"))
    return values


def resolve_bundle(raw: Values, names: Names, place: YamlPlace) -> Values:
    """Attributes are written `table.column`."""
    values = dict(raw)
    if isinstance(raw.get("entity"), str):
        values["entity"] = names.dataset(str(raw["entity"]), place.at("entity")).name
    for key in ("grain", "attributes"):
        listed = raw.get(key)
        if isinstance(listed, list):
            values[key] = [names.attribute(str(item), place.at(key, i)) for i, item in enumerate(listed)]
    return values


def resolve_rule(raw: Values, names: Names, place: YamlPlace) -> Values:
    """The column a rule is about has to exist."""
    values = dict(raw)
    if isinstance(raw.get("dataset"), str):
        dataset = names.dataset(str(raw["dataset"]), place.at("dataset")).name
        values["dataset"] = dataset
        if isinstance(raw.get("column"), str):
            names.attribute(f"{dataset}.{raw['column']}", place.at("column"))
    return values


def _renamed(raw: Values, spelled: str, field: str) -> Values:
    return {field if key == spelled else key: value for key, value in raw.items()}
