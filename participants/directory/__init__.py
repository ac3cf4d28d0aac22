"""The directory (Direktori): the region's units, posts, officials and appointments, as the secretariat keeps them from year to year.

Its addresses start with a meeting as all do: the meeting is where the reader comes from.
"""
