"""What stands above and below every page: the phases of the work, the pages of one, the tabs of a page, and the account."""

from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from participants.access.permissions import memberships_of
from proceedings.home.calendar import calendar_of
from proceedings.home.meetings import by_nearness, own_meetings, place_of
from proceedings.home.places import PHASES, REGION
from rakerda.pages.status import Status

PAST = Status("done", pgettext_lazy("phase", "past"))
RUNNING = Status("half", pgettext_lazy("phase", "running"))
COMING = Status("none", pgettext_lazy("phase", "still to come"))

OFFERED = 4  # other meetings in the menu of the account; a page lists them all


class Item(NamedTuple):
    label: str
    url: str
    current: bool


class Group(NamedTuple):
    """A phase as a reader sees it; it leads to its first page."""

    key: str
    label: str
    status: Status
    current: bool
    items: list[Item]

    @property
    def url(self):
        return self.items[0].url


def navigation(request):
    """Context processor: `nav` for every page with a meeting, `account` for those who have one. Lazy: a part has neither.

    `way_in` is the single link of a page without the menu, for those who work with a link.
    """
    meeting = getattr(request, "meeting", None)
    nav = SimpleLazyObject(lambda: Navigation(request.user, meeting, request.resolver_match) if meeting else None)
    account = SimpleLazyObject(lambda: account_of(request, meeting))
    way_in = SimpleLazyObject(lambda: next((item for item in nav.pages if not item.current), None) if meeting else None)
    return {"meeting": meeting, "nav": nav, "account": account, "way_in": way_in}


def account_of(request, meeting):
    """Return the Account that is signed in; None without one, or where a request was refused before that was looked at."""
    user = getattr(request, "user", None)
    return Account(user, meeting) if user and user.is_authenticated else None


@dataclass
class Navigation:
    """The pages of a meeting that this reader may open, around the one that is open."""

    user: object
    meeting: object
    match: object  # ResolverMatch of the page

    @cached_property
    def here(self):
        """The tab of this page, None for a page outside of all (the search, the public front page)."""
        return place_of_view(self.match.view_name, self.match.func.__module__)

    @cached_property
    def calendar(self):
        return calendar_of(self.meeting, timezone.localdate())

    @cached_property
    def home(self):
        """Where the name of the meeting leads: Beranda, else the first page that the reader may open."""
        pages = [*(page for phase in PHASES for page in phase.pages)]
        return next((item.url for item in self._items(pages)), self.meeting.get_absolute_url())

    @cached_property
    def phases(self):
        """The phases with a page for this reader; none on a page of the region, which outlives the meeting."""
        found = [] if self.of_region else [self._items(phase.pages) for phase in PHASES]
        stages = stages_of(self.calendar) if any(found) else []
        return [
            Group(phase.key, phase.label, stage, any(item.current for item in items), items)
            for phase, stage, items in zip(PHASES, stages, found, strict=False)
            if items
        ]

    @cached_property
    def shown(self):
        """The phase whose pages stand in the strip: that of this page, else the one that the calendar is in."""
        running = [group for group in self.phases if group.status == RUNNING]
        return next((group for group in self.phases if group.current), (running or self.phases or [None])[0])

    @cached_property
    def pages(self):
        """The pages of the strip."""
        if self.of_region:
            return self._items(REGION)
        return self.shown.items if self.shown else []

    @cached_property
    def tabs(self):
        """The tabs of this page, all that the reader may open; none where it is alone."""
        pages = [page for page in self._all if self.here in page.tabs]
        tabs = self._open(pages[0].tabs) if pages else []
        return [Item(tab.label, self._url(tab), tab == self.here) for tab in tabs] if len(tabs) > 1 else []

    @cached_property
    def of_region(self):
        return any(self.here in page.tabs for page in REGION)

    @cached_property
    def beside(self):
        """The pages of the region, for the menu of the account."""
        return self._items(REGION)

    @cached_property
    def search(self):
        may = self.user.has_perm("presentations.read", self.meeting)
        return reverse("proceedings:search", args=self.meeting.args) if may else ""

    @property
    def _all(self):
        return [page for phase in PHASES for page in phase.pages] + list(REGION)

    def _open(self, tabs):
        return [tab for tab in tabs if self.user.has_perm(tab.act, self.meeting)]

    def _items(self, pages):
        """The pages that the reader may open, each by its first tab that they may."""
        found = [(page, self._open(page.tabs)) for page in pages]
        return [Item(page.label, self._url(tabs[0]), self.here in page.tabs) for page, tabs in found if tabs]

    def _url(self, tab):
        return reverse(tab.name, args=self.meeting.args)


@dataclass
class Account:
    """Who is signed in: name, initials, roles; and the other meetings that they work on."""

    user: object
    meeting: object

    def __str__(self):
        return self.user.get_full_name() or self.user.get_username()

    @property
    def initials(self):
        words = str(self).split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()

    @property
    def roles(self):
        """The roles in the region of this page, each once; everywhere without one."""
        if self.user.is_superuser:
            return [_("Administrator")]
        region = self.meeting and self.meeting.region_id
        held = [one for one in memberships_of(self.user) if region in {None, one.region_id}]
        return list(dict.fromkeys(one.get_role_display() for one in held))

    @property
    def administration(self):
        """The address of /admin/, for those who may open it."""
        return reverse("admin:index") if self.user.is_superuser else ""

    @cached_property
    def meetings(self):
        """Other meetings with the place of one's work there, nearest to today first."""
        mine = own_meetings(self.user).exclude(pk=self.meeting and self.meeting.pk)
        return [(meeting, place_of(self.user, meeting)) for meeting in by_nearness(mine)[:OFFERED]]


def stages_of(calendar):
    """Return the state of each phase, in their order."""
    if not calendar.began:
        return [RUNNING, COMING, COMING]
    return [PAST, PAST, RUNNING] if calendar.over else [PAST, RUNNING, COMING]


def place_of_view(name, module):
    """Return the tab with this URL name, else the one with the innermost room around this module; None if there is none."""
    tabs = [tab for page in [*(page for phase in PHASES for page in phase.pages), *REGION] for tab in page.tabs]
    named = next((tab for tab in tabs if tab.name == name), None)
    around = [(room, tab) for tab in tabs for room in tab.rooms if module == room or module.startswith(f"{room}.")]
    return named or max(around, key=lambda pair: len(pair[0]), default=(None, None))[1]
