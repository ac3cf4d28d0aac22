"""Which units a region has. Every room above asks here; the manager itself sees all, since unique checks look through it."""

from participants.models import Unit


def active(region):
    """The units that exist today, of a region or its number: what is asked, invited, addressed and chosen from."""
    return known(region).active()


def known(region):
    """Also the units that were dissolved or merged: they stay in the directory, and a list that names one is understood."""
    return Unit.objects.for_region(region)


ANY = Unit.objects.all()  # what a field of a form names; the form itself offers those of its region
