"""Draws the slides of a unit as a .pptx the way its staff would: eight slides with the unit's own figures.

1 cover, 2 programmes, 3 table of results, 4 chart of achievement, 5 budget and its use, 6 picture, 7 factors, 8 plans.
"""

import io

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from proceedings.demo import pictures
from rakerda.indonesian import format_date, format_percent, format_rupiah

TITLE_ONLY = 5  # layout number in python-pptx's template
WIDTH, HEIGHT = 13.333, 7.5  # inches
PALETTES = [  # deep, accent, soft
    ("0F4C5C", "C8553D", "E4EEF0"),
    ("2D5D46", "C98A1B", "E6F0E9"),
    ("1D3557", "D1603D", "E5EAF2"),
    ("4A2F57", "B7791F", "EEE8F1"),
    ("5B3A29", "2A7F86", "F3ECE6"),
]
FONT = "Calibri"
NUMBERS = "[$-421]#,##0.0"  # 421: Indonesian, a decimal comma


class Slides:
    """A presentation under construction. Lengths are in inches, sizes in points."""

    def __init__(self, talk, style):
        self.talk = talk
        self.style = style
        self.deep, self.accent, self.soft = PALETTES[style % len(PALETTES)]
        self.presentation = Presentation()
        self.presentation.slide_width, self.presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)

    def bytes(self):
        target = io.BytesIO()
        self.presentation.save(target)
        return target.getvalue()

    def add(self, title):
        """Add a slide with its heading, in one of three layouts, and a footer with the unit's name and the number."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[TITLE_ONLY])
        ink = self.deep
        if self.style % 3 == 0:
            self.box(slide, 0, 0, WIDTH, 1.15, self.deep)
            ink = "FFFFFF"
        elif self.style % 3 == 1:
            self.box(slide, 0, 0, 0.28, HEIGHT, self.deep)
        else:
            self.box(slide, 0.7, 1.1, 1.6, 0.07, self.accent)
        self._title(slide, title, 0.7, 0.2, 11.9, 0.8, 30, ink)
        number = len(self.presentation.slides)
        self.text(
            slide,
            f"{self.talk.unit.short_name} · {self.talk.meeting.short_title} · data contoh",
            0.7,
            6.98,
            10,
            0.35,
            12,
            "6B7280",
        )
        self.text(slide, str(number), 11.6, 6.98, 1, 0.35, 12, "6B7280", align=PP_ALIGN.RIGHT)
        return slide

    def _title(self, slide, text, left, top, width, height, size, colour):
        shape = slide.shapes.title
        shape._element.getparent().append(shape._element)  # in front of the boxes drawn before
        shape.left, shape.top, shape.width, shape.height = (Inches(value) for value in (left, top, width, height))
        self._fill(shape.text_frame, [text], size, colour, bold=True)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE

    def box(self, slide, left, top, width, height, colour):
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Inches(value) for value in (left, top, width, height)))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(colour)
        shape.line.fill.background()
        shape.shadow.inherit = False
        return shape

    def text(self, slide, lines, left, top, width, height, size, colour="1F2933", **look):
        shape = slide.shapes.add_textbox(*(Inches(value) for value in (left, top, width, height)))
        self._fill(shape.text_frame, [lines] if isinstance(lines, str) else lines, size, colour, **look)
        return shape

    def _fill(self, frame, lines, size, colour, bold=False, align=PP_ALIGN.LEFT, gap=0):
        frame.word_wrap = True
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment, paragraph.space_after = align, Pt(gap)
            run = paragraph.add_run()
            run.text = line
            run.font.name, run.font.size, run.font.bold = FONT, Pt(size), bold
            run.font.color.rgb = RGBColor.from_string(colour)

    def picture(self, slide, kind, left, top, width, height):
        """Add a picture that fills the rectangle; the excess is cropped."""
        image = io.BytesIO(pictures.draw(kind, self.style % 4))
        shape = slide.shapes.add_picture(image, *(Inches(value) for value in (left, top, width, height)))
        wide = width / height / (pictures.WIDTH / pictures.HEIGHT)
        if wide < 1:
            shape.crop_left = shape.crop_right = (1 - wide) / 2
        else:
            shape.crop_top = shape.crop_bottom = (1 - 1 / wide) / 2
        shape.name = f"Ilustrasi {kind}"

    def chart(self, slide, kind, categories, series, left, top, width, height):
        data = CategoryChartData(number_format=NUMBERS)
        data.categories = categories
        for name, values in series:
            data.add_series(name, values)
        chart = slide.shapes.add_chart(kind, *(Inches(value) for value in (left, top, width, height)), data).chart
        chart.font.size, chart.font.name = Pt(13), FONT
        chart.has_legend = len(series) > 1 or kind == XL_CHART_TYPE.DOUGHNUT
        if chart.has_legend:
            chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        plot = chart.plots[0]
        plot.has_data_labels = True
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = NUMBERS, False
        plot.data_labels.font.size = Pt(12)
        return chart

    def paint(self, chart, *colours):
        for series, colour in zip(chart.plots[0].series, colours, strict=True):
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = RGBColor.from_string(colour)


def draw(talk, style):
    """Return the bytes of the .pptx of an exposé; the style determines colours, layout and chart types."""
    slides = Slides(talk, style)
    for part in (_cover, _programmes, _results, _achievement, _budget, _picture, _factors, _plans):
        part(slides)
    return slides.bytes()


def _cover(slides):
    talk = slides.talk
    slide = slides.presentation.slides.add_slide(slides.presentation.slide_layouts[TITLE_ONLY])
    kind = ["coast", "fields", "town"][slides.style % 3]
    if slides.style % 2:
        slides.picture(slide, kind, 0, 0, WIDTH, 3.4)
        slides.box(slide, 0, 3.4, WIDTH, 0.12, slides.accent)
        left, top, width, ink, soft = 0.8, 3.75, 11.7, slides.deep, "4B5563"
    else:
        slides.box(slide, 0, 0, 8.2, HEIGHT, slides.deep)
        slides.picture(slide, kind, 8.2, 0, WIDTH - 8.2, HEIGHT)
        slides.box(slide, 0.8, 1.2, 1.6, 0.08, slides.accent)
        left, top, width, ink, soft = 0.8, 1.45, 6.9, "FFFFFF", "DDE5EA"
    size = 30 if len(talk.unit.name) > 60 else 40
    slides._title(slide, talk.unit.name, left, top, width, 1.7 if slides.style % 2 else 2.4, size, ink)
    slides.text(
        slide,
        f"Ekspose Bidang {talk.sector.name}",
        left,
        top + (1.65 if slides.style % 2 else 2.5),
        width,
        0.5,
        22,
        ink,
        bold=True,
    )
    lines = [talk.meeting.title, f"{talk.meeting.venue}, {format_date(talk.day)}"]
    if talk.presenter:
        lines = [talk.presenter.name, talk.presenter.printed_office, *lines]
    slides.text(slide, [*lines, "Data contoh"], left, top + (2.15 if slides.style % 2 else 3.1), width, 1.6, 14, soft, gap=2)


def _programmes(slides):
    talk = slides.talk
    slide = slides.add("Tugas dan Program Prioritas")
    slides.text(
        slide,
        f"{talk.unit.name} melaksanakan {len(talk.programmes)} program yang diukur dalam Rakerda Tahun 2023.",
        0.7,
        1.4,
        11.9,
        0.8,
        20,
    )
    for number, (code, name) in enumerate(talk.programmes):
        top = 2.45 + number * min(1.1, 4.4 / len(talk.programmes))
        slides.box(slide, 0.7, top, 1.7, 0.75, slides.accent if number == 0 else slides.deep)
        slides.text(slide, code, 0.7, top + 0.16, 1.7, 0.5, 20, "FFFFFF", bold=True, align=PP_ALIGN.CENTER)
        slides.box(slide, 2.4, top, 10.2, 0.75, slides.soft)
        slides.text(slide, name, 2.6, top + 0.16, 9.9, 0.5, 19 if len(name) < 75 else 17)


def _results(slides):
    talk = slides.talk
    slide = slides.add("Capaian Indikator Kinerja Tahun 2023")
    heads = ["Indikator kinerja", "Satuan", "Target", "Realisasi", "Capaian"]
    rows = [
        [result.indicator, result.measure or "predikat", *talk.pair(result), format_percent(talk.achievement(result))]
        for result in talk.results
    ]
    frame = slide.shapes.add_table(len(rows) + 1, 5, Inches(0.7), Inches(1.5), Inches(11.9), Inches(0.78 * len(rows) + 0.6))
    for column, width in zip(frame.table.columns, (5.9, 1.7, 1.4, 1.45, 1.45), strict=True):
        column.width = Inches(width)
    for number, cells in enumerate([heads, *rows]):
        for place, value in enumerate(cells):
            cell = frame.table.cell(number, place)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor.from_string(
                slides.deep if number == 0 else slides.soft if number % 2 else "FFFFFF"
            )
            align = PP_ALIGN.RIGHT if place > 1 else PP_ALIGN.LEFT
            slides._fill(cell.text_frame, [value], 18, "FFFFFF" if number == 0 else "1F2933", bold=number == 0, align=align)
    slides.text(slide, f"Data per {format_date(talk.as_of)}, angka sementara.", 0.7, 6.5, 11.9, 0.4, 14, "4B5563")


def _achievement(slides):
    talk = slides.talk
    slide = slides.add("Capaian terhadap Target")
    measured = [
        (short(result.indicator), float(talk.achievement(result)))
        for result in talk.results
        if talk.achievement(result) is not None
    ]
    kind = XL_CHART_TYPE.BAR_CLUSTERED if slides.style % 2 == 0 else XL_CHART_TYPE.COLUMN_CLUSTERED
    names, values = zip(*(reversed(measured) if kind == XL_CHART_TYPE.BAR_CLUSTERED else measured), strict=True)
    chart = slides.chart(slide, kind, names, [("Capaian (%)", values)], 0.7, 1.4, 11.9, 5.1)
    slides.paint(chart, slides.accent)
    chart.has_title = False
    chart.plots[0].gap_width = 60
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = 140
    chart.value_axis.major_gridlines.format.line.color.rgb = RGBColor.from_string("D1D5DB")
    slides.text(slide, "Dalam persen; 100 berarti target tercapai.", 0.7, 6.5, 11.9, 0.4, 14, "4B5563")


def _budget(slides):
    talk = slides.talk
    slide = slides.add("Anggaran dan Realisasi")
    paid = [result for result in talk.results if result.budget]
    total, spent = sum(result.budget for result in paid), sum(result.spent for result in paid)
    for number, (label, value) in enumerate(
        [("Pagu", format_rupiah(total)), ("Realisasi", format_rupiah(spent)), ("Serapan", format_percent(spent / total * 100))]
    ):
        slides.box(slide, 0.7, 1.5 + number * 1.65, 4.1, 1.4, slides.soft)
        slides.text(slide, label, 0.9, 1.58 + number * 1.65, 3.7, 0.4, 16, "4B5563")
        slides.text(slide, value, 0.9, 2.0 + number * 1.65, 3.8, 0.7, 25, slides.deep, bold=True)
    if len(paid) == 1:
        chart = slides.chart(
            slide,
            XL_CHART_TYPE.DOUGHNUT,
            ["Realisasi", "Sisa"],
            [("Miliar rupiah", (billions(spent), billions(total - spent)))],
            5.2,
            1.4,
            7.4,
            5.1,
        )
        for point, colour in enumerate((slides.deep, slides.accent)):
            fill = chart.plots[0].series[0].points[point].format.fill
            fill.solid()
            fill.fore_color.rgb = RGBColor.from_string(colour)
    else:
        series = [
            ("Pagu", [billions(result.budget) for result in paid]),
            ("Realisasi", [billions(result.spent) for result in paid]),
        ]
        chart = slides.chart(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, [result.code for result in paid], series, 5.2, 1.4, 7.4, 5.1)
        slides.paint(chart, slides.deep, slides.accent)
        chart.plots[0].data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    slides.text(
        slide,
        f"Grafik dalam miliar rupiah menurut kode program. Data per {format_date(talk.as_of)}.",
        5.2,
        6.5,
        7.4,
        0.4,
        14,
        "4B5563",
    )


def _picture(slides):
    slide = slides.add("Pelaksanaan di Lapangan")
    kind = ["fields", "town", "coast"][slides.style % 3]
    slides.picture(slide, kind, 0.7, 1.45, 8.3, 5.2)
    first = slides.talk.results[0]
    slides.text(
        slide,
        [first.indicator, f"Target {slides.talk.pair(first)[0]}, realisasi {slides.talk.pair(first)[1]} {first.measure}".strip()],
        9.3,
        1.5,
        3.4,
        2.4,
        19,
        slides.deep,
        bold=True,
        gap=8,
    )
    slides.text(slide, ["Gambar pada slide ini adalah ilustrasi, bukan foto kegiatan."], 9.3, 5.9, 3.4, 0.8, 14, "4B5563")


def _factors(slides):
    slide = slides.add("Faktor Pendorong dan Faktor Penghambat")
    columns = [("Pendorong", slides.talk.driving, slides.deep), ("Penghambat", slides.talk.inhibiting, slides.accent)]
    for number, (name, factors, colour) in enumerate(columns):
        left = 0.7 + number * 6.1
        slides.box(slide, left, 1.5, 5.8, 0.6, colour)
        slides.text(slide, name, left + 0.15, 1.57, 5.5, 0.5, 20, "FFFFFF", bold=True)
        slides.box(slide, left, 2.1, 5.8, 4.2, slides.soft)
        slides.text(slide, [f"•  {factor}" for factor in factors], left + 0.15, 2.25, 5.5, 4.0, 21, gap=14)


def _plans(slides):
    slide = slides.add("Rencana Tindak Lanjut Tahun 2024")
    for number, (text, document) in enumerate(slides.talk.plans, 1):
        top = 1.55 + (number - 1) * 1.55
        slides.box(slide, 0.7, top, 0.9, 1.25, slides.accent)
        slides.text(slide, str(number), 0.7, top + 0.3, 0.9, 0.6, 28, "FFFFFF", bold=True, align=PP_ALIGN.CENTER)
        slides.box(slide, 1.6, top, 11, 1.25, slides.soft)
        slides.text(slide, text, 1.8, top + 0.1, 10.6, 0.7, 20)
        slides.text(slide, document, 1.8, top + 0.76, 10.6, 0.4, 14, "4B5563")
    slides.text(slide, "Terima kasih", 0.7, 6.25, 11.9, 0.5, 20, slides.deep, bold=True)


def short(text, limit=46):
    """Return the first words of a text, for the axis of a chart."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + " …"


def billions(rupiah):
    return round(float(rupiah) / 1e9, 2)
