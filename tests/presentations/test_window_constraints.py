"""Database constraints of the submission window."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError
from django.utils import timezone

from presentations.models import Bundle, Extension, Window
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("opens", "closes", "corrects"), [(0, 0, 1), (2, 1, 3), (0, 2, 1)])
def test_a_deadline_comes_after_the_opening_and_corrections_after_it(opens, closes, corrects):
    now = timezone.now()
    days = {"opens_at": opens, "closes_at": closes, "corrects_until": corrects}

    with pytest.raises(IntegrityError, match="window_in_order"):
        Window.objects.create(meeting=make.make_meeting(), **{name: now + timedelta(days=n) for name, n in days.items()})


def test_an_extension_says_why():
    expose = make.make_expose(make.make_meeting())

    with pytest.raises(IntegrityError, match="extension_with_a_reason"):
        Extension.objects.create(expose=expose, until=timezone.now())


def test_an_extension_is_never_changed():
    expose = make.make_expose(make.make_meeting())
    extension = Extension.objects.create(expose=expose, until=timezone.now(), reason="Listrik padam")

    with pytest.raises(ProgrammingError, match="Cannot update"):
        Extension.objects.filter(pk=extension.pk).update(reason="Lain")


def test_a_bundle_that_is_done_has_a_file():
    with pytest.raises(IntegrityError, match="bundle_done_has_a_file"):
        Bundle.objects.create(meeting=make.make_meeting(), number=1, **make.ended())
