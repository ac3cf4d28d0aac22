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
from participants.models import Letter, Limit, Message, PrintJob
from participants.outbox.drafting import announce
from participants.papers import printing
from rakerda.editing import hold
from rakerda.jobs import when_lost
from rakerda.pdf import joining
from rakerda.pdf.drawing import LayoutError
from rakerda.pdf.pool import render_pool

logger = logging.getLogger("rakerda.letters")
SIGNED = ("office", "name", "rank", "nip")


@app.task(name="participants.draw_letter")
def draw_letter(letter_id):
    """Draw a draft as it stands now."""
    letter = _get(letter_id)
    if letter is None or letter.issued or letter.issuing or not letter.drawing_since:
        return
    try:
        with render_pool() as pool:
            drawn = LetterRenderer(pool, letter.meeting.region, compose(letter)).whole()
    except LayoutError as error:
        _fail(letter, error)
        return
    _keep(letter, "preview", drawn, "rancangan.pdf")
    letter.rest()


@app.task(name="participants.issue_letter")
def issue_letter(letter_id):
    """Draw and freeze the paper, then a sheet for each recipient. Run again, it goes on where it was."""
    letter = _get(letter_id)
    if letter is None or not letter.drawing_since:
        return
    content = letter.printed or compose(letter)
    if not content["sign"]["name"]:
        letter.rest(Letter.Failure.SIGNER)
        return
    try:
        with render_pool() as pool:
            _issue(pool, letter, content)
            _draw_sheets(pool, letter)
    except LayoutError as error:
        _fail(letter, error)
        return
    letter.rest()


def _issue(pool, letter, content):
    if letter.issued:
        return
    code = make_code()
    whole = LetterRenderer(pool, letter.meeting.region, content, code).whole()
    with transaction.atomic():
        letter.printed = content
        letter.save(update_fields=["printed"])
        letter.paper.issue(ContentFile(whole), {name: content["sign"][name] for name in SIGNED}, code)
        announce(letter)


def _draw_sheets(pool, letter):
    """Each recipient's own letter, and all of them in a row."""
    with letter.paper.file.open("rb") as file:
        whole = file.read()
    rows = list(letter.recipients.select_related("participant__meeting__region").in_protocol_order())
    renderer = LetterRenderer(pool, letter.meeting.region, letter.printed, letter.paper.code)
    parts = []
    for row, sheet in renderer.sheets(rows, whole):
        _keep(row, "sheet", sheet, f"undangan-{letter.pk}-{row.pk}.pdf")
        parts.append(sheet)
    _keep(letter, "sheets", joining.join(parts), f"undangan-{letter.pk}.pdf")


def _get(letter_id):
    """The letter, or None where its draft was thrown away."""
    rows = Letter.objects.select_related("paper__meeting__region", "signer__unit__parent")
    return rows.filter(pk=letter_id).first()


def _keep(row, field, data, name):
    """Put bytes into a file field, in place of what was there."""
    file = getattr(row, field)
    if file:
        file.delete(save=False)
    file.save(name, ContentFile(data), save=False)
    row.save(update_fields=[field])


def _fail(letter, error):
    logger.error("%s: %s", letter, error)
    letter.rest(Letter.Failure.LAYOUT)


@when_lost(draw_letter)
@when_lost(issue_letter)
def stop(letter_id):
    """The job raised, or its worker died too often: whoever waits may try again."""
    letter = Letter.objects.filter(pk=letter_id).first()
    if letter and letter.drawing_since:
        letter.rest(Letter.Failure.STOPPED)


@app.task(name="participants.send_email")
def send_email(message_id):
    """Send one e-mail. Marked before it is handed over, so that a worker that dies in between never sends it twice."""
    message = Message.objects.get(pk=message_id)
    with transaction.atomic():
        hold(message)  # what goes out is what the record says
        if message.sent_at or message.dropped_at:
            return
        if message.tried_at:
            message.fail(Message.Failure.UNKNOWN)
            return
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
    """With the letter to them attached, where it stands already."""
    email = EmailMessage(message.subject, message.text, to=[message.address])
    if message.sheet:
        with message.sheet.open("rb") as file:
            email.attach("undangan.pdf", file.read(), "application/pdf")
    return email


@when_lost(send_email)
def return_email(message_id):
    """The job raised: nobody knows whether it went out."""
    message = Message.objects.filter(pk=message_id, sent_at=None).first()
    if message:
        message.fail(Message.Failure.UNKNOWN)


@app.task(name="participants.draw_print")
def draw_print(print_id):
    """Draw a print. Run again after its worker died it begins anew; one that has ended stays as it is."""
    made = PrintJob.objects.select_related("meeting__region", "paper").filter(pk=print_id).first()
    if made is None or made.ended:
        return
    made.start()
    try:
        printing.draw(made)
    except LayoutError as error:
        logger.error("%s of %s: %s", made.kind, made.meeting, error)
        made.fail(PrintJob.Failure.LAYOUT)


@when_lost(draw_print)
def stop_print(print_id):
    """The job raised, or its worker died too often: whoever waits may print again."""
    for made in PrintJob.objects.filter(pk=print_id):
        if not made.ended:
            made.fail(PrintJob.Failure.STOPPED)


@app.periodic(cron="17 19 * * *")  # in the night of all three zones
@app.task(queueing_lock="participants.forget_expired")
def forget_expired(timestamp):
    """Delete what holds no longer: sessions, counts of tries, and those that django-allauth keeps in its cache."""
    call_command("clearsessions")
    Limit.objects.over().delete()
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
        cursor.execute(f"DELETE FROM {table} WHERE expires < now()")  # noqa: S608 - a name of ours
