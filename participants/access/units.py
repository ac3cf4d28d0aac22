"""The units of a region. Every room above asks here: the manager sees all rows, which unique checks need."""

from participants.models import Unit


def active(region):
    """The units that exist today, of a region or its id: those to invite, to address and to choose from."""
    return known(region).active()


def known(region):
    """Also the units that were dissolved or merged: they stay in the directory, and a list that names one is understood."""
    return Unit.objects.for_region(region)


ANY = Unit.objects.all()  # for the queryset of a form's field; the form itself offers those of its region
