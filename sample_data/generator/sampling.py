"""Random draws with one independent stream per table, so that a new table leaves the others as they are."""

import zlib
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]
Times: TypeAlias = NDArray[np.datetime64]
"""Seconds for moments, days for dates; NaT where there is none."""

SEED = 20241001


def stream(name: str) -> np.random.Generator:
    """The random numbers of one table; crc32 because `hash` differs from process to process."""
    return np.random.default_rng([SEED, zlib.crc32(name.encode())])


def weighted(rng: np.random.Generator, weights: Floats | Sequence[float], size: int) -> Ints:
    """`size` codes 0..k-1, each drawn in proportion to its weight."""
    edges = np.cumsum(np.asarray(weights, dtype=np.float64))
    return np.asarray(np.searchsorted(edges, rng.random(size) * edges[-1], side="right"), dtype=np.int64)


def weighted_rows(rng: np.random.Generator, weights: Floats) -> Ints:
    """One code per row of `weights` (rows × k); every row needs a positive weight."""
    edges = np.cumsum(weights, axis=1)
    ticket = rng.random(len(weights))[:, None] * edges[:, -1:]
    return np.asarray((edges <= ticket).sum(axis=1), dtype=np.int64)


def exactly(rng: np.random.Generator, size: int, chosen: int) -> Bools:
    """A mask of length `size` with exactly `chosen` hits, for row counts and rates that are promised."""
    mask = np.zeros(size, dtype=np.bool_)
    mask[rng.choice(size, chosen, replace=False)] = True
    return mask


def totalling(rng: np.random.Generator, counts: Ints, total: int, low: int, high: int) -> Ints:
    """Counts within low..high, nudged one at a time at random places until they add up to `total`."""
    counts = counts.copy()
    while missing := total - int(counts.sum()):
        step = 1 if missing > 0 else -1
        room = np.flatnonzero(counts < high if step > 0 else counts > low)
        counts[rng.choice(room, min(abs(missing), len(room)), replace=False)] += step
    return counts


def positions(counts: Ints) -> Ints:
    """0, 1, 2, … within each group of the given sizes, groups one after the other."""
    starts = np.cumsum(counts) - counts
    return np.arange(int(counts.sum())) - np.repeat(starts, counts)


def running_total(values: Ints, counts: Ints) -> Ints:
    """Cumulative sum of `values` that starts anew with each group of the given sizes."""
    totals = np.cumsum(values)
    before = np.concatenate(([0], totals))[np.cumsum(counts) - counts]
    return np.asarray(totals - np.repeat(before, counts), dtype=np.int64)


def group_sums(groups: Ints, values: Ints, size: int) -> Ints:
    """The sum of the values of each group 0..size-1, exact for cents."""
    sums = np.zeros(size, dtype=np.int64)
    np.add.at(sums, groups, values)
    return sums


def rounded(values: Floats) -> Ints:
    """Nearest whole numbers, as for cents and seconds."""
    return np.rint(values).astype(np.int64)
