"""Limits for reading a list. A reader stops as soon as one is exceeded, and reports which."""

FILE = 10_000_000  # bytes of a file
UNPACKED = 60_000_000  # bytes of all that a .xlsx holds
PARTS = 2_000  # files in a .xlsx
SHEETS = 200
ELEMENTS = 4_000_000  # for all XML that is read (4 s); 5,000 rows of 100 cells are 1.5 million
DEPTH = 50  # nesting depth; a workbook has about ten
STYLES = 65_536  # Excel has 65,490
STRINGS = 1_000_000  # shared texts
MERGES = 20_000  # a list of 5,000 rows with four columns merged two by two has 10,000
SCANNED = 1_048_576  # rows of a sheet, including empty ones: the maximum of Excel
WIDEST = 16_384  # columns of a sheet: the maximum of Excel
LONGEST = 32_767  # characters of a cell: the maximum of Excel
TEXT = 32_000_000  # bytes of the child's output, and of shared texts
MOST_ROWS, MOST_COLUMNS = 5_000, 100  # of a list; further columns are not read
ABOVE = 30  # rows that may precede a list

MEMORY = 256_000_000  # bytes of address space; a list of 10 MB needs 100
SECONDS = 20  # seconds; a page waits for half a minute


class Refused(Exception):
    """A file that cannot be read as a list; carries the code of the reason (rakerda.sheets.opening.REASONS)."""
