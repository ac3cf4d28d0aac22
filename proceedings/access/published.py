"""The rows that the public pages of a meeting are made of, with those of the published edition (rakerda/pages/public.py)."""

from agenda.access.published import MEETING, MEETING_ROWS, OF_MEETING, REGION
from agenda.models import Paper
from participants.access.published import PEOPLE_ROWS
from presentations.models import Expose
from proceedings.models import Edition
from rakerda.pages.versions import Versions

FRONT_ROWS = MEETING_ROWS + Versions(Edition.objects.published().filter(**OF_MEETING))
AGENDA_ROWS = MEETING_ROWS + PEOPLE_ROWS + Versions(Expose.objects.filter(**OF_MEETING))
EDITION_ROWS = FRONT_ROWS + Versions(
    Paper.objects.filter(
        edition__published_at__isnull=False, edition__meeting__slug=MEETING, edition__meeting__region__slug=REGION
    ),
)
