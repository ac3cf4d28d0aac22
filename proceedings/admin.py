"""The outcomes of the meeting in the admin. Minutes, decisions, reports and editions are read-only there: they are
written, adopted, verified and printed on their own pages, which enforce the rules and record who did it.
"""

from django.contrib import admin

from proceedings.models import Decision, Directive, Edition, FollowUp, Minutes, Passage, Question, Remark, Report, Run
from rakerda.admin import RegionalAdmin


class LookedAt:
    """Read-only: nothing can be added, changed or deleted here."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class SpokenInline(LookedAt, admin.TabularInline):
    fields = readonly_fields = ["said_at", "speaker_name", "speaker_written", "speaker_office", "text", "noted_by", "version"]


class RemarkInline(SpokenInline):
    model = Remark


class QuestionInline(SpokenInline):
    model = Question
    fields = readonly_fields = [*SpokenInline.fields, "addressed_to", "answered_name", "answered_written", "answer", "promise"]


class DirectiveInline(SpokenInline):
    model = Directive


@admin.register(Minutes)
class MinutesAdmin(LookedAt, RegionalAdmin):
    list_display = ["session", "chair", "approved_at", "approved_by"]
    list_filter = ["session__day__meeting"]
    list_select_related = ["session__day__meeting", "chair"]
    search_fields = ["session__title", "summary"]
    inlines = [RemarkInline, QuestionInline, DirectiveInline]


@admin.register(Decision)
class DecisionAdmin(LookedAt, RegionalAdmin):
    list_display = ["position", "text", "topic", "document", "adopted_at", "meeting"]
    list_display_links = ["text"]
    list_filter = ["document", "meeting"]
    list_select_related = ["meeting", "topic"]
    search_fields = ["text", "issue", "output"]


class ReportInline(LookedAt, admin.TabularInline):
    model = Report
    fields = readonly_fields = [
        "reported_at",
        "reported_by",
        "percent",
        "text",
        "obstacle",
        "evidence_name",
        "verified_at",
        "returned_note",
    ]


@admin.register(FollowUp)
class FollowUpAdmin(LookedAt, RegionalAdmin):
    list_display = ["text", "unit", "due_on", "cancelled_at", "meeting"]
    list_filter = ["meeting"]
    list_select_related = ["meeting", "unit"]
    search_fields = ["text", "unit__name"]
    inlines = [ReportInline]


@admin.register(Passage)
class PassageAdmin(RegionalAdmin):
    list_display = ["kind", "meeting", "signer_office", "signer_name"]
    list_filter = ["kind", "meeting"]
    list_select_related = ["meeting"]
    search_fields = ["text"]


class RunInline(LookedAt, admin.TabularInline):
    model = Run
    fields = readonly_fields = ["phase", "step", "done", "total", "failure", "started_at", "ended_at"]


@admin.register(Edition)
class EditionAdmin(LookedAt, RegionalAdmin):
    list_display = ["__str__", "audience", "pages", "created_at", "created_by", "published_at"]
    list_filter = ["audience", "meeting"]
    list_select_related = ["meeting"]
    search_fields = ["meeting__title"]
    inlines = [RunInline]
