"""The directory (Direktori): units, posts, officials, appointments, kept from year to year.

Its addresses start with a meeting as all do: the meeting is where the reader comes from.
"""
