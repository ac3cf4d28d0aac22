"""The filters of rakerda.shown, in the language of the page, and of rakerda.indonesian, available in every template."""

from django import template

from rakerda import indonesian, shown

register = template.Library()
register.filter("date_id", shown.show_date)
register.filter("day_id", shown.show_day)
register.filter("days_id", shown.show_days)
register.filter("stop", indonesian.end_sentence)
register.filter("titled", lambda office, region: region.titled(office))
register.filter("spell_day", indonesian.spell_day)
register.filter("time_id", shown.show_time)
register.filter("clock_id", shown.show_clock)
register.filter("zone_id", indonesian.zone_name)
register.filter("number_id", indonesian.format_number)
register.filter("percent_id", indonesian.format_percent)
register.filter("rupiah", indonesian.format_rupiah)
register.filter("share", shown.show_share)
register.filter("size_id", shown.show_size)
register.filter("minutes_id", shown.show_minutes)
register.filter("spell", indonesian.spell)
