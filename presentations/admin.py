"""The exposés in the admin: for superusers of the installation. Presenter and agenda place can be repaired here; slides, their
uploads and the moments of an exposé are read-only: they follow from acts that are taken on the pages.
"""

from django.contrib import admin

from presentations.models import Bundle, Deck, Expose, Extension, Factor, Plan, Result, Upload, Window
from rakerda.admin import RegionalAdmin, RegionalInline


class LookedAt:
    """Read-only rows: nothing is added, changed or deleted here."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class ResultInline(RegionalInline):
    model = Result
    fields = ["code", "name", "indicator", "target", "actual", "budget", "spent"]
    show_change_link = True
    can_delete = False  # a row is removed on the page, where those below it move up


class FactorInline(RegionalInline):
    model = Factor
    can_delete = False


class PlanInline(RegionalInline):
    model = Plan
    can_delete = False


@admin.register(Expose)
class ExposeAdmin(RegionalAdmin):
    list_display = ["unit_name", "meeting", "kind", "sector", "session", "submitted_at", "approved_at"]
    list_filter = ["meeting", "kind"]
    list_select_related = ["meeting", "sector", "session"]
    search_fields = ["unit_name", "title"]
    autocomplete_fields = ["unit"]
    raw_id_fields = ["session", "presenter"]
    readonly_fields = [
        *(
            "deck",
            "submitted_at",
            "submitted_by",
            "returned_at",
            "returned_by",
            "returned_note",
            "approved_at",
            "approved_by",
            "locked_at",
            "locked_by",
        )
    ]
    inlines = [ResultInline, FactorInline, PlanInline]

    def has_delete_permission(self, request, obj=None):
        """False for an exposé with slides, or one that was handed in: its files and its history depend on it."""
        return obj is not None and not obj.submitted_at and not obj.decks.exists()


@admin.register(Result)
class ResultAdmin(RegionalAdmin):
    list_display = ["indicator", "expose", "code", "target_text", "actual_text"]
    list_filter = ["expose__meeting"]
    list_select_related = ["expose"]
    search_fields = ["code", "name", "indicator", "expose__unit_name"]
    raw_id_fields = ["expose"]

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Deck)
class DeckAdmin(LookedAt, RegionalAdmin):
    list_display = ["name", "expose", "version", "phase", "failure", "pages", "uploaded_at", "uploaded_by"]
    list_filter = ["phase", "failure", "expose__meeting"]
    list_select_related = ["expose"]
    search_fields = ["name", "expose__unit_name", "sha256"]
    exclude = ["original", "rendition"]  # files leave by views that check permissions


@admin.register(Upload)
class UploadAdmin(LookedAt, RegionalAdmin):
    list_display = ["name", "expose", "offset", "length", "failure", "changed_at", "uploaded_by"]
    list_filter = ["expose__meeting"]
    list_select_related = ["expose"]
    search_fields = ["name", "expose__unit_name"]


@admin.register(Window)
class WindowAdmin(RegionalAdmin):
    list_display = ["meeting", "opens_at", "closes_at", "corrects_until", "locked_at"]
    list_select_related = ["meeting"]


@admin.register(Extension)
class ExtensionAdmin(LookedAt, RegionalAdmin):
    list_display = ["expose", "until", "reason", "granted_at", "granted_by"]
    list_filter = ["expose__meeting"]
    list_select_related = ["expose"]


@admin.register(Bundle)
class BundleAdmin(LookedAt, RegionalAdmin):
    list_display = ["meeting", "number", "phase", "size", "queued_at", "made_by"]
    list_filter = ["meeting"]
    list_select_related = ["meeting"]
