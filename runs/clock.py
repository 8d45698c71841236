"""The injected clock: `SOURCE_DATE_EPOCH` where it is set, the time of day otherwise."""

import datetime
import os

from schemas.errors import UsageError


def created_at() -> str:
    """Now, as ISO 8601 in UTC with seconds."""
    pinned = os.environ.get("SOURCE_DATE_EPOCH")
    if pinned is None:
        moment = datetime.datetime.now(tz=datetime.UTC)
    elif pinned.isdigit():
        moment = datetime.datetime.fromtimestamp(int(pinned), tz=datetime.UTC)
    else:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {pinned!r}.", hint="Set it to seconds since 1970, such as 1793491200, or unset it."
        )
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
