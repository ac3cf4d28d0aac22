"""Undo of a removal: the row comes back from its history, under its old number and in its old place."""

from django.db import transaction
from django.db.models import F


def removals(model):
    """The history of removed rows of a tracked model, newest first."""
    return model.pgh_event_model.objects.filter(pgh_label="delete").order_by("-pgh_id")


def restore(model, event):
    """Put the removed row back; those that moved up into its place move down again. No effect if the row exists.

    Raises Locked.
    """
    with transaction.atomic():
        event.expose.hold_open()
        if model.objects.filter(pk=event.pgh_obj_id).exists():
            return
        row = model(**{field.attname: getattr(event, field.attname) for field in model._meta.concrete_fields})
        row.siblings().filter(position__gte=row.position).update(position=F("position") + 1)
        row.save(force_insert=True)
