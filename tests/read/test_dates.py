"""Dates become ISO where they leave no doubt, and keep their sure part where they do."""

import pytest

from framing.read.dates import normalise_date
from framing.read.facts import read_date
from framing.read.options import load_absent, load_month_numbers
from framing.read.orders import DateOrders

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
    "11-jul-2021": "2021-07-11",
    "11/Jul/2021 10:00": "2021-07-11",
    "11-jul-21": "2021-07-11",
    "11 Jul 98": "1998-07-11",
    "11 July 20:30": "",
    "2021-jul-11": "2021-07-11",
    "jul-11-2021": "2021-07-11",
    "Jul-2021": "2021-07",
    "Sun, 11 Jul 2021 12:00:00 GMT": "2021-07-11",
    "2021-07-11 23:30:00-05:00": "2021-07-11",
    "20210711T120000Z": "2021-07-11",
    "20210711120000": "2021-07-11",
    "2021.0": "2021",
    "1626000000": "2021-07-11",
    "1626000000.0": "2021-07-11",
    "1626000000000": "2021-07-11",
    "631151999": "",
    "123456": "",
    "25/12/21": "2021-12-25",
    "12/25/21": "2021-12-25",
    "25.12.98": "1998-12-25",
    "07/11/21": "2021",
    "07/07/21": "2021-07-07",
    "25-07-99": "1999-07-25",
    "99-07-25": "1999-07-25",
    "21-07-11": "",
    "25-07-21": "",
    "NaT": "",
    "s/f": "",
    "6 YEARS AGO": "",
    "": "",
}


@pytest.mark.parametrize(("value", "expected"), CASES.items())
def test_dates_are_normalised(value: str, expected: str) -> None:
    """Each form gives its ISO date; a doubtful or impossible one leaves a notice."""
    dated = normalise_date(value, load_month_numbers(), load_absent())
    assert dated.published == expected
    doubtful = dated.published in {"", "2021"} and value not in {"", "2021.0"}
    assert bool(dated.notice) == doubtful


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0021-07-11", "lies before 1600, the first year that is believed"),
        ("2050-01-02", "lies after 2036, the last year that is believed"),
        ("21-07-11", "may be 2021-07-11 or 2011-07-21: neither is kept"),
        ("07/11/21", "may be 2021-11-07 or 2021-07-11: only its year is kept"),
    ],
)
def test_what_is_left_out_is_told(value: str, told: str) -> None:
    """Years nobody printed in and years of two digits in doubt are named with every reading."""
    assert told in read_date(value).notice


def test_two_digit_years_follow_the_outlets_other_dates() -> None:
    """An outlet that writes 25/12/21 means the seventh of November by 07/11/21."""
    orders = DateOrders(lambda: [("El Faro", "25/12/21"), ("El  Faro", "24/12/21")])
    assert orders.find("El Faro", "07/11/21") == "day"
