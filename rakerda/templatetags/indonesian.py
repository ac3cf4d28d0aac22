"""The filters of rakerda.indonesian, available in every template."""

from django import template

from rakerda import indonesian

register = template.Library()
register.filter("date_id", indonesian.format_date)
register.filter("day_id", indonesian.format_day)
register.filter("spell_day", indonesian.spell_day)
register.filter("time_id", indonesian.format_time)
register.filter("zone_id", indonesian.zone_name)
register.filter("number_id", indonesian.format_number)
register.filter("percent_id", indonesian.format_percent)
register.filter("rupiah", indonesian.format_rupiah)
register.filter("size_id", indonesian.format_size)
register.filter("minutes_id", indonesian.format_minutes)
register.filter("spell", indonesian.spell)
