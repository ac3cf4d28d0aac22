"""Filters for the number of a civil servant, or of a member of police and army."""

from django import template

from participants.identity.nip import label

register = template.Library()


@register.filter
def numbered(nip):
    """Return "NIP 19750312 200003 1 004", or "NRP 12345678"; "" of nothing."""
    return f"{label(nip)} {nip}" if nip else ""


@register.filter
def marked(nip):
    """Return the number as it stands under the heading NIP: an NRP says what it is."""
    return nip if not nip or label(nip) == "NIP" else numbered(nip)
