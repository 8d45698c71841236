"""Products: 400 articles in 8 categories, from staples to slow movers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sample_data.generator.arrow import Table, booleans, dates, decimals, labelled, table, text
from sample_data.generator.assortment import BOUGHT_TOGETHER, BRANDS, CATEGORIES, SUPPLIERS, Category, Subcategory
from sample_data.generator.calendar import DAYS, FIRST_DAY, month_of_year, years_in
from sample_data.generator.sampling import Bools, Floats, Ints, Times, rounded, stream, weighted

PRODUCTS_PER_SUBCATEGORY = 16
RECENT_LAUNCHES = 30
STAPLE = "OV_MILK_WH"
LOSS_LEADERS = 3
INFLATION = 0.03


class Article(NamedTuple):
    """A product before its figures are drawn."""

    sku: str
    name: str
    category: Category
    subcategory: Subcategory
    brand: str
    variant: str

    @property
    def code(self) -> str:
        """The article's part of the SKU, MILK in OV_MILK_WH."""
        return self.sku.split("_")[1]


@dataclass(frozen=True)
class Products:
    """All products, one position each in every field."""

    articles: tuple[Article, ...]
    category: Ints
    price_cents: Ints
    """At the end of the period; `price_at` gives earlier ones."""
    cost_cents: Ints
    is_organic: Bools
    launched_on: Times
    popularity: Floats
    partner: Ints
    """Position of the product bought together with this one, or -1."""

    @property
    def skus(self) -> list[str]:
        return [article.sku for article in self.articles]

    @property
    def names(self) -> list[str]:
        return [article.name for article in self.articles]

    def price_at(self, product: Ints, days: Times) -> Ints:
        """List price in cents on each day: the same rate of inflation for all, read back from the end."""
        years_left = years_in(DAYS[-1:]) - years_in(days)
        return np.maximum(rounded(self.price_cents[product] / (1 + INFLATION) ** years_left), 1)

    def draw(self, rng: np.random.Generator, days: Times) -> Ints:
        """A product per day: by popularity, season of its category, and only once launched."""
        season = np.array([category.season for category in CATEGORIES])
        months = days.astype("datetime64[M]")
        drawn = np.zeros(len(days), dtype=np.int64)
        for month in np.unique(months):
            here = np.flatnonzero(months == month)
            factor = season[self.category, month_of_year(month) // 3]
            on_sale = self.launched_on <= month.astype("datetime64[D]")
            drawn[here] = weighted(rng, self.popularity * factor * on_sale, len(here))
        return drawn


def _articles(rng: np.random.Generator) -> Iterator[Article]:
    for category in CATEGORIES:
        for subcategory in category.subcategories:
            candidates = [
                Article(
                    f"{brand}_{code}_{variant}",
                    f"{BRANDS[brand]} {subcategory.variants[variant]} {name}",
                    category,
                    subcategory,
                    brand,
                    variant,
                )
                for brand in category.brands
                for code, name in subcategory.articles.items()
                for variant in subcategory.variants
            ]
            chosen = set(rng.choice(len(candidates), PRODUCTS_PER_SUBCATEGORY, replace=False).tolist())
            staple = [n for n, article in enumerate(candidates) if article.sku == STAPLE]
            if staple and staple[0] not in chosen:
                chosen = {*sorted(chosen)[1:], staple[0]}
            yield from (candidates[n] for n in sorted(chosen))


def _partners(articles: tuple[Article, ...], popularity: Floats) -> Ints:
    partner = np.full(len(articles), -1, dtype=np.int64)
    codes = np.array([article.code for article in articles])
    for first, second in BOUGHT_TOGETHER:
        companions = np.flatnonzero(codes == second)
        if len(companions):
            partner[codes == first] = companions[np.argmax(popularity[companions])]
    return partner


def draw_products() -> Products:
    """The assortment; the same at every scale."""
    rng = stream("products")
    articles = tuple(_articles(rng))
    size = len(articles)
    rank = rng.permutation(size)
    staple = next(n for n, article in enumerate(articles) if article.sku == STAPLE)
    rank[rank == 0], rank[staple] = rank[staple], 0
    popularity = 1 / (rank + 12.0) ** 0.95

    lowest = np.array([article.subcategory.lowest_price for article in articles])
    highest = np.array([article.subcategory.highest_price for article in articles])
    price = rounded(lowest + (highest - lowest) * rng.beta(1.6, 2.6, size)) // 10 * 10 + 9
    cost_share = np.array([article.category.cost_share for article in articles]) + rng.normal(0, 0.05, size)
    cost_share[np.argsort(rank)[5 : 5 + LOSS_LEADERS]] = 1.04
    variants = np.array([article.variant for article in articles])

    launched_on = FIRST_DAY - rng.integers(60, 3000, size).astype("timedelta64[D]")
    newcomers = rng.choice(np.flatnonzero(rank > 40), RECENT_LAUNCHES, replace=False)
    launched_on[newcomers] = FIRST_DAY + rng.integers(20, 700, RECENT_LAUNCHES).astype("timedelta64[D]")
    names = [category.name for category in CATEGORIES]
    return Products(
        articles=articles,
        category=np.array([names.index(article.category.name) for article in articles]),
        price_cents=price,
        cost_cents=np.maximum(rounded(price * cost_share), 1),
        is_organic=(variants == "OR") | (rng.random(size) < 0.04),
        launched_on=launched_on,
        popularity=popularity,
        partner=_partners(articles, popularity),
    )


def products_table(products: Products) -> Table:
    """bronze.products, by product_id."""
    articles = products.articles
    brands = list(BRANDS)
    return table(
        product_id=text(products.skus),
        product_name=text(products.names),
        category=text([article.category.name for article in articles]),
        subcategory=text([article.subcategory.name for article in articles]),
        brand=text([BRANDS[article.brand] for article in articles]),
        supplier=labelled(
            SUPPLIERS, np.array([brands.index(article.brand) * 7 % len(SUPPLIERS) for article in articles])
        ),
        unit_price=decimals(products.price_cents),
        unit_cost=decimals(products.cost_cents),
        is_organic=booleans(products.is_organic),
        launched_on=dates(products.launched_on),
    )
