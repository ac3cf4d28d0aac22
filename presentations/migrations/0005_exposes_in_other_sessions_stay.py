"""An exposé that is in another session than one of its field was put there by hand, and stays."""

import pgtrigger
from django.db import migrations
from django.db.models import F, Q


def mark(apps, _schema):
    exposes = apps.get_model("presentations", "Expose").objects.filter(session__isnull=False)
    of_its_field = Q(session__kind="expose", session__sector__isnull=False, session__sector=F("sector"))
    with pgtrigger.ignore():  # nobody changed them: no history
        exposes.exclude(pk__in=exposes.filter(of_its_field).values("pk")).update(placed_by_hand=True)


class Migration(migrations.Migration):
    dependencies = [("presentations", "0004_parts_as_submitted")]

    operations = [migrations.RunPython(mark, migrations.RunPython.noop)]
