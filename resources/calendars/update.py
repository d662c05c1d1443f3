"""Make the table of the names of months and weekdays from CLDR (by Babel), hijridate and jdatetime.

Neither the program nor its installation needs Babel: `pip install Babel`, then run this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from hijridate import Hijri
from jdatetime import date as solar_date

TABLE = Path(__file__).resolve().parent / "names.tsv"

MONTH_LOCALES = ("ar", "ar_SY", "ar_MA", "ar_DZ", "ar_MR", "fa", "en")
"""Gulf and Egypt, the Levant and Iraq, Morocco, Algeria and Tunisia, Mauritania; then Persian and English."""
DAY_LOCALES = ("ar", "fa", "en")


def names() -> Iterator[tuple[str, int, str]]:
    """Yield what is named, which of its kind (weekdays from Monday, 0), and its name; what comes first counts."""
    for locale in MONTH_LOCALES:
        months = Locale.parse(locale).months["format"]
        for width in ("wide", "abbreviated"):
            for number, name in months[width].items():
                yield "gregorian", number, name
    for number in range(1, 13):
        yield "hijri", number, Hijri(1442, number, 1).month_name("ar")
    for number, name in enumerate(solar_date.j_months_fa, 1):
        yield "solar", number, name
    for locale in DAY_LOCALES:
        for number, name in Locale.parse(locale).days["format"]["wide"].items():
            yield "weekday", number, name


if __name__ == "__main__":
    lines = dict.fromkeys(f"{kind}\t{number}\t{name}\n" for kind, number, name in names())
    TABLE.write_text("kind\tnumber\tname\n" + "".join(lines), encoding="utf-8")
