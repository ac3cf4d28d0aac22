"""The demo: the Rakerda of Kabupaten Tanah Bumbu of 28 December 2023, as one world.

The facts in the news article of that day are kept; every other value is invented and the meeting is marked accordingly
(`Meeting.sample`). The data are in data/ as tables that people can read and compare; the modules only load them.

The meeting is loaded once and completely: if it exists, a second run does not touch it, so that changes and removals by
users persist. The region with its units, posts and officials gets missing rows, but existing ones are
never overwritten.
"""
