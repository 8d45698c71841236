"""Items of a metrics layer found from the rows of a model: read off the declarations again, apart from the compiler."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.expressions import Expression
from schemas.semantics import LAYER_GRAINS, SemanticModel, Semantics
from verification.expression_text import UncheckableError

METRIC_TIME = "metric_time"
_UNIQUE = ("primary", "unique", "natural")


@dataclass(frozen=True)
class LayerHop:
    """A key of one model, and the model whose row it names."""

    entity: str
    model: SemanticModel


@dataclass(frozen=True)
class LayerItem:
    """An item by its name: the keys on the way, the element, and what is taken of a time."""

    links: tuple[str, ...]
    element: str
    grain: str = ""
    part: str = ""

    @property
    def is_metric_time(self) -> bool:
        return not self.links and self.element == METRIC_TIME


@dataclass(frozen=True)
class LayerPlace:
    """Where an item is: the expression `expr` of the model at the end of `hops`; `grain` is that of a time."""

    hops: tuple[LayerHop, ...]
    expr: Expression
    grain: str = ""


def layer_item(name: str, custom_grains: frozenset[str]) -> LayerItem:
    """The item called `name`.

    >>> layer_item("listing__ds__month", frozenset())
    LayerItem(links=('listing',), element='ds', grain='month', part='')
    """
    *links, last = name.split("__")
    if links and last.startswith("extract_"):
        return LayerItem(tuple(links[:-1]), links[-1], part=last.removeprefix("extract_"))
    if links and (last in LAYER_GRAINS or last in custom_grains):
        return LayerItem(tuple(links[:-1]), links[-1], grain=last)
    return LayerItem(tuple(links), last)


def layer_place(item: LayerItem, model: SemanticModel, semantics: Semantics) -> LayerPlace:
    """Where a row of `model` has `item`; `UncheckableError` if it is not found by its full name."""
    found = _place(item, item.links, model, semantics, ())
    if found is None:
        raise UncheckableError(f"{'__'.join((*item.links, item.element))} is not named in full")
    return found


def _place(
    item: LayerItem, links: tuple[str, ...], model: SemanticModel, semantics: Semantics, hops: tuple[LayerHop, ...]
) -> LayerPlace | None:
    own = bool(links) and links[0] in model.own_links
    if not links or (own and len(links) == 1):
        here = _element(item.element, model)
        if here is not None:
            return LayerPlace(hops, *here)
    if not links:
        return None
    if own and not hops and len(links) > 1:
        further = _place(item, links[1:], model, semantics, hops)
        if further is not None:
            return further
    for other in semantics.models:
        if _leads(links[0], model, other):
            way = (*hops, LayerHop(links[0], other))
            found = _place(item, links[1:], other, semantics, way)
            if found is not None:
                return found
    return None


def _element(name: str, model: SemanticModel) -> tuple[Expression, str] | None:
    dimension, entity = model.dimension(name), model.entity(name)
    if dimension is not None:
        return dimension.expr, dimension.grain or ""
    return (entity.expr, "") if entity is not None else None


def _leads(entity: str, model: SemanticModel, other: SemanticModel) -> bool:
    here, there = model.entity(entity), other.entity(entity)
    if here is None or there is None or other.name == model.name or there.type not in _UNIQUE:
        return False
    dated = other.validity("start") is not None
    if there.type == "natural" and (not dated or here.type == "natural"):
        return False
    return not (dated and model.validity("start") is not None)
