"""The template: the unit's data, to be completed in Excel. Sent back unchanged, every row of it is "the same"."""

from django.utils.translation import override

from presentations.models import Document, Factor, Result
from presentations.models.measures import STEPS
from presentations.results.importing.columns import FACTORS, LISTS, PLANS, RESULTS, YesNo, cells_of
from rakerda import sheets
from rakerda.sheets.words import word

CHOICES = {
    RESULTS.key: {"is_key": YesNo, "polarity": Result.Polarity},
    FACTORS.key: {"kind": Factor.Kind, "category": Factor.Category},
    PLANS.key: {"document": Document},
}
HELP = {
    RESULTS.key: {
        "code": "Bentuk kode Kepmendagri 050-5889 Tahun 2021. Kolom ini harus berformat Teks. Boleh kosong.|1.03.10",
        "name": "Wajib. Nama program, kegiatan atau sub kegiatan.|Penyelenggaraan Jalan",
        "indicator": "Wajib. Baris dikenali dari kode dan indikatornya.|Persentase jalan kabupaten kondisi mantap",
        "is_key": "Apakah indikator kinerja utama.|ya",
        "measure": "Satuan angkanya.|%",
        "polarity": "Kosong berarti makin tinggi makin baik.|makin tinggi makin baik",
        "target": "Angka, atau opini BPK, atau predikat SAKIP. Target 0 atau kosong tidak dihitung.|68,5",
        "actual": "Sama jenisnya dengan target.|64,5",
        "budget": "Rupiah.|182.400.000.000",
        "spent": "Rupiah.|165.120.000.000",
        "explanation": "Mengapa capaian dan serapan berselisih lebih dari 20 poin.|Pembebasan lahan baru selesai November",
    },
    FACTORS.key: {
        "kind": "Wajib.|faktor pendorong",
        "category": "Kosong berarti lainnya.|pengadaan",
        "text": "Wajib.|Lelang dini sejak November",
    },
    PLANS.key: {
        "text": "Wajib. Yang akan dilakukan tahun depan.|Percepatan pembebasan lahan",
        "document": "Dokumen tempat rencana itu masuk.|Perubahan RKPD dan Perubahan APBD",
    },
}
NOTES = [
    ["Umum", "Sel yang kosong tidak mengubah apa pun. Baris yang tidak ada di berkas ini tidak dihapus.", "", ""],
    ["Umum", "Capaian, predikat dan serapan dihitung oleh aplikasi menurut Permendagri 86 Tahun 2017.", "", ""],
    ["Umum", "Sebelum disimpan, setiap baris ditampilkan dulu: baru, berubah, sama, atau bermasalah.", "", ""],
]


def template(expose):
    """A workbook with the three lists, filled with the present data, and a page that explains each column."""
    with override("id"):
        pages = [_page(one, one.model.objects.filter(expose=expose)) for one in LISTS.values()]
        return [*pages, sheets.Page(sheets.GUIDE, ["Kolom", "Keterangan", "Isi yang diterima", "Contoh"], list(_help()))]


def _page(of, rows):
    keys = [column.key for column in of.columns]
    choices = {keys.index(key): [word(one) for one in choice] for key, choice in CHOICES[of.key].items()}
    figures = frozenset(at for at, column in enumerate(of.columns) if column.figure)
    cells = [[values[key] for key in keys] for values in map(cells_of, rows)]
    return sheets.Page(of.title, [column.head for column in of.columns], cells, choices, figures)


def _help():
    steps = "; ".join(", ".join(steps) for steps in STEPS.values())
    for of in LISTS.values():
        for column in of.columns:
            choice = CHOICES[of.key].get(column.key)
            allowed = "; ".join(word(one) for one in choice) if choice else steps if column.key in {"target", "actual"} else ""
            yield [f"{of.title}: {column.head}", *_spread(HELP[of.key][column.key], allowed)]
    yield from NOTES


def _spread(text, allowed):
    told, example = text.split("|")
    return [told, allowed, example]
