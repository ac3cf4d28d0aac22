"""Template filters for agenda.programme.words."""

from django import template

from agenda.programme import words

register = template.Library()
register.filter("minutes", words.say_minutes)
register.filter("length_of_time", words.say_length)
