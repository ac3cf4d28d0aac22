"""The rows that the public pages of a meeting are made of (rakerda/pages/public.py)."""

from agenda.models import Day, Meeting, Paper, Region, Release, Room, Sector, Session, Topic
from rakerda.pages.versions import Place, Versions

REGION, MEETING = Place("region"), Place("meeting")
OF_REGION = {"region__slug": REGION}
OF_MEETING = {"meeting__slug": MEETING, "meeting__region__slug": REGION}
MEETING_ROWS = Versions(
    Region.objects.filter(slug=REGION),
    Sector.objects.filter(**OF_REGION),
    Meeting.objects.filter(**OF_REGION, slug=MEETING),
    Topic.objects.filter(**OF_MEETING),
    Day.objects.filter(**OF_MEETING),
    Room.objects.filter(**OF_MEETING),
    Session.objects.filter(day__meeting__slug=MEETING, day__meeting__region__slug=REGION),
    Release.objects.filter(**OF_MEETING),
    Paper.objects.filter(**OF_MEETING, kind="agenda"),
)
