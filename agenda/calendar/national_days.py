"""The national holidays and days of joint leave of a year, as a proposal.

Source: the package `holidays` (python-holidays), which follows the joint decrees of three ministers (SKB 3 Menteri) and, for
years without a decree yet, estimates the days of the lunar calendars. A decree changes within the year: the secretariat edits.
"""

from agenda.models import Holiday

FIRST, LAST = 1990, 2100  # years for which the package can be asked
NAME = Holiday._meta.get_field("name").max_length


def national_days(year):
    """Return {date: (name, whether it is joint leave)} of a year. A day that is both is a holiday."""
    from holidays import country_holidays  # slow to import

    found = {}
    for category, joint_leave in (("government", True), ("public", False)):
        days = country_holidays("ID", years=year, categories=(category,), language="id")
        found |= {date: (name[:NAME], joint_leave) for date, name in days.items()}
    return dict(sorted(found.items()))


def source():
    """Name and version of the source of the proposal."""
    from importlib.metadata import version

    return f"python-holidays {version('holidays')}"


def missing_days(region, year):
    """Return the national days missing from the region's list, unsaved."""
    known = set(Holiday.objects.for_region(region).filter(date__year=year).values_list("date", flat=True))
    return [
        Holiday(region=region, date=date, name=name, joint_leave=joint_leave)
        for date, (name, joint_leave) in national_days(year).items()
        if date not in known
    ]


def take_over(region, year):
    """Add the missing national days to the region's list and return their number. Existing entries are not changed."""
    return len(Holiday.objects.bulk_create(missing_days(region, year), ignore_conflicts=True))
