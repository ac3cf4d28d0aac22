"""Words printed in the book for stored codes: literal Indonesian, whatever the interface language."""

from presentations.models import Document, Expose, Factor
from presentations.models.measures import Rating
from proceedings.models import FollowUp

RATINGS = {  # the word, and how many of five steps are filled beside it
    Rating.VERY_HIGH: ("Sangat Tinggi", 5),
    Rating.HIGH: ("Tinggi", 4),
    Rating.MEDIUM: ("Sedang", 3),
    Rating.LOW: ("Rendah", 2),
    Rating.VERY_LOW: ("Sangat Rendah", 1),
    None: ("–", 0),
}
CATEGORIES = {
    Factor.Category.PEOPLE: "SDM",
    Factor.Category.BUDGET: "anggaran",
    Factor.Category.REGULATION: "regulasi",
    Factor.Category.NATURE: "cuaca dan alam",
    Factor.Category.LAND: "lahan",
    Factor.Category.PROCUREMENT: "pengadaan",
    Factor.Category.COORDINATION: "koordinasi",
    Factor.Category.DATA: "data",
    Factor.Category.COMMUNITY: "masyarakat",
    Factor.Category.OTHER: "",
}
FIGURES = {
    Expose.Figures.PROVISIONAL: "angka sementara, belum diaudit",
    Expose.Figures.FINAL: "angka final",
}
STATES = {  # a sign that is still readable on a black and white copy, and the word
    FollowUp.State.NONE: ("○", "Belum mulai"),
    FollowUp.State.BEGUN: ("►", "Proses"),
    FollowUp.State.BLOCKED: ("■", "Terkendala"),
    FollowUp.State.WAITING: ("►", "Menunggu verifikasi"),
    FollowUp.State.RETURNED: ("▲", "Dikembalikan"),
    FollowUp.State.DONE: ("●", "Selesai"),
    FollowUp.State.CANCELLED: ("–", "Batal"),
}
ORIGINS = {"decision": "Rumusan", "directive": "Arahan", "question": "Tanya jawab"}


def document(code, year):
    """Return the planning document with its year; `year` is the one that the meeting plans."""
    return {
        Document.ACTION_PLAN: f"Rencana Aksi dan Perjanjian Kinerja {year}",
        Document.BUDGET_CHANGE: f"Perubahan RKPD dan APBD {year}",
        Document.NEXT_PLAN: f"RKPD dan Renja {year + 1}",
        Document.MEDIUM_TERM: "RPJMD dan Renstra",
        Document.REGULATION: "Perbup, SE, atau SOP",
        Document.OPERATIONS: "Operasional segera",
    }[code]
