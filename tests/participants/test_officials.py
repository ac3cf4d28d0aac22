"""A person on file: name, NIP, contacts."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from tests import make
from tests.pressing import press


def address(meeting, official):
    return reverse("participants:official_update", args=[*meeting.args, official.pk])


@pytest.fixture
def official(meeting):
    return make.make_official(meeting.region, name="Siti")


def test_the_secretariat_repairs_what_is_on_file(secretariat, meeting, official):
    response = secretariat.post(
        address(meeting, official),
        {
            "name": "Hj. Siti, S.T.",
            "nip": "19750312 200003 2 904",
            "grade": "Pembina (IV/a)",
            "phone": "0812-3456-7890",
            "email": "",
        },
    )

    official.refresh_from_db()
    assert (official.name, official.nip, official.phone) == ("Hj. Siti, S.T.", "197503122000032904", "+6281234567890")
    assert (response.status_code, response.url) == (303, address(meeting, official))


def test_lists_already_made_keep_the_name(secretariat, meeting, official):
    participant = make.make_participant(meeting, official=official, name="Siti")

    secretariat.post(address(meeting, official), {"name": "Hj. Siti, S.T."})

    participant.refresh_from_db()
    assert participant.name == "Siti"


def test_an_odd_nip_is_told_on_the_page(secretariat, meeting, official):
    response = secretariat.post(address(meeting, official), {"name": "Siti", "nip": "197513122000032904"}, follow=True)

    assert "Delapan angka pertama bukan tanggal lahir." in response.content.decode()


def test_the_number_of_police_and_army_is_kept_by_the_form_and_called_an_nrp(secretariat, meeting, official):
    press(secretariat, address(meeting, official), "Simpan data pejabat", nip="NRP. 75030412")
    participant = make.make_participant(meeting, official=official)

    official.refresh_from_db()
    assert official.nip == "75030412"
    assert "<dt>NRP</dt>" in secretariat.get(participant.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [({"name": ""}, "name"), ({"nip": "123"}, "nip"), ({"phone": "nol delapan"}, "phone"), ({"email": "siti"}, "email")],
)
def test_what_is_wrong_comes_back(secretariat, meeting, official, sent, wrong):
    response = secretariat.post(address(meeting, official), {"name": "Siti", **sent})

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])


def test_two_people_of_a_region_do_not_share_a_nip(secretariat, meeting, official):
    make.make_official(meeting.region, nip="197503122000032904")

    response = secretariat.post(address(meeting, official), {"name": "Siti", "nip": "197503122000032904"})

    assert response.status_code == 422


def test_nobody_else_opens_it(sign_in, meeting, official):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).get(address(meeting, official)).status_code == 403


def people(meeting, **query):
    return reverse("participants:officials", args=meeting.args, query=query)


def create(meeting):
    return reverse("participants:official_create", args=meeting.args)


@pytest.mark.parametrize("name", ["Jumrani", "Hj. Nur'aini Hati'if, S.E., M.M.", "محمد أرشد البنجري", "N" * 200])
def test_a_name_is_kept_as_it_was_written(secretariat, meeting, name):
    response = secretariat.post(create(meeting), {"name": name})

    official = meeting.region.officials.get()
    assert (official.name, response.url) == (name, address(meeting, official))
    assert escape(name) in secretariat.get(people(meeting)).content.decode()


@pytest.mark.parametrize("name", ["siti aminah", "Hj. Siti Aminah, S.Kom.", "Siti Aminnah"])
def test_a_name_like_one_on_file_is_told_and_never_merged(secretariat, meeting, name):
    make.make_official(meeting.region, name="Dra. Siti Aminah, M.M.")

    told = secretariat.post(create(meeting), {"name": name})
    secretariat.post(create(meeting), {"name": name, "another": "on"})

    assert (told.status_code, list(told.context["form"].errors)) == (422, ["another"])
    assert "Dra. Siti Aminah, M.M." in told.content.decode()
    assert meeting.region.officials.count() == 2


@pytest.mark.parametrize("name", ["Siti Maimunah", "Aminah", "Budi"])
def test_another_name_is_not_asked_about(secretariat, meeting, name):
    make.make_official(meeting.region, name="Dra. Siti Aminah, M.M.")
    make.make_official(make.make_region(), name=name)

    assert secretariat.post(create(meeting), {"name": name}).status_code == 303


def test_who_was_put_on_file_for_a_post_is_appointed_next(secretariat, meeting):
    post = make.make_post(make.make_unit(meeting.region))

    response = secretariat.post(f"{create(meeting)}?post={post.pk}", {"name": "Budi"}, follow=True)

    assert response.request["PATH_INFO"] == reverse("participants:appointment_create", args=[*meeting.args, post.pk])
    assert response.context["form"].initial["official"] == str(meeting.region.officials.get().pk)


@pytest.mark.parametrize(("words", "found"), [("siti", ["Siti"]), ("perikanan", ["Budi"]), ("KEPALA", ["Budi"]), ("x", [])])
def test_search_looks_at_name_office_and_unit(secretariat, meeting, official, words, found):
    post = make.make_post(make.make_unit(meeting.region, name="Dinas Perikanan"), title="Kepala Dinas")
    make.make_appointment(post, make.make_official(meeting.region, name="Budi"))

    assert [one.name for one in secretariat.get(people(meeting, q=words)).context["officials"]] == found


def test_the_list_says_every_office(secretariat, meeting, official):
    for title, kind in [("Kepala Dinas", "definitif"), ("Kepala Badan", "plt")]:
        make.make_appointment(make.make_post(make.make_unit(meeting.region), title=title), official, kind=kind)

    page = secretariat.get(people(meeting)).content.decode()

    assert ["Kepala Dinas" in page, "Plt. Kepala Badan" in page] == [True, True]


def test_the_secretariat_alone_reads_numbers_and_contacts(sign_in, meeting):
    make.make_official(meeting.region, nip="197503122000031904", phone="+6281234567890")

    read = {role: sign_in(role).get(people(meeting)).content.decode() for role in ("secretariat", "desk", "note_taker", "leader")}

    assert {role: ("19750312 200003 1 904" in page, "+6281234567890" in page) for role, page in read.items()} == {
        "secretariat": (True, True),
        "desk": (False, False),
        "note_taker": (False, False),
        "leader": (False, False),
    }
    assert "1975•••••••••••904" in read["desk"]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow(secretariat, meeting, django_assert_num_queries, rows):
    for _number in range(rows):
        make.make_appointment(make.make_post(make.make_unit(meeting.region)))

    with django_assert_num_queries(
        9
    ):  # session, account, memberships; region, meeting; count, rows, appointments; other meetings
        secretariat.get(people(meeting))
