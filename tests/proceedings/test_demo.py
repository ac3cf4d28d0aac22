"""The demo's data: one world, loaded once, consistent with the article, and valid in every row."""

import datetime
import io
import re
import shutil
import stat
from collections import Counter
from itertools import combinations

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Count, Sum
from django.test import override_settings

from agenda.models import Meeting, Session
from agenda.programme.releasing import Draft, for_public
from agenda.programme.timetable import clashes, hints, timetable
from participants.models import Appointment, CheckIn, Membership, Official, Participant, Unit
from presentations.models import Result, measures
from proceedings.demo import accounts, tables
from proceedings.models import Decision, Directive, FollowUp, Minutes, Question, Remark
from rakerda.indonesian import format_time
from tests import make

APPS = ["agenda", "participants", "presentations", "proceedings"]


QUICK = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """Load the demo once for all tests here, committed; the tables are emptied afterwards."""
    folder = tmp_path_factory.mktemp("demo")
    with django_db_blocker.unblock(), override_settings(VAR_DIR=folder, MEDIA_ROOT=folder / "media", **QUICK):
        load()
        yield folder
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture
def demo(loaded, db, settings, tmp_path):
    shutil.copy(loaded / "demo-accounts.txt", tmp_path)
    settings.VAR_DIR, settings.MEDIA_ROOT = tmp_path, loaded / "media"
    settings.PASSWORD_HASHERS = QUICK["PASSWORD_HASHERS"]
    return Meeting.objects.get()


def load():
    """Run the command and return its output."""
    printed = io.StringIO()
    call_command("demo", stdout=printed)
    return printed.getvalue()


def waiting_jobs():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'")
        return cursor.fetchone()[0]


def counts():
    rows = {model._meta.label: model.objects.count() for app in APPS for model in apps.get_app_config(app).get_models()}
    return {**rows, "jobs": waiting_jobs()}


def test_the_facts_of_the_article_are_kept_as_it_says_them(demo):
    day = demo.days.get()

    assert demo.title == "Rapat Kerja Daerah (Rakerda) Kabupaten Tanah Bumbu Tahun 2023"
    assert demo.args == ["tanah-bumbu", "rakerda-2023"]
    assert (day.date, day.date.weekday()) == (datetime.date(2023, 12, 28), 3)
    assert demo.venue == "Pendopo Serambi Madinah, Kantor Bupati Tanah Bumbu"
    assert demo.opener == "Bupati Tanah Bumbu"
    assert [topic.text for topic in demo.topics.all()] == [
        "Penguatan peran serta masyarakat",
        "Optimalisasi peran fungsi perangkat daerah",
        "Pencapaian tujuan pembangunan daerah",
        "Nilai-nilai religius menuju Serambi Madinah",
    ]
    assert demo.theme == ""  # the article names none
    assert demo.sample
    assert demo.participants.get(protocol_rank="a").name == "Zairullah Azhar"


def test_the_region_is_tanah_bumbu_in_wita(demo):
    region = demo.region

    assert (region.code, region.slug, region.capital, region.get_time_zone_display()) == (
        "63.10",
        "tanah-bumbu",
        "Batulicin",
        "WITA",
    )


def test_41_units_present_in_four_fields(demo):
    presenting = Unit.objects.filter(sector__isnull=False)

    by_field = presenting.values_list("sector__name").annotate(Count("pk")).order_by("sector__position")

    assert list(by_field) == [("Pembangunan Manusia", 8), ("Ekonomi", 5), ("Infrastruktur", 5), ("Pemerintahan", 23)]
    assert presenting.filter(kind="skpd").count() == 29
    assert presenting.filter(kind="kecamatan").count() == 12
    assert Unit.objects.filter(kind="kelurahan", parent__kind="kecamatan").count() == 5


def test_the_day_runs_as_the_table_says_and_without_a_clash(demo):
    slots = timetable(demo.days.get())

    assert [format_time(slot.starts_at) for slot in slots] == [row["start"] for row in tables.rows("sessions")]
    assert clashes(slots) == []
    assert format_time(slots[-1].ends_at) == "17.00"
    assert hints(demo.days.get(), slots) == []


def test_the_agenda_holds_what_the_article_says(demo):
    titles = " ".join(demo.days.get().sessions.values_list("title", flat=True))

    for subject in [
        "Pemaparan Hasil Evaluasi Kinerja Pembangunan Daerah",
        "Pemaparan Evaluasi Reformasi Birokrasi",
        "Program Satu Desa Satu Masjid",
        "Arah Kebijakan Pembangunan Provinsi Kalimantan Selatan, Khususnya di Kabupaten Tanah Bumbu",
        "Ekspose Bidang Pembangunan Manusia",
        "Ekspose Bidang Ekonomi",
        "Ekspose Bidang Infrastruktur",
        "Ekspose Bidang Pemerintahan",
    ]:
        assert subject in titles


def test_two_revisions_of_the_agenda_tell_what_changed(demo):
    second, first = demo.releases.all()

    assert (first.number, first.changes) == (1, [])
    assert second.number == 2
    assert second.changes
    assert not Draft(demo).changed
    assert "Penyelarasan Rumusan" not in str(for_public(second.content))


def test_about_100_participants_most_of_them_present(demo):
    represented = demo.participants.filter(represents__isnull=False)

    assert demo.participants.count() >= 95
    assert CheckIn.objects.count() >= 80
    assert represented.count() >= 10
    assert represented.filter(check_ins=None).count() == 0
    assert demo.participants.filter(represents=None, check_ins=None, representatives=None).count() >= 5


def test_one_holds_two_posts_one_post_is_vacant_and_one_holder_is_away(demo):
    twice = Official.objects.annotate(posts=Count("appointments")).filter(posts=2).get()
    vacant = demo.participants.get(name="")

    assert {mandate.unit.short_name for mandate in twice.participations.get().mandates.all()} == {"DKPP", "Dinas Perikanan"}
    assert vacant.office == "Kepala Dinas Perpustakaan dan Kearsipan"
    assert vacant.post.appointments.count() == 0
    assert Appointment.objects.get(kind="plh").post.appointments.count() == 2


def test_every_unit_that_presents_has_one_who_was_invited_for_it(demo):
    invited = demo.participants.filter(represents=None)

    for unit in Unit.objects.filter(sector__isnull=False):
        assert invited.filter(mandates__unit=unit).count() == 1, unit


def test_nobody_who_sent_a_representative_checked_in(demo):
    assert demo.participants.filter(representatives__isnull=False, check_ins__isnull=False).count() == 0
    assert set(Participant.objects.filter(representatives__isnull=False).values_list("answer")) == {("represented",)}


def test_every_unit_has_an_expose_with_figures_factors_and_plans(demo):
    exposes = demo.exposes.filter(kind="expose").annotate(Count("results", distinct=True), Count("plans", distinct=True))

    assert exposes.count() == 41
    for expose in exposes:
        assert 3 <= expose.results__count <= 6, expose
        assert expose.plans__count >= 2, expose
        assert {factor.kind for factor in expose.factors.all()} == {"driving", "inhibiting"}, expose
        assert expose.figures_as_of == datetime.date(2023, 12, 15)
        assert expose.figures == "provisional"


def test_the_figures_show_every_predikat_a_scale_a_lower_is_better_and_a_target_to_check(demo):
    results = list(Result.objects.all())
    percents = [
        measures.achievement(result.target, result.actual, result.polarity == "minimise")
        for result in results
        if not result.scale
    ]

    assert {measures.rating(percent) for percent in percents} == set(measures.Rating)
    assert {(result.scale, result.actual_step) for result in results if result.scale} == {("opinion", "WTP"), ("sakip", "B")}
    assert [percent for percent in percents if percent > measures.SUSPICIOUS] == [127]
    assert all(result.spent <= result.budget for result in results if result.budget)


def test_the_sums_of_the_kecamatan_agree_with_what_the_dpmd_reports(demo):
    on_time = Result.objects.filter(indicator="Desa yang menetapkan APBDes tepat waktu")

    whole = on_time.get(expose__unit__short_name="DPMD")
    parts = on_time.filter(expose__unit__kind="kecamatan").aggregate(target=Sum("target"), actual=Sum("actual"))

    assert parts == {"target": whole.target, "actual": whole.actual} == {"target": 152, "actual": 137}


def test_who_presents_a_unit_was_there_for_it(demo):
    without = demo.exposes.filter(presenter=None)

    assert {expose.unit.short_name for expose in without} == {"Kesbangpol", "Kec. Mantewe"}
    for expose in demo.exposes.exclude(presenter=None):
        assert expose.presenter.check_ins.exists()
        assert expose.presenter.mandates.filter(unit=expose.unit).exists()


def test_the_exposes_fit_into_the_minutes_of_their_sessions(demo):
    for session in Session.objects.filter(kind="expose"):
        speaking = session.exposes.aggregate(minutes=Sum("minutes"))["minutes"]

        assert speaking + session.question_minutes <= session.minutes, session
    assert demo.exposes.filter(session=None).count() == 0


def said():
    return [*Remark.objects.all(), *Question.objects.all(), *Directive.objects.all()]


def test_nobody_speaks_who_had_not_come_and_everything_is_said_while_its_session_runs(demo):
    for row in said():
        session = row.minutes.session
        assert row.check_in.participant == row.speaker
        assert row.check_in.came_at < row.said_at, row
        assert session.opened_at <= row.said_at <= session.ended_at, row
    for question in Question.objects.exclude(answer=""):
        assert question.answer_check_in.came_at < question.said_at, question


def test_nobody_speaks_in_two_rooms_at_once(demo):
    rooms = {}
    for row in said():
        for person in filter(None, [row.speaker, getattr(row, "answered_by", None)]):
            rooms.setdefault(person, set()).add(row.minutes.session)

    for person, sessions in rooms.items():
        assigned = {assignment.session for assignment in person.assignments.all()}
        assert not [pair for pair in combinations(sessions | assigned, 2) if at_once(*pair)], person


def at_once(first, second):
    return first.opened_at < second.ended_at and second.opened_at < first.ended_at


def test_the_words_of_the_article_are_quoted_and_all_else_of_the_bupati_is_marked(demo):
    bupati = demo.participants.get(protocol_rank="a")

    words = [row.text for row in said() if row.speaker == bupati]

    assert "“Keterlibatan masyarakat penting. Masyarakat bukan hanya sekedar objek, tetapi juga subjek yang harus " in words[1]
    assert all(text.endswith("(data contoh)") for text in words[2:])
    assert len(words) == 6


def test_eleven_decisions_under_the_four_topics_are_adopted_and_all_but_one_have_a_follow_up(demo):
    by_topic = demo.topics.order_by("position").annotate(Count("decisions")).values_list("decisions__count", flat=True)

    assert list(by_topic) == [2, 3, 4, 2]
    assert Decision.objects.adopted().count() == 11
    assert [decision.position for decision in Decision.objects.filter(follow_ups=None)] == [8]


def test_follow_ups_of_decisions_directives_and_promises_are_in_every_state(demo):
    rows = list(FollowUp.objects.told())
    on = datetime.date(2024, 12, 31)

    states = Counter(row.state for row in rows)
    assert states == {"done": 10, "blocked": 1, "returned": 1, "begun": 1, "cancelled": 1}
    assert {row.unit.short_name for row in rows if row.is_late(on)} == {"Dinas PUPR", "DP3AP2KB"}
    assert Counter(row.origin_kind for row in rows) == {"decision": 10, "directive": 1, "question": 3}


def test_the_minutes_are_approved_but_for_two(demo):
    assert Minutes.objects.count() == 17
    assert Minutes.objects.filter(approved_at=None).count() == 2


def test_the_texts_of_the_book_are_there_and_say_what_is_sample_data(demo):
    texts = {passage.kind: passage.text for passage in demo.passages.all()}

    assert set(texts) == {"foreword", "address", "terms"}
    assert "data contoh" in texts["foreword"]


def test_every_nip_is_synthetic_and_well_formed(demo):
    pattern = re.compile(r"(19[5-9]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:19|20)\d\d)(0[1-9]|1[0-2])([12])9\d\d")

    nips = [nip for (nip,) in Official.objects.exclude(nip="").values_list("nip")]

    assert len(nips) > 70
    for nip in nips:
        match = pattern.fullmatch(nip)
        assert match, nip
        assert 17 <= int(match[4]) - int(match[1]) <= 35, nip
        datetime.date(int(match[1]), int(match[2]), int(match[3]))


def test_every_row_of_every_model_passes_its_own_validation(demo):
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            keys = {field.name for field in model._meta.fields if field.is_relation or field.name.startswith("pgh_")}
            for row in model.objects.all():  # keys, uniqueness and constraints are enforced by PostgreSQL
                row.full_clean(exclude=keys, validate_unique=False, validate_constraints=False)


def test_the_exposes_wait_for_their_slides_which_the_worker_sends(demo):
    rows = tables.rows("exposes")

    assert {expose.state for expose in demo.exposes.all()} == {"draft"}
    assert Counter(row["state"] for row in rows) == {"approved": 31, "submitted": 3, "returned": 2, "draft": 5}
    assert Counter(row["deck"] for row in rows) == {"pdf": 21, "pptx": 14, "pptx2": 1, "failed": 1, "": 4}
    assert waiting_jobs() == 37 + 3, "and the three letters"


def test_a_second_run_adds_nothing(demo):
    before, told = counts(), accounts.file().read_text()

    load()

    assert counts() == before
    assert accounts.file().read_text() == told


def test_a_second_run_leaves_alone_what_users_changed_or_removed(demo):
    demo.title = "Rakerda yang diganti namanya"
    demo.save()
    demo.passages.get(kind="terms").delete()
    Unit.objects.filter(short_name="Setda").update(short_name="Sekretariat")

    load()

    demo.refresh_from_db()
    assert demo.title == "Rakerda yang diganti namanya"
    assert demo.passages.count() == 2
    assert Unit.objects.get(name="Sekretariat Daerah").short_name == "Sekretariat"


def test_a_unit_that_is_missing_is_completed_by_a_second_run(demo):
    Unit.objects.filter(short_name="Kel. Kampung Baru").update(name="Kelurahan Lain")

    load()

    assert Unit.objects.filter(name__in=["Kelurahan Kampung Baru", "Kelurahan Lain"]).count() == 2


def test_a_database_with_another_region_is_refused(demo):
    make.make_region(name="Kabupaten Kotabaru")
    before = counts()

    with pytest.raises(CommandError, match=r"database of its own: this one holds Kabupaten Kotabaru"):
        load()

    assert counts() == before


def test_the_passwords_are_random_and_only_for_the_owner_of_the_file(demo):
    told = {name: password for name, password, who in accounts.read()}

    assert stat.S_IMODE(accounts.file().stat().st_mode) == 0o600
    assert len(set(told.values())) == len(told) == len(tables.rows("accounts"))
    assert all(get_user_model().objects.get(username=name).check_password(password) for name, password in told.items())


def test_an_operator_works_for_one_unit_and_the_admin_is_no_member(demo):
    roles = dict(Membership.objects.values_list("user__username", "role"))

    assert roles["sekretariat"] == "secretariat"
    assert Membership.objects.get(user__username="operator-dinkes").unit.name == "Dinas Kesehatan"
    assert "admin" not in roles
    assert get_user_model().objects.get(is_superuser=True).username == "admin"


def test_a_password_that_was_changed_stays_changed(demo):
    user = get_user_model().objects.get(username="notulis")
    user.set_password("kata-sandi-baru")
    user.save()

    load()

    user.refresh_from_db()
    assert user.check_password("kata-sandi-baru")


def test_passwords_are_made_anew_when_the_file_is_lost(demo):
    told = accounts.file().read_text()
    accounts.file().unlink()

    load()

    assert accounts.file().read_text() != told
    told = {name: password for name, password, who in accounts.read()}
    assert get_user_model().objects.get(username="meja").check_password(told["meja"])


def test_the_command_prints_the_address_and_the_accounts(demo):
    printed = load()

    assert "/tanah-bumbu/rakerda-2023/" in printed
    assert all(password in printed for name, password, who in accounts.read())
