"""What stands around the content: things named in passing, report talk, punctuation, function words."""

from language.grammar.reading import Reading


def read_aspect(reading: Reading, at: int) -> int | None:
    """A named bundle, or a part that it holds already."""
    unit = reading.units[at]
    if unit.kind != "link":
        return None
    if reading.of_kind(unit, ("bundle",)):
        reading.bundles.append(unit)
        return at + 1
    if reading.of_kind(unit, ("aspect",)):
        reading.aspects.append(unit)
        return at + 1
    return None


def read_mention(reading: Reading, at: int) -> int | None:
    """A dataset, column or domain without a role of its own."""
    unit = reading.units[at]
    if unit.kind != "link":
        return None
    reading.mentions.append(unit)
    return at + 1


def read_scenery(reading: Reading, at: int) -> int | None:
    """Fillers, function words and punctuation are explained by themselves; what is left over is not."""
    unit, before = reading.units[at], reading.unit(at - 1)
    listed = unit.key == ("plus",) and before is not None and before.key == (",",)  # `…, plus the growth`
    if unit.kind == "filler" or listed:
        reading.explain(unit, "filler", "filler", "filler")
    elif unit.kind not in ("function", "symbol"):
        reading.unexplained.append(unit)
    return at + 1
