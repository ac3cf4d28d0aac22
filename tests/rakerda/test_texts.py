"""Signs that no one sees, in forms."""

import pytest
from django import forms

from rakerda.forms.texts import LegibleField


class Form(forms.Form):
    name = forms.CharField()
    email = forms.EmailField(required=False)
    code = LegibleField(required=False)
    long = forms.CharField(widget=forms.Textarea, required=False)
    password = forms.CharField(strip=False, required=False)


@pytest.mark.parametrize("sign", "\u00ad\u200b\u200f\u202a\u202e\u2060\u2069\ufeff")
def test_a_form_takes_off_what_no_one_sees(sign):
    form = Form({"name": f"{sign}Si{sign}ti\u00a0Aminah", "email": f"siti@{sign}a\u2011b.id", "code": f"A\u2212{sign}1"})

    assert form.is_valid()
    assert [form.cleaned_data[name] for name in ("name", "email", "code")] == ["Siti Aminah", "siti@a-b.id", "A-1"]


def test_a_long_text_and_a_password_stay_as_they_are():
    form = Form({"name": "Siti", "long": "\U0001f468\u200d\U0001f469", "password": "a\u200bb"})

    assert form.is_valid()
    assert [form.cleaned_data[name] for name in ("long", "password")] == ["\U0001f468\u200d\U0001f469", "a\u200bb"]
