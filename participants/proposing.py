"""What the registry proposes for a participant, so that nobody types an office twice."""

from participants.models import Unit
from participants.models.group import propose_group


def propose(official, post):
    """The name, office, protocol rank, group and units of an official, or of a post; with both, of this official in this post.

    An official in two posts stands for the units of both: two mandates.
    """
    held = held_by(official) if official else []
    held = [one for one in held if post in {None, one.post}]
    posts = [post] if post else [one.post for one in held]
    rank = min((one.protocol_rank for one in posts if one.protocol_rank), default="")
    weightiest = next((one for one in posts if one.protocol_rank == rank), None)
    return {
        "group": propose_group(rank, weightiest.unit.kind, weightiest.head) if weightiest else "",
        "name": official.name if official else "",
        "office": " / ".join(one.office for one in held) or (post.title if post else ""),
        "protocol_rank": rank,
        "units": Unit.objects.filter(pk__in=[one.unit_id for one in posts]),
    }


def held_by(official):
    """The appointments that have not ended, the weightiest first."""
    return sorted(official.appointments.open().select_related("post__unit"), key=lambda one: one.post.protocol_rank or "z")
