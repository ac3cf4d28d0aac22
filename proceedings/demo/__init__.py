"""The demo: the Rakerda of Kabupaten Tanah Bumbu of 28 December 2023, as one world.

What the news article of that day says is kept as it says it; every other value is invented and the meeting says so
(`Meeting.sample`). The data are in data/ as tables that people can read and compare; the modules only load them.

The meeting is loaded once and whole: when it exists, a second run touches nothing of it, so that what users changed or
removed since stays so. The region with its units, posts and officials is completed where rows are missing, never
overwritten.
"""
