"""Simultaneous attempts are counted separately: sending sixty at once gains nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client
from django.utils import timezone

from participants.door.desks import TRIES, desk_url
from participants.models import Desk
from tests import make


@pytest.mark.django_db(transaction=True)
def test_sixty_pins_at_once_are_not_all_tried():
    expires_at = timezone.now() + timedelta(hours=8)
    values = {"name": "Meja 2", "pin": make_password("123456"), "made_by": "uji", "expires_at": expires_at}
    desk = Desk.objects.create(meeting=make.make_meeting(), **values)
    url = desk_url("desk_pin", desk)

    def guess(number):
        try:
            return Client().post(url, {"pin": f"{number:06}"}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        told = list(pool.map(guess, range(60)))

    desk.refresh_from_db()
    assert (set(told), desk.wrong_pins) == ({422}, TRIES)
