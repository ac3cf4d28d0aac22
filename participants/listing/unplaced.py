"""Those invited whose group in the protocol order nobody has chosen yet."""

from participants.access.people import invited
from participants.identity.rank_proposals import judge


def unplaced(meeting):
    """The invited without a protocol rank, except staff such as an aide, who have none."""
    rows = invited(meeting).filter(protocol_rank="").select_related("post__unit")
    province = meeting.region.province
    return [row for row in rows if judge(row.office, row.post.unit.name if row.post else "", province=province).ask]
