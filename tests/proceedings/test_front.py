"""The entry pages: home, a region, a meeting's public page."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from agenda.models import Release
from agenda.programme import releasing
from participants.models import Membership
from proceedings.models import Edition
from tests import make
from tests.reading import flat


def publish(meeting):
    """Publish the meeting's agenda."""
    return Release.objects.create(meeting=meeting, number=1, released_by="uji", content={"days": []})


def held(meeting, days):
    """Let a meeting be held so many days from today."""
    today = timezone.localdate(timezone=meeting.region.zone)
    return make.make_day(meeting, date=today + datetime.timedelta(days=days))


@pytest.mark.parametrize(("role", "place"), [("secretariat", "board/"), ("leader", "board/"), ("note_taker", "minutes/")])
def test_home_brings_a_member_to_their_work(meeting, sign_in, role, place):
    response = sign_in(role).get("/")

    assert response.headers["Location"] == f"{meeting.get_absolute_url()}{place}"


def test_home_brings_the_desk_to_the_participants(meeting, sign_in):
    response = sign_in("desk").get("/")

    assert response.headers["Location"] == f"{meeting.get_absolute_url()}participants/"


def test_home_brings_an_operator_to_the_exposé_of_their_unit(meeting, sign_in):
    unit = make.make_unit(meeting.region)
    operator = sign_in("operator", unit=unit)
    without = operator.get("/").headers["Location"]
    make.make_expose(meeting)
    expose = make.make_expose(meeting, unit)

    response = operator.get("/")

    assert without == f"{meeting.get_absolute_url()}exposes/"
    assert response.headers["Location"] == expose.get_absolute_url()


def test_home_shows_an_account_without_a_region_what_is_public(meeting, client, django_user_model):
    publish(meeting)
    client.force_login(django_user_model.objects.create_user("baru"))

    assert client.get("/").headers["Location"] == meeting.get_absolute_url()


def test_home_brings_a_member_of_two_meetings_to_the_nearest(meeting, secretariat):
    near = make.make_meeting(region=meeting.region)
    held(meeting, days=40)
    held(near, days=-3)

    assert secretariat.get("/").headers["Location"] == f"{near.get_absolute_url()}board/"


def test_of_two_equally_near_the_coming_meeting_is_opened(meeting, secretariat):
    held(meeting, days=5)
    held(make.make_meeting(region=meeting.region), days=-5)

    assert secretariat.get("/").headers["Location"] == f"{meeting.get_absolute_url()}board/"


def test_every_meeting_of_a_member_is_on_a_page(meeting, secretariat):
    other = make.make_meeting(region=meeting.region, title="Rapat Kerja Daerah Tahun 2024")
    foreign = make.make_meeting(title="Rapat Kerja Daerah Lain")

    text = secretariat.get("/akun/rapat/").content.decode()

    assert meeting.title in text
    assert other.title in text
    assert foreign.title not in text


def test_home_brings_a_stranger_to_the_only_published_meeting(meeting, client):
    make.make_meeting()
    publish(meeting)

    response = client.get("/")

    assert response.headers["Location"] == meeting.get_absolute_url()


def test_home_names_published_meetings_only(meeting, client):
    publish(meeting)
    other = make.make_meeting(title="Rapat Kerja Daerah Kabupaten Sebelah")
    publish(other)
    secret = make.make_meeting(title="Rapat yang masih disusun")

    text = client.get("/").content.decode()

    assert meeting.title in text
    assert other.title in text
    assert secret.title not in text


@pytest.mark.parametrize("meetings", [2, 4])
def test_home_asks_the_same_questions_for_any_number_of_meetings(client, db, meetings, django_assert_num_queries):
    for _ in range(meetings):
        publish(make.make_meeting())

    with django_assert_num_queries(3):  # what tells whether they changed, meetings with their region, days
        client.get("/")


def test_a_region_shows_strangers_what_is_published(meeting, client, secretariat):
    open_meeting = make.make_meeting(region=meeting.region, title="Rapat yang diumumkan")
    publish(open_meeting)
    foreign = make.make_meeting(title="Rapat daerah lain")
    publish(foreign)

    stranger = client.get(meeting.region.get_absolute_url()).content.decode()
    member = secretariat.get(meeting.region.get_absolute_url()).content.decode()

    assert [title in stranger for title in (open_meeting.title, meeting.title, foreign.title)] == [True, False, False]
    assert [title in member for title in (open_meeting.title, meeting.title, foreign.title)] == [True, True, False]


def test_a_region_that_is_not_there_is_not_found(client, db):
    assert client.get("/tiada/").status_code == 404


def test_the_front_says_what_when_where_and_about_what(client, db):
    meeting = make.make_meeting(theme="Menuju Serambi Madinah", opener="Bupati", purpose="Wadah koordinasi.", venue="Pendopo")
    make.make_day(meeting, date=datetime.date(2023, 12, 28), starts_at=datetime.time(7, 30))
    topic = make.make_topic(meeting)

    text = flat(client.get(meeting.get_absolute_url()).content.decode())

    for words in (
        meeting.title,
        "Menuju Serambi Madinah",
        "Kamis, 28 Desember 2023",
        "pukul 07.30 WITA s.d. selesai",
        "Pendopo",
        "Bupati",
    ):
        assert words in text
    assert "Wadah koordinasi." in text
    assert topic.text in text


def test_the_front_tells_the_registration_apart_from_the_meeting(meeting, client):
    day = make.make_day(meeting, starts_at=datetime.time(7, 30))
    make.make_session(day, minutes=10, title="Gladi", public=False)
    make.make_session(day, minutes=50, kind="registration")
    make.make_session(day, minutes=20)
    drafted = flat(client.get(meeting.get_absolute_url()).content.decode())
    releasing.publish(meeting, by="uji")
    day.sessions.first().set_minutes(40)

    published = flat(client.get(meeting.get_absolute_url()).content.decode())

    for page in (drafted, published):
        assert "pukul 08.30 WITA s.d. selesai (registrasi mulai pukul 07.40)" in page


def test_the_front_links_only_to_what_is_published(meeting, client):
    make.make_session(make.make_day(meeting), title="Rapat tertutup")

    text = client.get(meeting.get_absolute_url()).content.decode()

    assert "Rapat tertutup" not in text
    assert f"{meeting.get_absolute_url()}agenda/" not in text
    assert f"{meeting.get_absolute_url()}proceedings/" not in text


def test_an_edition_that_is_withdrawn_or_unpublished_does_not_make_a_meeting_known(meeting, client):
    Edition.objects.create(meeting=meeting, number=1, created_by="uji")
    publish(make.make_meeting())

    response = client.get("/")

    assert response.status_code == 302


def test_nobody_posts_to_the_front(meeting, client):
    assert [client.post(url).status_code for url in ("/", meeting.region.get_absolute_url(), meeting.get_absolute_url())] == [
        405
    ] * 3


# An installation that is not ready for work


def steps_of(client):
    context = client.get("/").context
    return [step.done for step in context["steps"]], context["next"] and context["next"].url


def test_an_empty_installation_leads_its_administrator_step_by_step(admin_client):
    assert steps_of(admin_client) == ([False] * 4, reverse("admin:agenda_region_add"))
    region = make.make_region()
    assert steps_of(admin_client) == ([True, False, False, False], reverse("admin:agenda_meeting_add"))
    meeting = make.make_meeting(region=region)
    assert steps_of(admin_client) == ([True, False, False, False], reverse("admin:agenda_meeting_change", args=[meeting.pk]))
    make.make_day(meeting)
    assert steps_of(admin_client) == ([True, True, False, False], reverse("admin:auth_user_add"))
    user = get_user_model().objects.create_user("sekretariat")
    assert steps_of(admin_client) == ([True, True, True, False], reverse("admin:participants_membership_add"))

    Membership.objects.create(user=user, region=region, role="secretariat")

    assert admin_client.get("/").url == f"{meeting.get_absolute_url()}board/"


def test_every_step_opens_and_is_shown(admin_client):
    page = admin_client.get("/")

    opened = [admin_client.get(step.url).status_code for step in page.context["steps"]]

    assert opened == [200] * 4
    assert "Isi data daerah" in page.content.decode()


def test_a_stranger_to_an_empty_installation_is_told_who_makes_the_first_account(client, db):
    assert "Belum ada yang memiliki akun" in client.get("/").content.decode()


def test_who_works_in_a_region_without_a_meeting_is_told_who_makes_it(client, db):
    client.force_login(make.make_member("secretariat", make.make_region()).user)

    assert "Belum ada rapat di daerah Anda" in client.get("/").content.decode()


def test_an_account_that_works_nowhere_is_told_who_changes_that(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("baru"))

    assert "Akun Anda belum bekerja di daerah mana pun" in client.get("/").content.decode()


def test_a_stranger_to_an_installation_with_accounts_is_told_that_nothing_is_published(client, django_user_model):
    django_user_model.objects.create_user("baru")

    assert "Belum ada yang diterbitkan" in client.get("/").content.decode()
