"""Month-end stock of every product in every warehouse."""

import numpy as np

from sample_data.generator.arrow import Table, dates, decimals, integers, labelled, table
from sample_data.generator.calendar import AS_OF, DAYS, FIRST_DAY, years_in
from sample_data.generator.products import INFLATION, Products
from sample_data.generator.sampling import rounded, stream

WAREHOUSES = ("Columbus", "Dallas", "Newark", "Reno")
WAREHOUSE_SIZES = np.array([0.9, 1.1, 1.3, 0.8])
SOLD_OUT_EVERYWHERE = 0.025
SOLD_OUT = 0.05


def inventory_snapshots_table(products: Products) -> Table:
    """bronze.inventory_snapshots: month ends × warehouses × products on sale by then; the same at every scale."""
    rng = stream("inventory_snapshots")
    months = np.arange(FIRST_DAY.astype("datetime64[M]"), AS_OF.astype("datetime64[M]"))
    month_ends = (months + 1).astype("datetime64[D]") - 1
    shape = (len(month_ends), len(WAREHOUSES), len(products.skus))

    usual = 40 + 2_600 * products.popularity / products.popularity.max()
    level = usual * WAREHOUSE_SIZES[:, None] * 1.1 ** years_in(month_ends)[:, None, None]
    units = rounded(level * rng.lognormal(-0.1, 0.5, shape))
    units[rng.random(shape) < SOLD_OUT] = 0
    everywhere = rng.random((shape[0], 1, shape[2])) < SOLD_OUT_EVERYWHERE
    units[np.broadcast_to(everywhere, shape)] = 0

    years_left = years_in(DAYS[-1:]) - years_in(month_ends)
    cost = rounded(products.cost_cents / (1 + INFLATION) ** years_left[:, None])
    snapshot, warehouse, product = (axis.ravel() for axis in np.indices(shape))
    on_sale = products.launched_on[product] <= month_ends[snapshot]
    snapshot, warehouse, product = snapshot[on_sale], warehouse[on_sale], product[on_sale]
    return table(
        snapshot_date=dates(month_ends[snapshot]),
        warehouse=labelled(WAREHOUSES, warehouse),
        product_id=labelled(products.skus, product),
        on_hand_units=integers(units.ravel()[on_sale]),
        unit_cost=decimals(np.maximum(cost[snapshot, product], 1)),
    )
