"""Structure of every form: label, hint, error, input; errors on top, with links."""

import re

import pytest
from django import forms
from django.urls import get_resolver

from rakerda.forms.inputs import MISSING_CHOICES
from tests.reading import flat
from tests.test_architecture import FLOORS

pytestmark = pytest.mark.usefixtures("floor")
PAGE = "/uji/formulir/"


def read(response):
    return flat(response.content.decode())


def field(content, name):
    """Return the markup of one field."""
    return next(piece for piece in re.split(r'(?=<(?:div|fieldset) class="field[" ])', content) if f'name="{name}"' in piece)


def test_a_field_reads_label_hint_error_input(client):
    content = field(read(client.post(PAGE)), "name")

    places = [content.index(word) for word in ['for="id_name"', 'id="id_name_helptext"', 'id="id_name_error"', 'id="id_name"']]
    assert places == sorted(places)


def test_what_is_wrong_is_told_to_those_who_listen(client):
    content = field(read(client.post(PAGE)), "name")

    assert 'aria-invalid="true" aria-describedby="id_name_helptext id_name_error"' in content


def test_a_form_with_errors_begins_with_links_in_the_order_of_its_fields(client):
    response = client.post(PAGE, {"name": "dr. Nama", "key": "k"})

    assert response.status_code == 422
    content = read(response)
    assert 'role="alert" tabindex="-1" data-focus' in content
    assert "8 isian perlu diperbaiki" in content
    links = re.findall(r'<li> ?<a href="#(\w+)">', content)
    assert links == [f"id_{name}" for name in ["date", "time", "minutes", "actual", "unit", "answer", "roles", "file"]]
    assert [link for link in links if f'id="{link}"' not in content] == []


def test_an_error_of_the_whole_form_is_its_headline(client):
    content = read(client.post(PAGE, {"name": "dua kali", "key": "k"}))

    assert '<p class="notice__title">Nama ini sudah ada.</p>' in content


def test_the_title_of_a_page_with_errors_says_so(client):
    assert "<title> Perlu diperbaiki: Formulir" in read(client.post(PAGE))
    assert "<title> Formulir" in read(client.get(PAGE))


def test_what_was_typed_is_kept(client):
    content = read(
        client.post(PAGE, {"name": "dr. H. Nama", "note": "catatan", "answer": "b", "unit": "1", "date": "2023-12-28"})
    )

    assert 'value="dr. H. Nama"' in content
    assert "catatan</textarea>" in content
    assert 'value="b" required aria-invalid="true"' not in field(content, "answer")
    assert 'value="1" selected' in content
    assert 'value="2023-12-28"' in content


def test_hostile_text_stays_text(client):
    content = read(client.post(PAGE, {"name": '"><script>alert(1)</script>', "unit": "<b>"}))

    assert "<script>alert" not in content
    assert "<b>" not in content


def test_only_what_may_stay_empty_says_so(client):
    content = read(client.get(PAGE))

    assert content.count("(boleh kosong)") == 1
    assert "(boleh kosong)" in field(content, "note")


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("date", 'type="date"'),
        ("time", 'type="time"'),
        ("minutes", 'type="number"'),
        ("minutes", 'inputmode="numeric"'),
        ("actual", 'inputmode="decimal"'),
        ("file", 'type="file"'),
    ],
)
def test_a_phone_opens_the_right_keyboard(client, name, attributes):
    assert attributes in field(read(client.get(PAGE)), name)


def test_a_decimal_is_typed_with_a_comma(client):
    content = read(client.post(PAGE, {"actual": "94,85"}))

    assert "id_actual_error" not in content
    assert 'value="94,85"' in field(content, "actual")


def test_a_choice_is_a_whole_row_to_touch(client):
    content = read(client.get(PAGE))

    assert content.count('<label class="choice"') == 4
    assert '<fieldset class="field"' in content
    assert '<label class="field--row" for="id_public">' in content


def test_the_form_carries_its_hidden_fields_its_files_and_its_token(client):
    content = read(client.get(PAGE))

    assert 'enctype="multipart/form-data"' in content
    assert content.count('name="csrfmiddlewaretoken"') == 1
    assert '<input type="hidden" name="key" value="k"' in content


def test_htmx_gets_the_form_alone(client):
    response = client.post(PAGE, headers={"HX-Request": "true"})

    assert response.status_code == 422
    assert "<html" not in response.content.decode()


CHOICES = (forms.ChoiceField, forms.ModelChoiceField)
SEVERAL = (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)


def classes_of(base):
    """Return every subclass of a class."""
    found = base.__subclasses__()
    return [*found, *(deeper for one in found for deeper in classes_of(one))]


def test_a_missing_choice_is_asked_for_in_one_way_by_all_forms():
    assert get_resolver().url_patterns  # imports every page, and its forms
    ours = [form for form in classes_of(forms.BaseForm) if form.__module__.split(".")[0] in FLOORS]
    fields = [(form, name, field) for form in ours for name, field in getattr(form, "base_fields", {}).items()]
    choices = [one for one in fields if isinstance(one[2], CHOICES)]

    assert len(choices) > 30
    assert [
        (form.__name__, name)
        for form, name, field in choices
        if field.error_messages["required"]
        != MISSING_CHOICES["MultipleChoiceField" if isinstance(field, SEVERAL) else "ChoiceField"]
    ] == []


def test_a_missing_choice_is_asked_for_in_its_place(client):
    content = read(client.post(PAGE))

    assert "Pilih salah satu." in field(content, "answer")
    assert "Pilih salah satu." in field(content, "unit")
    assert "Pilih setidaknya satu." in field(content, "roles")
    assert "Wajib diisi" not in field(content, "unit")
