"""The order of precedence."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProtocolRank(models.TextChoices):
    """The order of precedence in a region: UU 9/2010 Pasal 11(1), huruf a to m.

    The words name the group, the letter is the rank: pages write "Heads of units … group j".
    """

    A = "a", _("Head of the region")
    B = "b", _("Deputy head of the region")
    C = "c", _("Former heads and deputies")
    D = "d", _("Chair of the DPRD")
    E = "e", _("Deputy chairs of the DPRD")
    F = "f", _("Sekda, commanders, police, courts, prosecutor")
    G = "g", _("Party leaders with seats")
    H = "h", _("Members of the DPRD")
    I = "i", _("Religious, customary and community figures")  # noqa: E741
    J = "j", _("Assistants, heads of units, echelon II")
    K = "k", _("Heads of vertical agencies")
    L = "l", _("Heads of division, camat, echelon III")
    M = "m", _("Lurah, village heads, echelon IV")
