"""Opening an untrusted spreadsheet as rows of texts.

Nothing here imports Django or settings: the child starts in 0.05 s. A .xlsx, a .csv and a web page are read by code of ours;
python-calamine reads .xls, .xlsb and .ods, and is imported for them alone.
"""
