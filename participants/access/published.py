"""The rows of people that public pages of a meeting name (rakerda/pages/public.py)."""

from agenda.access.published import OF_MEETING
from participants.models import Participant
from rakerda.pages.versions import Versions

PEOPLE_ROWS = Versions(Participant.objects.filter(**OF_MEETING))
