"""The agenda floor for superusers of the installation. Agendas are arranged on their own pages, which maintain the order."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agenda.letterhead.forms import Emblems
from agenda.models import Day, Holiday, Meeting, Paper, Region, Release, Room, Sector, Session, Topic
from rakerda.editing import EditingForm


class PlacedForm(EditingForm, forms.ModelForm):
    """What a constraint says stands at the field that is to blame."""


class ToLook(admin.ModelAdmin):
    """Read-only rows: only model methods change them."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class SectorInline(admin.TabularInline):
    form = PlacedForm
    model = Sector
    extra = 0


class HolidayInline(admin.TabularInline):
    form = PlacedForm
    model = Holiday
    extra = 0


class RegionForm(Emblems, PlacedForm):
    """A region, with its emblems."""


@admin.register(Region)
class RegionAdmin(admin.ModelAdmin):
    form = RegionForm
    list_display = ["name", "code", "slug", "time_zone", "paper_size"]
    list_filter = ["time_zone"]
    search_fields = ["name", "code", "slug"]
    prepopulated_fields = {"slug": ["short_name"]}
    inlines = [SectorInline, HolidayInline]


@admin.register(Sector)
class SectorAdmin(admin.ModelAdmin):
    form = PlacedForm
    list_display = ["name", "region", "position"]
    list_filter = ["region"]
    list_select_related = ["region"]
    search_fields = ["name"]


class TopicInline(admin.TabularInline):
    form = PlacedForm
    model = Topic
    extra = 0


class DayInline(admin.TabularInline):
    """Deletion is disabled: it would delete the day's agenda points."""

    form = PlacedForm
    model = Day
    extra = 0
    can_delete = False


class RoomInline(admin.TabularInline):
    form = PlacedForm
    model = Room
    extra = 0


@admin.register(Meeting)
class MeetingAdmin(admin.ModelAdmin):
    form = PlacedForm
    list_display = ["short_title", "region", "slug", "sample", "closed_at"]
    list_filter = ["region", "sample"]
    list_select_related = ["region"]
    search_fields = ["title", "short_title", "slug"]
    prepopulated_fields = {"slug": ["short_title"]}
    readonly_fields = ["closed_at"]
    inlines = [DayInline, RoomInline, TopicInline]
    actions = ["close", "reopen"]

    def has_delete_permission(self, request, obj=None):
        """Allow deleting one meeting at a time, and none with a published revision."""
        return obj is not None and not obj.releases.exists() and super().has_delete_permission(request, obj)

    def get_readonly_fields(self, request, obj=None):
        """A meeting cannot change its region, which its sectors and units belong to."""
        return [*self.readonly_fields, "region"] if obj else self.readonly_fields

    @admin.action(description=_("Close the meeting: its agenda can no longer be changed"), permissions=["change"])
    def close(self, request, queryset):
        for meeting in queryset:
            try:
                meeting.close()
            except ValidationError as error:
                self.message_user(request, f"{meeting}: {error.messages[0]}", messages.WARNING)

    @admin.action(description=_("Reopen the meeting"), permissions=["change"])
    def reopen(self, request, queryset):
        for meeting in queryset:
            meeting.reopen()


@admin.register(Session)
class SessionAdmin(ToLook):
    list_display = ["title", "day", "position", "minutes", "kind", "room", "public", "opened_at", "ended_at"]
    list_filter = ["kind", "public", "day__meeting"]
    list_select_related = ["day", "room"]
    search_fields = ["title", "lead"]


@admin.register(Release)
class ReleaseAdmin(ToLook):
    list_display = ["meeting", "number", "released_at", "released_by"]
    list_filter = ["meeting"]
    list_select_related = ["meeting"]
    date_hierarchy = "released_at"


@admin.register(Paper)
class PaperAdmin(ToLook):
    list_display = ["title", "kind", "meeting", "number", "dated", "issued_at", "revoked_at"]
    list_filter = ["kind", "meeting"]
    list_select_related = ["meeting"]
    search_fields = ["title", "number", "code", "sha256"]
    exclude = ["file"]  # files are sent by the view of the app that owns the row
