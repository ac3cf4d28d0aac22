"""The shape of the admin's pages: for superusers of the installation, who see all regions at once."""

from django.contrib import admin

from rakerda.regional import OneRegionForm


class RegionalAdmin(admin.ModelAdmin):
    form = OneRegionForm
    list_per_page = 50


class RegionalInline(admin.TabularInline):
    form = OneRegionForm
    extra = 0
