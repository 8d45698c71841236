"""The daily export of Google Analytics, a source of its own that covers the shop, the recipes and the blog."""

import numpy as np

from sample_data.generator.arrow import Table, booleans, dates, decimals, integers, labelled, table
from sample_data.generator.calendar import DAYS, demand
from sample_data.generator.customers import COUNTRIES
from sample_data.generator.sampling import rounded, stream
from sample_data.generator.web import DEVICE_SHARES, DEVICES

CHANNEL_GROUPS = ("Organic Search", "Direct", "Paid Search", "Email", "Organic Social", "Referral")
CHANNEL_SHARES = np.array([0.32, 0.23, 0.16, 0.12, 0.13, 0.04])
ENGAGEMENT = np.array([0.63, 0.6, 0.55, 0.68, 0.44, 0.57])
DEVICE_ENGAGEMENT = np.array([1.08, 0.95, 1.0])
COUNTRY_SHARES = np.array([0.86, 0.06, 0.04, 0.02, 0.02])
SESSIONS_PER_DAY = 620
SAMPLED = 0.03
OTHER_ROW = 0.02


def ga4_daily_table() -> Table:
    """bronze.ga4_daily: dates × devices × countries × channels with a session; the same at every scale."""
    rng = stream("ga4_daily")
    shape = (len(DAYS), len(DEVICES), len(COUNTRIES), len(CHANNEL_GROUPS))
    day, device, country, channel = (axis.ravel() for axis in np.indices(shape))
    shares = np.array(DEVICE_SHARES)[device] * COUNTRY_SHARES[country] * CHANNEL_SHARES[channel]
    trend = demand(growth=0.28)
    drawn = rng.poisson(SESSIONS_PER_DAY * trend[day] / trend.mean() * shares)
    seen = drawn > 0
    day, device, country, channel, sessions = (axis[seen] for axis in (day, device, country, channel, drawn))

    users = np.maximum(rng.binomial(sessions, 0.84), 1)
    engaged = rng.binomial(sessions, ENGAGEMENT[channel] * DEVICE_ENGAGEMENT[device])
    key_events = rng.binomial(engaged, 0.06)
    size = len(sessions)
    return table(
        date=dates(DAYS[day]),
        device_category=labelled(DEVICES, device),
        country=labelled(COUNTRIES, country),
        default_channel_group=labelled(CHANNEL_GROUPS, channel),
        sessions=integers(sessions),
        total_users=integers(users),
        new_users=integers(rng.binomial(users, 0.46)),
        engaged_sessions=integers(engaged),
        user_engagement_seconds=integers(rounded(engaged * rng.gamma(4.0, 22.0, size))),
        key_events=integers(key_events),
        purchase_revenue=decimals(rounded(key_events * rng.gamma(6.0, 450.0, size))),
        has_sampling=booleans(rng.random(size) < SAMPLED),
        has_other_row=booleans(rng.random(size) < OTHER_ROW),
    )
