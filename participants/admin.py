"""The registry and the accounts in the admin: for superusers of the installation, who see all regions at once."""

from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin
from django.utils import timezone

from participants.identity import nip
from participants.identity.fields import NipField, PhoneField
from participants.models import (
    Appointment,
    Assignment,
    CheckIn,
    Desk,
    Letter,
    Mandate,
    Membership,
    Message,
    Official,
    Participant,
    Post,
    PrintJob,
    Reception,
    Scan,
    Unit,
)
from rakerda.admin import RegionalAdmin, RegionalInline
from rakerda.forms.regional import OneRegionForm


class PostInline(RegionalInline):
    model = Post
    fields = ["region", "title", "echelon", "protocol_rank", "head"]


@admin.register(Unit)
class UnitAdmin(RegionalAdmin):
    list_display = ["name", "kind", "sector", "region", "position"]
    list_filter = ["kind", "region"]
    list_select_related = ["region", "sector"]
    search_fields = ["name", "short_name", "code"]
    autocomplete_fields = ["parent"]
    inlines = [PostInline]


class PostAppointmentInline(RegionalInline):
    model = Appointment
    autocomplete_fields = ["official"]


@admin.register(Post)
class PostAdmin(RegionalAdmin):
    list_display = ["title", "unit", "echelon", "protocol_rank", "region"]
    list_filter = ["protocol_rank", "region"]
    list_select_related = ["region", "unit"]
    search_fields = ["title", "unit__name"]
    autocomplete_fields = ["unit"]
    inlines = [PostAppointmentInline]


class OfficialForm(OneRegionForm):
    class Meta:
        field_classes = {"nip": NipField, "phone": PhoneField, "aide_phone": PhoneField, "operator_phone": PhoneField}


class AppointmentInline(RegionalInline):
    model = Appointment
    autocomplete_fields = ["post"]


@admin.register(Official)
class OfficialAdmin(RegionalAdmin):
    form = OfficialForm
    list_display = ["name", "nip_masked", "grade", "region"]
    list_filter = ["region"]
    list_select_related = ["region"]
    search_fields = ["name", "nip"]
    inlines = [AppointmentInline]

    def save_model(self, request, obj, form, change):
        """Save, with a message for each suspicious part of a NIP."""
        super().save_model(request, obj, form, change)
        for oddity in nip.warnings(obj.nip, timezone.localdate()):
            messages.warning(request, oddity)


class MandateInline(RegionalInline):
    model = Mandate
    autocomplete_fields = ["unit"]


class AssignmentInline(RegionalInline):
    model = Assignment


@admin.register(Participant)
class ParticipantAdmin(RegionalAdmin):
    list_display = ["__str__", "office", "protocol_rank", "position", "answer", "meeting"]
    list_filter = ["protocol_rank", "answer", "meeting"]
    list_select_related = ["meeting"]
    search_fields = ["name", "office"]
    autocomplete_fields = ["official", "post", "represents"]
    inlines = [MandateInline, AssignmentInline]


class ToBeRead(RegionalAdmin):
    """Read-only rows, which pages and desks create."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(CheckIn)
class CheckInAdmin(ToBeRead):
    """Read only: attendance is recorded at the door."""

    list_display = ["participant", "day", "came_at", "left_at", "recorded_by"]
    list_filter = ["day__meeting"]
    list_select_related = ["participant", "day"]
    search_fields = ["participant__name", "participant__office"]


@admin.register(Reception)
class ReceptionAdmin(RegionalAdmin):
    list_display = ["meeting", "answer_until", "signs"]
    list_select_related = ["meeting"]


@admin.register(Letter)
class LetterAdmin(ToBeRead):
    list_display = ["paper", "audience", "purpose"]
    list_filter = ["purpose", "paper__meeting"]
    list_select_related = ["paper"]


@admin.register(PrintJob)
class PrintJobAdmin(ToBeRead):
    list_display = ["kind", "phase", "queued_at", "made_by", "meeting"]
    list_filter = ["kind", "meeting"]
    list_select_related = ["meeting"]


@admin.register(Message)
class MessageAdmin(ToBeRead):
    list_display = ["participant", "unit", "channel", "purpose", "made_at", "sent_at"]
    list_filter = ["channel", "purpose", "meeting"]
    list_select_related = ["participant", "unit"]


@admin.register(Desk)
class DeskAdmin(ToBeRead):
    list_display = ["name", "meeting", "expires_at", "revoked_at"]
    list_filter = ["meeting"]
    list_select_related = ["meeting"]


@admin.register(Scan)
class ScanAdmin(ToBeRead):
    list_display = ["received_at", "desk", "participant", "way", "result"]
    list_filter = ["result", "way", "meeting"]
    list_select_related = ["desk", "participant"]


class MembershipInline(RegionalInline):
    model = Membership
    autocomplete_fields = ["unit"]


@admin.register(Membership)
class MembershipAdmin(RegionalAdmin):
    list_display = ["user", "role", "unit", "region"]
    list_filter = ["role", "region"]
    list_select_related = ["user", "unit", "region"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "unit__name"]
    autocomplete_fields = ["user", "unit"]


admin.site.unregister(get_user_model())


@admin.register(get_user_model())
class AccountAdmin(UserAdmin):
    """An account with its memberships. Django's permissions are not used (participants/access/permissions.py)."""

    list_display = ["username", "first_name", "last_name", "email", "is_active", "is_superuser"]
    list_filter = ["is_active", "is_superuser", "memberships__role", "memberships__region"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (None, {"fields": ["first_name", "last_name", "email"]}),
        (None, {"fields": ["is_active", "is_staff", "is_superuser", "last_login", "date_joined"]}),
    ]
    filter_horizontal = []
    inlines = [MembershipInline]
