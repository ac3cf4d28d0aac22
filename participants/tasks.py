"""The jobs of the registry: letters and prints are drawn, e-mail goes out, what has expired is forgotten."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from agenda.models.codes import make_code
from participants.letters.content import compose
from participants.letters.drawing import LetterRenderer
from participants.models import Drawing, Limit, Message, PrintJob
from participants.outbox.drafting import announce
from participants.outbox.renewing import renew
from participants.papers import printing
from rakerda.editing import hold
from rakerda.jobs.life import works_on
from rakerda.jobs.queue import when_lost
from rakerda.pdf import joining
from rakerda.pdf.drawing import LayoutError
from rakerda.pdf.pool import render_pool

logger = logging.getLogger("rakerda.letters")
SIGNED = ("office", "name", "rank", "nip")


@works_on(Drawing, "letter__paper__meeting__region", "letter__signer__unit__parent")
def draw_letter(drawing):
    """Draw a letter, as a draft or to be issued."""
    act = {Drawing.Kind.DRAFT: draw_draft, Drawing.Kind.ISSUE: issue_letter}[drawing.kind]
    try:
        with render_pool() as pool:
            act(pool, drawing)
    except LayoutError as error:
        logger.error("%s: %s", drawing.letter, error)
        drawing.fail(Drawing.Failure.LAYOUT)


def draw_draft(pool, drawing):
    """Draw a draft from the present records."""
    letter = drawing.letter
    drawn = LetterRenderer(pool, letter.meeting.region, compose(letter)).whole()
    with drawing.finishing():
        _keep(letter, "preview", drawn, "rancangan.pdf")


def issue_letter(pool, drawing):
    """Draw and freeze the paper, then a sheet for each recipient. A second run continues where the first stopped."""
    letter = drawing.letter
    content = letter.printed or compose(letter)
    if not content["sign"]["name"]:
        drawing.fail(Drawing.Failure.SIGNER)
        return
    if not letter.issued:
        _issue(pool, drawing, content)
    _draw_sheets(pool, drawing)


def _issue(pool, drawing, content):
    letter, code = drawing.letter, make_code()
    whole = LetterRenderer(pool, letter.meeting.region, content, code).whole()
    with drawing.attempt():
        letter.printed = content
        letter.save(update_fields=["printed"])
        letter.paper.issue(ContentFile(whole), {name: content["sign"][name] for name in SIGNED}, code)
        announce(letter)


def _draw_sheets(pool, drawing):
    """Draw each recipient's own letter, and the file of all of them."""
    letter = drawing.letter
    with letter.paper.file.open("rb") as file:
        whole = file.read()
    rows = list(letter.recipients.select_related("participant__meeting__region").in_protocol_order())
    renderer = LetterRenderer(pool, letter.meeting.region, letter.printed, letter.paper.code)
    parts = []
    for row, sheet in renderer.sheets(rows, whole):
        _keep(row, "sheet", sheet, f"undangan-{letter.pk}-{row.pk}.pdf")
        parts.append(sheet)
    all_of_them = joining.join(parts)
    with drawing.finishing():
        _keep(letter, "sheets", all_of_them, f"undangan-{letter.pk}.pdf")


def _keep(row, field, data, name):
    """Put bytes into a file field, in place of its present file."""
    file = getattr(row, field)
    if before := file.name:
        transaction.on_commit(lambda: file.storage.delete(before))
    file.save(name, ContentFile(data), save=False)
    row.save(update_fields=[field])


@app.task(name="participants.send_email")
def send_email(message_id):
    """Send one e-mail. Marked before it is handed over, so that after a crash of the worker it is never sent twice."""
    message = Message.objects.get(pk=message_id)
    with transaction.atomic():
        hold(message)  # what is sent is what the record has
        if message.sent_at or message.dropped_at:
            return
        if message.tried_at:
            message.fail(Message.Failure.UNKNOWN)
            return
        if renew(message):
            return  # the meeting moved since somebody looked through it
        message.tried_at = timezone.now()
        message.save(update_fields=["tried_at"])
    try:
        compose_email(message).send()
    except (SMTPException, OSError, ValueError) as error:
        logger.error("E-mail %s: %s", message.pk, error)
        message.fail(Message.Failure.ADDRESS if isinstance(error, ValueError) else Message.Failure.REFUSED)
    else:
        message.sent_at = timezone.now()
        message.save(update_fields=["sent_at"])


def compose_email(message):
    """The e-mail of a message, with the recipient's own letter attached if it is drawn already."""
    email = EmailMessage(message.subject, message.text, to=[message.address])
    if message.sheet:
        with message.sheet.open("rb") as file:
            email.attach("undangan.pdf", file.read(), "application/pdf")
    return email


@when_lost(send_email)
def return_email(message_id):
    """Record the failure of a job that raised: nobody knows whether the e-mail was sent."""
    message = Message.objects.filter(pk=message_id, sent_at=None).first()
    if message:
        message.fail(Message.Failure.UNKNOWN)


@works_on(PrintJob, "meeting__region", "paper")
def draw_print(made):
    """Draw a print."""
    try:
        printing.draw(made)
    except LayoutError as error:
        logger.error("%s of %s: %s", made.kind, made.meeting, error)
        made.fail(PrintJob.Failure.LAYOUT)


@app.periodic(cron="17 19 * * *")  # in the night of all three zones
@app.task(queueing_lock="participants.forget_expired")
def forget_expired(timestamp):
    """Delete expired rows: sessions, counters of attempts, and those that django-allauth keeps in its cache."""
    call_command("clearsessions")
    Limit.objects.over().delete()
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
        cursor.execute(f"DELETE FROM {table} WHERE expires < now()")  # noqa: S608 - a name of ours
