"""Characters that no font draws."""

import pytest
from django import forms

from rakerda.characters import mended


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("\uf0b7 satu", "• satu"),
        ("\uf0d8 dua", "➢ dua"),
        ("\uf0a7 tiga", "▪ tiga"),
        ("\uf0fc empat", "✓ empat"),
        ("baris\x0bbaru", "baris\nbaru"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("tab\tdan\r\nbaris\n", "tab\tdan\r\nbaris\n"),
        ("ꦗꦮ 中文 ✓ ☐ 😀", "ꦗꦮ 中文 ✓ ☐ 😀"),
    ],
)
def test_what_word_pastes_becomes_what_it_meant(pasted, meant):
    assert mended(pasted) == meant


def test_every_form_mends_what_is_pasted():
    class Form(forms.Form):
        line = forms.CharField()
        text = forms.CharField(widget=forms.Textarea)
        password = forms.CharField(strip=False)

    pasted = "\uf0b7 Satu\x0bdua\x07"
    form = Form({"line": pasted, "text": pasted, "password": pasted})

    assert form.is_valid()
    assert form.cleaned_data == {"line": "• Satu dua", "text": "• Satu\ndua", "password": pasted}
