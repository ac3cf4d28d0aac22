"""What is printed from the registry: attendance sheets, badges, cards, plans, lists."""

from pathlib import Path

from django.core.files import File
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Paper, RegionalQuerySet
from rakerda.files import RandomIn
from rakerda.jobs import defer

FIRST = 10  # priority of the job: somebody waits at the printer, while slides are converted for nobody in a hurry


class PrintJobQuerySet(RegionalQuerySet):
    def waiting(self):
        """Those whose job waits or works."""
        return self.filter(phase__in=[PrintJob.Phase.QUEUED, PrintJob.Phase.DRAWING])

    def ready(self):
        return self.filter(phase=PrintJob.Phase.DONE)


class PrintJob(models.Model):
    """One file drawn by the worker: what, with which options, by whom, and how far it is.

    A print is thrown away when the same is printed again. One that is issued is an official paper: that stays.
    """

    class Kind(models.TextChoices):
        ATTENDANCE = "attendance", _("Attendance sheet")
        RECAP = "recap", _("Attendance recap")
        BADGES = "badges", _("Badges")
        CARDS = "cards", _("Place cards")
        PLAN = "plan", _("Seating plan")
        MC = "mc", _("List for the MC")
        SPJ = "spj", _("Files for the SPJ")

    class Phase(models.TextChoices):
        QUEUED = "queued", _("Waiting its turn")
        DRAWING = "drawing", _("Being drawn")
        DONE = "done", _("Ready")
        FAILED = "failed", _("Failed")

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Print again.")
        LAYOUT = "layout", _("It could not be set. The administrator finds the reason in the log.")

    PAPERS = frozenset([Kind.ATTENDANCE, Kind.RECAP])  # can be issued, with a hash and a code
    PERSONAL = frozenset([Kind.ATTENDANCE, Kind.RECAP, Kind.SPJ])  # hold NIP and signatures: for the secretariat only

    NAMES = {  # of the files, as people who get them call the thing
        Kind.ATTENDANCE: "daftar-hadir", Kind.RECAP: "rekap-kehadiran", Kind.BADGES: "badge", Kind.CARDS: "kartu-meja",
        Kind.PLAN: "denah", Kind.MC: "daftar-mc", Kind.SPJ: "spj",
    }  # fmt: skip

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="prints")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    options = models.JSONField(default=dict, editable=False)
    phase = models.CharField(max_length=7, choices=Phase, default=Phase.QUEUED, editable=False)
    failure = models.CharField(max_length=7, choices=Failure, blank=True, editable=False)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="prints", editable=False)
    file = models.FileField(upload_to=RandomIn("prints"), blank=True, editable=False)
    pages = models.PositiveSmallIntegerField(null=True, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)

    objects = PrintJobQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("print"), _("prints")
        constraints = [
            models.CheckConstraint(condition=Q(phase="failed") ^ Q(failure=""), name="print_failed_with_a_reason"),
            models.CheckConstraint(
                condition=~Q(phase="done") | ~Q(file="") | Q(paper__isnull=False), name="print_done_has_a_file"
            ),
        ]

    def __str__(self):
        return self.get_kind_display()

    @property
    def personal(self):
        return self.kind in self.PERSONAL

    @property
    def ended(self):
        return self.phase in {self.Phase.DONE, self.Phase.FAILED}

    @property
    def stored(self):
        """The file to read: the paper's, where it was issued."""
        return self.paper.file if self.paper_id else self.file

    @property
    def file_name(self):
        """With its number, so that two of a kind in one folder are told apart."""
        return f"{self.meeting.slug}-{self.NAMES[self.kind]}-{self.pk}{Path(self.stored.name).suffix}"

    @classmethod
    def begin(cls, meeting, kind, options, by, title=""):
        """Queue the drawing. With a title it becomes an official paper of that title, in place of the one before."""
        if title and kind not in cls.PAPERS:
            raise ValueError("This is a print, not a paper.")
        with transaction.atomic():
            paper = _paper_to_issue(meeting, kind, title) if title else None
            made = cls.objects.create(meeting=meeting, kind=kind, options=options, paper=paper, made_by=by)
            defer("participants.draw_print", priority=FIRST, print_id=made.pk)
        return made

    def start(self):
        """The job works on it now, for the first time or again after its worker died."""
        self.phase = self.Phase.DRAWING
        self.save(update_fields=["phase"])

    def complete(self, file, suffix, pages, signer, code):
        """Keep what was drawn; a paper is issued with it. An older print of the same goes."""
        with transaction.atomic():
            if self.paper:
                self.paper.issue(file, signer, code)
            else:
                self.file.save(f"{self.kind}{suffix}", File(file), save=False)
            self.phase, self.pages, self.ended_at = self.Phase.DONE, pages, timezone.now()
            self.save(update_fields=["phase", "pages", "ended_at", "file"])
            self._drop_older()

    def fail(self, failure):
        """Say why there will be no file; a paper that was not issued is none."""
        with transaction.atomic():
            draft, self.paper = self.paper, None
            self.phase, self.failure, self.ended_at = self.Phase.FAILED, failure, timezone.now()
            self.save(update_fields=["phase", "failure", "ended_at", "paper"])
            if draft and not draft.prints.exists():
                draft.delete()

    def _drop_older(self):
        same = PrintJob.objects.filter(meeting=self.meeting_id, kind=self.kind, options=self.options, paper=None, pk__lt=self.pk)
        for older in same.filter(phase__in=[self.Phase.DONE, self.Phase.FAILED]):
            older.delete()
            if older.file:
                transaction.on_commit(lambda file=older.file: file.storage.delete(file.name))


def _paper_to_issue(meeting, kind, title):
    """A draft: the successor of the valid paper of this title, or a first one."""
    valid = Paper.objects.filter(meeting=meeting, kind=kind, title=title).valid().first()
    if valid is None:
        return Paper.draft(meeting, kind, title)
    return Paper.objects.filter(replaces=valid).first() or valid.replace()
