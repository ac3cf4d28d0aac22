"""The texts of messages, for WhatsApp and e-mail. Literal Indonesian, as a secretariat writes to officials; may be edited."""

from participants.access.links import personal_url
from participants.invitations.outdated import differences
from participants.invitations.wording import contact, deadline_words, facts
from participants.models import Message, Reception
from rakerda.indonesian import end_sentence, format_date

Purpose = Message.Purpose
PRIVATE = "Tautan ini khusus untuk Bapak/Ibu, mohon tidak diteruskan."
OTHERWISE = "(Mohon berpedoman pada jadwal ini; yang tertulis pada surat sudah berubah.)"
LABELS = {"hari/tanggal": "Hari, tanggal", "waktu": "Waktu", "tempat": "Tempat", "pakaian": "Pakaian"}


def subject_of(meeting, purpose):
    """The subject of an e-mail."""
    words = {
        Purpose.INVITATION: "Undangan",
        Purpose.CHANGE: "Perubahan undangan",
        Purpose.CANCELLATION: "Pembatalan undangan",
        Purpose.REMINDER: "Konfirmasi kehadiran",
        Purpose.MATERIAL: "Bahan paparan",
    }
    return f"{words[purpose]}: {meeting.title}"[:200]


def text_of(participant, purpose, letter=None, whose=Message.Whose.OWN, reception=None):
    """The whole message to one person, or to the aide or operator who reads it. Pass `reception` when writing many."""
    reception = reception or Reception.objects.of(participant.meeting)
    blocks = [opening(participant, reception, whose), *BODIES[purpose](participant, reception, letter), thanks(reception)]
    return "\n\n".join(block for block in blocks if block)


def opening(participant, reception, whose):
    """The opening, addressed to the office, for which they are invited."""
    lines = [end_sentence(f"Yth. Bapak/Ibu {participant.full_office}")]
    if whose != Message.Whose.OWN:
        lines.append("Mohon pesan ini disampaikan kepada Bapak/Ibu yang bersangkutan.")
    return greet(reception, *lines)


def greet(reception, *lines):
    """The region's greeting, with the addressee."""
    return "\n".join(line for line in (reception.greeting, *lines) if line)


def invite(participant, reception, letter):
    yield f"Dengan hormat, Bapak/Ibu diundang menghadiri {participant.meeting.title}:\n{facts_of(participant.meeting, letter)}"
    yield f"{reference(letter)} dan konfirmasi kehadiran:\n{personal_url(participant)}"
    yield ask(reception)


def change(participant, reception, letter):
    yield f"Dengan hormat disampaikan perubahan undangan {participant.meeting.title}, menjadi:\n{facts_of(participant.meeting, letter)}"
    yield f"{reference(letter)} dan konfirmasi kehadiran:\n{personal_url(participant)}"
    yield ask(reception)


def cancel(participant, reception, letter):
    said = f" yang semula dijadwalkan pada {letter.printed['date']}" if letter and letter.printed else ""
    yield f"Dengan hormat diberitahukan bahwa pelaksanaan {participant.meeting.title}{said} dibatalkan."
    yield f"{reference(letter)} dapat dibaca pada:\n{personal_url(participant)}\n{PRIVATE}"


def remind(participant, reception, letter):
    until = deadline_words(reception)
    limit = f" (batas {until})" if until else ""
    yield f"Izin mengingatkan, konfirmasi kehadiran {participant.meeting.short_title} belum kami terima{limit}."
    yield f"Mohon berkenan mengisi konfirmasi melalui:\n{personal_url(participant)}\n{PRIVATE}"


def remind_of_material(participant, reception, letter):
    yield f"Izin mengingatkan, bahan paparan {participant.meeting.short_title} belum kami terima."
    yield f"Mohon berkenan mengunggah, atau menugaskan operator, melalui:\n{personal_url(participant)}"


BODIES = {
    Purpose.INVITATION: invite,
    Purpose.CHANGE: change,
    Purpose.CANCELLATION: cancel,
    Purpose.REMINDER: remind,
    Purpose.MATERIAL: remind_of_material,
}


def facts_of(meeting, letter):
    """The day, the time and the place as they are now; where the letter says otherwise, that too."""
    now = facts(meeting)
    lines = [f"{LABELS[label]}: {value}" for label, value in now if label in LABELS]
    other = letter and letter.printed and differences(letter.printed["facts"], now)
    return "\n".join([*lines, OTHERWISE] if other else lines)


def reference(letter):
    if letter is None or not letter.paper.number:
        return "Surat undangan"
    return f"Surat Nomor {letter.paper.number} tanggal {format_date(letter.paper.dated)}"


def ask(reception):
    until = deadline_words(reception)
    limit = f"Mohon konfirmasi paling lambat {until}." if until else "Mohon konfirmasi kehadiran."
    return f"{limit} {PRIVATE}"


def thanks(reception):
    person = contact(reception)
    return f"Terima kasih.\n{person + ', ' if person else ''}Sekretariat Panitia"


def group_text(meeting, offices):
    """The text for the chat group: who has not answered yet. It names offices, and holds no personal link."""
    reception = Reception.objects.of(meeting)
    until = deadline_words(reception)
    limit = f" (batas {until})" if until else ""
    listed = "\n".join(f"{number}. {office}" for number, office in enumerate(offices, start=1))
    body = f"Izin mengingatkan, konfirmasi kehadiran {meeting.short_title} belum kami terima dari:\n{listed}"
    end = f"Mohon berkenan mengisi konfirmasi melalui tautan pada undangan pribadi{limit}."
    return to_group(reception, body, end)


def to_group(reception, *blocks):
    """A message to a chat group."""
    return "\n\n".join([greet(reception, "Yth. Bapak/Ibu sekalian."), *blocks, thanks(reception)])
