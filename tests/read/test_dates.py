"""Dates become ISO where they leave no doubt, and keep their sure part where they do."""

import pytest

from framing.read.dates import normalise_date
from framing.read.options import load_absent, load_months

CASES = {
    "2021-07-10": "2021-07-10",
    "2021-07": "2021-07",
    "2015": "2015",
    "2021/7/9": "2021-07-09",
    "20210710": "2021-07-10",
    "2021-07-10T08:30:00Z": "2021-07-10",
    "10 July 2021": "2021-07-10",
    "July 10, 2021": "2021-07-10",
    "Sept. 3, 2024": "2024-09-03",
    "Friday, July 9, 2021": "2021-07-09",
    "10 de julio de 2021": "2021-07-10",
    "viernes, 9 de julio de 2021": "2021-07-09",
    "julio de 2021": "2021-07",
    "17 Dec 2019": "2019-12-17",
    "31/05/2022": "2022-05-31",
    "05/31/2022": "2022-05-31",
    "07/07/2021": "2021-07-07",
    "03/04/2021": "2021",
    "2021-13-01": "",
    "2021-02-30": "",
    "15/05/202120:23 CEST": "2021-05-15",
    "NaT": "",
    "s/f": "",
    "6 YEARS AGO": "",
    "": "",
}


@pytest.mark.parametrize(("value", "expected"), CASES.items())
def test_dates_are_normalised(value: str, expected: str) -> None:
    """Each form gives its ISO date; a doubtful or impossible one leaves a notice."""
    dated = normalise_date(value, load_months(), load_absent())
    assert dated.published == expected
    assert bool(dated.notice) == (
        value in {"03/04/2021", "2021-13-01", "2021-02-30", "NaT", "s/f", "6 YEARS AGO"}
    )
