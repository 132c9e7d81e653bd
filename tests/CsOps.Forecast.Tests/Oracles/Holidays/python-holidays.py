"""Records the holidays of the Python package holidays, day by day.

apt-get install python3-holidays=0.10.1-3 && /usr/bin/python3 python-holidays.py > python-holidays.csv     (Debian 12)
"""
import holidays

COUNTRIES = {
    "DK": (holidays.Denmark, {}),
    "SE": (holidays.Sweden, {"include_sundays": False}),
    "FI": (holidays.Finland, {}),
    "RU": (holidays.Russia, {}),
    "KR": (holidays.SouthKorea if hasattr(holidays, "SouthKorea") else None, {}),
    "US": (holidays.UnitedStates, {}),
    "GB": (holidays.England, {}),
    "DE": (holidays.Germany, {}),
    "FR": (holidays.France, {}),
    "NL": (holidays.Netherlands, {}),
    "NO": (holidays.Norway, {"include_sundays": False}),
}

print("country,date,name")
for country, (calendar, options) in COUNTRIES.items():
    if calendar is not None:
        # One year more on each side: a substitute may fall in the neighbouring year.
        days = calendar(years=range(1999, 2032), **options)
        for day, name in sorted(days.items()):
            if 2000 <= day.year <= 2030:
                print(f"{country},{day},{name.replace(',', '')}")
