"""Papers and prints of the registry, in literal Indonesian.

A module per document turns rows into a Composed page of HTML; printing.py has the worker draw it. Attendance sheet and recap
can be issued as official papers (agenda.Paper); badges, place cards, plan and the MC's list are prints without number or hash.
"""
