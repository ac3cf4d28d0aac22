"""The values that the registry proposes for a participant, so that nobody types an office twice."""

from participants.identity.groups import Group, propose_group


def propose(official, post):
    """The name, office, protocol rank, group and units of an official, or of a post; with both, of this official in this post."""
    held = held_by(official) if official else []
    return proposal(official, [one for one in held if post in {None, one.post}], post)


def proposal(official, held, post=None):
    """As propose(), of appointments already read, the most senior first.

    An official in two posts has two mandates, one for the unit of each. The head of the region and the deputy call the
    meeting; they have no mandate.
    """
    posts = [post] if post else [one.post for one in held]
    rank = min((one.protocol_rank for one in posts if one.protocol_rank), default="")
    weightiest = next((one for one in posts if one.protocol_rank == rank), None)
    group = propose_group(rank, weightiest.unit.kind, weightiest.head, weightiest.region.province) if weightiest else ""
    return {
        "group": group,
        "name": official.name if official else "",
        "office": office_of(held) or (post.title if post else ""),
        "protocol_rank": rank,
        "units": [] if group == Group.LEADERS else list({one.unit_id: one.unit for one in posts}.values()),
    }


def office_of(held):
    """The offices of appointments as one line."""
    return " / ".join(one.office for one in held)


def held_by(official):
    """The appointments that have not ended, the most senior first."""
    return by_weight(official.appointments.open().weightiest_first().select_related("post__unit", "post__region"))


def by_weight(held):
    """Appointments of one official in the order of precedence of the posts."""
    return sorted(held, key=lambda one: one.post.protocol_rank or "z")
