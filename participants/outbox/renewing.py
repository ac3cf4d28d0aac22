"""Messages that wait while the meeting moves: they carry its present day, time and place, and are looked through again."""

from participants.invitations.outdated import differences
from participants.invitations.wording import facts
from participants.models import Message
from participants.outbox.texts import LABELS, OTHERWISE

CARRYING = [Message.Purpose.INVITATION, Message.Purpose.CHANGE]  # their texts tell where to be and when


def changes(message, now):
    """What a message tells and is no longer so, as outdated.Difference; [] if nothing, or nobody knows what it tells."""
    printed = message.letter.printed if message.letter_id else None
    told = list(message.told.items()) if message.told else (printed or {}).get("facts", [])
    return differences(told, now) if message.purpose in CARRYING else []


def present(meeting, messages):
    """Prepare messages to be shown: `changed`, and a waiting one with the text that it would be sent with, unreviewed."""
    now = facts(meeting) if any(message.purpose in CARRYING for message in messages) else []
    for message in messages:
        message.changed = [] if message.dropped_at else changes(message, now)
        if message.changed and not message.sent_at:
            message.text, message.reviewed_at = rewrite(message.text, message.changed), None


def renew(message):
    """Write the present facts into a waiting message, which the caller has locked. Returns whether it told others."""
    if message.purpose not in CARRYING or message.sent_at or message.dropped_at:
        return False
    now = facts(message.meeting)
    changed = changes(message, now)
    if changed:
        message.renew(rewrite(message.text, changed), dict(now))
    return bool(changed)


def rewrite(text, changed):
    """The text with its facts as they are now, wherever it tells them, and a line that the letter says otherwise."""
    lines = text.split("\n")
    for one in changed:
        lines = [line.replace(one.then, one.now) if tells(line, one) else line for line in lines]
    last = max((place for place, line in enumerate(lines) if any(told(line, one.label) for one in changed)), default=None)
    return "\n".join(lines if last is None or OTHERWISE in lines else _insert(lines, last))


def _insert(lines, after):
    """OTHERWISE behind the last of the lines that tell a fact."""
    labels = tuple(f"{label}: " for label in LABELS.values())
    while after + 1 < len(lines) and lines[after + 1].startswith(labels):
        after += 1
    return [*lines[: after + 1], OTHERWISE, *lines[after + 1 :]]


def told(line, label):
    return line.startswith(f"{LABELS[label]}: ")


def tells(line, one):
    """Whether a line tells the fact: its own line, or a date within a sentence. A place may be a common word."""
    return told(line, one.label) or one.label == "hari/tanggal"
