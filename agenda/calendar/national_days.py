"""The national holidays and days of joint leave of a year, as a proposal.

Source: the package `holidays` (python-holidays), which follows the joint decrees of three ministers (SKB 3 Menteri) and, for
years without a decree yet, estimates the days of the lunar calendars. A decree changes within the year: the secretariat edits.
"""

from agenda.models import Holiday

FIRST, LAST = 1990, 2100  # years for which the package can be asked
NAME = Holiday._meta.get_field("name").max_length


def national_days(year):
    """{date: (name, whether it is joint leave)} of a year. A day that is both is a holiday."""
    from holidays import country_holidays  # slow to import

    found = {}
    for category, joint_leave in (("government", True), ("public", False)):
        days = country_holidays("ID", years=year, categories=(category,), language="id")
        found |= {date: (name[:NAME], joint_leave) for date, name in days.items()}
    return dict(sorted(found.items()))


def source():
    """What the proposal comes from, with its version."""
    from importlib.metadata import version

    return f"python-holidays {version('holidays')}"


def missing_days(region, year):
    """The national days that the region's list does not have yet, not saved."""
    known = set(Holiday.objects.for_region(region).filter(date__year=year).values_list("date", flat=True))
    return [
        Holiday(region=region, date=date, name=name, joint_leave=joint_leave)
        for date, (name, joint_leave) in national_days(year).items()
        if date not in known
    ]


def take_over(region, year):
    """Put the missing national days on the region's list, and say how many. What the list has already stays as it was written."""
    return len(Holiday.objects.bulk_create(missing_days(region, year), ignore_conflicts=True))
