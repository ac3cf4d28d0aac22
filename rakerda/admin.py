"""Base of the admin pages: for superusers of the installation, who see all regions at once."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from rakerda.forms.regional import OneRegionForm


class Site(admin.AdminSite):
    """Sign-in and password change use the public pages, so the same limits apply."""

    @method_decorator([never_cache, secure_admin_login])
    def login(self, request, extra_context=None):
        return redirect("admin:index")

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")


class RegionalAdmin(admin.ModelAdmin):
    form = OneRegionForm
    list_per_page = 50

    def save_model(self, request, obj, form, change):
        """For an existing row, save only what the form changed: other pages write the same row."""
        if change:
            form.save_changes()
        else:
            super().save_model(request, obj, form, change)


class RegionalInline(admin.TabularInline):
    form = OneRegionForm
    extra = 0
