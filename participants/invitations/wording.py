"""The three texts of an invitation, of its change and of its cancellation, proposed from the data of the meeting.

Literal Indonesian; the secretariat edits the proposal. Form of a Surat Undangan: Permendagri 1/2023, a profile and no law.
"""

from django.utils import timezone

from agenda.calendar.workdays import holidays_of, why_closed
from agenda.programme.hours import hours_of
from participants.models import Letter, Reception
from participants.models.letter import SUBJECTS
from rakerda.indonesian import end_sentence, format_date, format_day, format_days, format_time, zone_name

Audience, Purpose = Letter.Audience, Letter.Purpose
WHOM = {Audience.FORKOPIMDA: "Bapak/Ibu"}
EVERYONE = "Bapak/Ibu/Saudara"
NO_DATE = "waktu yang akan ditentukan kemudian"


def title_of(meeting, purpose):
    """The title of the paper in lists and where its code is checked, up to 300 characters."""
    return f"{SUBJECTS[purpose]} {meeting.title}"[:300]


def propose(meeting, audience, purpose=Purpose.INVITATION, earlier=None):
    """The opening, the notes (a paragraph each line) and the closing. A change or a cancellation needs the earlier letter."""
    whom = WHOM.get(audience, EVERYONE)
    if purpose == Purpose.CANCELLATION:
        return {"opening": cancel(meeting, earlier), "notes": void(earlier), "closing": closing(whom, attendance=False)}
    reception = Reception.objects.of(meeting)
    opening = change(meeting, earlier) if purpose == Purpose.CHANGE else invite(meeting, audience, whom)
    notes = [*([void(earlier)] if purpose == Purpose.CHANGE else []), *requests(audience, whom, reception)]
    return {"opening": opening, "notes": "\n".join(notes), "closing": closing(whom)}


def invite(meeting, audience, whom):
    """The sentence that ends in a colon, before the day, the time and the place."""
    first = meeting.days.first()
    reason = "Dalam rangka evaluasi pelaksanaan program dan kegiatan pembangunan"
    if first:
        reason += f" Tahun {first.date.year} serta penajaman perencanaan Tahun {first.date.year + 1}"
    if audience == Audience.FORKOPIMDA:
        return f"{reason}, dengan hormat kami mohon perkenan {whom} menghadiri:"
    return f"{reason}, dengan hormat kami mengundang {whom} untuk hadir pada:"


def requests(audience, whom, reception):
    """The sentences that ask something of those who come. Forkopimda are asked for an answer only."""
    if audience != Audience.FORKOPIMDA:
        alone = " dan tidak diwakilkan" if reception.unrepresented else ""
        yield f"Mengingat pentingnya acara dimaksud, diharapkan {whom} hadir tepat waktu{alone}."
    if audience == Audience.PRESENTERS:
        yield "Bahan paparan disampaikan melalui tautan pada undangan pribadi, paling lambat pada batas waktu yang tertera di sana."
    yield confirm(reception)


def confirm(reception):
    until = f" paling lambat {format_day(reception.answer_until)}" if reception.answer_until else ""
    ask = f"Mohon konfirmasi kehadiran{until} melalui kode QR pada undangan pribadi"
    person = contact(reception)
    return end_sentence(f"{ask}, atau kepada narahubung {person}" if person else ask)


def contact(reception):
    """The contact with the number, as people write it: Nama (0812-3456-7890)."""
    number = local_number(reception.contact_phone)
    return f"{reception.contact_name} ({number})" if reception.contact_name and number else reception.contact_name or number


def local_number(phone):
    """+6281234567890 as 0812-3456-7890; other countries stay as they are."""
    if not phone.startswith("+62"):
        return phone
    digits = f"0{phone[3:]}"
    return "-".join(part for part in (digits[:4], digits[4:8], digits[8:]) if part)


def change(meeting, earlier):
    return f"{refer(earlier)}, dengan hormat disampaikan bahwa {was(meeting, earlier)} diubah menjadi:"


def cancel(meeting, earlier):
    return f"{refer(earlier)}, dengan hormat diberitahukan bahwa {was(meeting, earlier)} dibatalkan sampai {NO_DATE}."


def refer(earlier):
    """The reference to the letter that is changed, by its number and its date."""
    paper = earlier.paper
    return f"Menunjuk surat kami Nomor {paper.number} tanggal {format_date(paper.dated)} hal {earlier.subject}"


def was(meeting, earlier):
    """The event as the earlier letter announced it, with the date that was printed there."""
    then = (earlier.printed or {}).get("date")
    return f"pelaksanaan {meeting.title}" + (f" yang semula dijadwalkan pada {then}" if then else "")


def void(earlier):
    return f"Surat Nomor {earlier.paper.number} tanggal {format_date(earlier.paper.dated)} dinyatakan tidak berlaku."


def closing(whom, attendance=True):
    of = f"perhatian dan kehadiran {whom}" if attendance else f"perhatian {whom}"
    return f"Demikian disampaikan. Atas {of}, kami ucapkan terima kasih."


def facts(meeting):
    """The lines below the opening: (label, value), of the newest revision of the agenda."""
    release = meeting.releases.first()
    zone = zone_name(meeting.region.time_zone)
    hours = hours_of(meeting, release)
    rows = [("hari/tanggal", format_days(one.day.date for one in hours))] if hours else []
    rows += [("waktu", time_words(hours, zone))] if hours else []
    rows += [("tempat", meeting.venue), ("acara", meeting.title)]
    attire = Reception.objects.of(meeting).attire
    return [*rows, ("pakaian", attire)] if attire else rows


def time_words(hours, zone):
    first = hours[0]
    before = f" (registrasi pukul {first.registration} {zone})" if first.registration else ""
    return f"pukul {first.begins} {zone} s.d. selesai{before}"


def deadline_words(reception):
    """The deadline for answers: Selasa, 26 Desember 2023, pukul 16.00 WITA; "" without one."""
    until = reception.answer_until
    if not until:
        return ""
    return moment(until, reception.meeting.region)


def moment(at, region):
    """Jumat, 22 Desember 2023, pukul 16.00 WITA."""
    local = timezone.localtime(at, region.zone)
    return f"{format_day(local)}, pukul {format_time(local)} {zone_name(region.time_zone)}"


def closed_deadline(reception):
    """(date, reason) if the deadline is no working day, with what closes the offices; else None."""
    if not reception.answer_until:
        return None
    region = reception.meeting.region
    date = timezone.localdate(reception.answer_until, region.zone)
    reason = why_closed(date, holidays_of(region))
    return (date, reason) if reason else None
