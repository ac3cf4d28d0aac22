"""Prints of the registry: attendance sheets, badges, cards, plans, lists."""

from pathlib import Path

from django.core.files import File
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Paper, RegionalJobQuerySet
from rakerda.constraints import holds
from rakerda.editing import hold
from rakerda.files import RandomIn
from rakerda.jobs.life import FIRST, WORKING, Job, Phase


class PrintJob(Job):
    """One file drawn by the worker: its kind, its options, who asked for it, and its progress.

    An older print is deleted when the same is printed again. An issued one is an official paper, which stays.
    """

    class Kind(models.TextChoices):
        ATTENDANCE = "attendance", _("Attendance sheet")
        RECAP = "recap", _("Attendance recap")
        BADGES = "badges", _("Badges")
        CARDS = "cards", _("Place cards")
        PLAN = "plan", _("Seating plan")
        MC = "mc", _("List for the MC")
        AGENDA = "agenda", _("Agenda (Susunan Acara)")
        SPJ = "spj", _("Files for the SPJ")

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Print again.")
        LAYOUT = "layout", _("It could not be set. The administrator finds the reason in the log.")

    TASK, PRIORITY = "participants.draw_print", FIRST  # somebody waits at the printer; slides are less urgent
    WORDS = {Phase.RUNNING: _("Being drawn")}

    PAPERS = frozenset([Kind.ATTENDANCE, Kind.RECAP, Kind.AGENDA])  # can be issued, with a hash and a code
    PERSONAL = frozenset([Kind.ATTENDANCE, Kind.RECAP, Kind.SPJ])  # hold NIP and signatures: for the secretariat only

    NAMES = {  # of the files, as their recipients call the document
        Kind.ATTENDANCE: "daftar-hadir", Kind.RECAP: "rekap-kehadiran", Kind.BADGES: "badge", Kind.CARDS: "kartu-meja",
        Kind.PLAN: "denah", Kind.MC: "daftar-mc", Kind.AGENDA: "susunan-acara", Kind.SPJ: "spj",
    }  # fmt: skip

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="prints")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    options = models.JSONField(default=dict, editable=False)
    failure = models.CharField(max_length=7, choices=Failure, blank=True, editable=False)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="prints", editable=False)
    file = models.FileField(upload_to=RandomIn("prints"), blank=True, editable=False)
    pages = models.PositiveSmallIntegerField(null=True, editable=False)
    made_by = models.CharField(max_length=200, editable=False)

    objects = RegionalJobQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("print"), _("prints")
        constraints = [
            *Job.Meta.constraints,
            holds(
                ~Q(phase="done") | ~Q(file="") | Q(paper__isnull=False),
                name="print_done_has_a_file",
                told=_("The print was not finished. Reload the page and make it again."),
            ),
        ]

    def __str__(self):
        return self.get_kind_display()

    @property
    def personal(self):
        return self.kind in self.PERSONAL

    @property
    def stored(self):
        """The file to read: the paper's, if it was issued."""
        return self.paper.file if self.paper_id else self.file

    @property
    def file_name(self):
        """The file's name, with its number, so that two of a kind in one folder differ."""
        return f"{self.meeting.slug}-{self.NAMES[self.kind]}-{self.pk}{Path(self.stored.name).suffix}"

    @classmethod
    def begin(cls, meeting, kind, options, by, title=""):
        """Queue the drawing. With a title it becomes an official paper of that title, replacing the one before; while one of that title
        is being drawn, that is returned.
        """
        if title and kind not in cls.PAPERS:
            raise ValueError("This is a print, not a paper.")
        with transaction.atomic():
            if title:
                hold(meeting)  # one paper of a title, however often it is pressed
                if waiting := cls.objects.filter(meeting=meeting, kind=kind, paper__title=title).working().first():
                    return waiting
            paper = _paper_to_issue(meeting, kind, title) if title else None
            made = cls.objects.create(meeting=meeting, kind=kind, options=options, paper=paper, made_by=by)
            made.queue()
        return made

    def complete(self, file, suffix, pages, signer, code):
        """Keep the drawn file; a paper is issued with it. Older prints of the same are deleted."""
        with self.finishing():
            if self.paper:
                self.paper.issue(file, signer, code)
            else:
                self.file.save(f"{self.kind}{suffix}", File(file), save=False)
            self.pages = pages
            self._drop_older()

    def end_badly(self, reason):
        """End with a failure, and delete the paper that was not issued."""
        super().end_badly(reason)
        if draft := self.paper:
            self.paper = None
            self.save(update_fields=["paper"])
            if not draft.prints.exists():
                draft.delete()

    def _drop_older(self):
        same = PrintJob.objects.filter(meeting=self.meeting_id, kind=self.kind, options=self.options, paper=None, pk__lt=self.pk)
        for older in same.exclude(phase__in=WORKING):
            older.delete()
            if older.file:
                transaction.on_commit(lambda file=older.file: file.storage.delete(file.name))


def _paper_to_issue(meeting, kind, title):
    """A draft paper: the successor of the valid one of this title, or a first one."""
    valid = Paper.objects.filter(meeting=meeting, kind=kind, title=title).valid().first()
    if valid is None:
        return Paper.draft(meeting, kind, title)
    return Paper.objects.filter(replaces=valid).first() or valid.replace()
