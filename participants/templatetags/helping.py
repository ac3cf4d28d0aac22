"""The tag `ask`: whom this reader asks for help."""

from django import template
from django.utils.translation import gettext

from participants.access.helping import help_for

register = template.Library()


@register.simple_tag(takes_context=True)
def ask(context, oneself=""):
    """Return the sentence for the reader of the page: `{% ask _("Open a new desk.") %}`, in which the secretariat is told what it does.

    A page that is drawn without a request names nobody.
    """
    request = context.get("request")
    return help_for(request, oneself) if request else gettext("Ask the secretariat.")
