"""The form for a day on which the offices are closed."""

from django.utils.translation import gettext_lazy as _

from agenda.models import Holiday
from rakerda.forms.inputs import DateInput
from rakerda.forms.regional import RegionalModelForm


class HolidayForm(RegionalModelForm):
    """A day on which the offices of the region are closed."""

    class Meta:
        model = Holiday
        fields = ["date", "name", "joint_leave"]
        widgets = {"date": DateInput}
        labels = {"joint_leave": _("joint leave (cuti bersama)")}
