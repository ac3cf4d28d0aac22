"""Tokens: only what we signed is accepted."""

import pytest

from participants.access import tokens


@pytest.mark.parametrize("numbers", [(0,), (1, 1), (31, 32, 0), (2**63 - 1, 7)])
@pytest.mark.parametrize("kind", tokens.KINDS)
def test_a_token_is_read_back(kind, numbers):
    assert tokens.read(kind, tokens.make(kind, *numbers)) == numbers


def test_a_token_of_one_kind_is_none_of_another():
    assert tokens.read(tokens.LINK, tokens.make(tokens.CODE, 7, 1)) is None


@pytest.mark.parametrize("token", ["", "-", "7-1", "7-1-0000000000000000", "7--1", "é-1-é", "\0", "7-1-" + "z" * 500])
def test_what_we_did_not_sign_is_refused(token):
    assert tokens.read(tokens.CODE, token) is None


def test_another_generation_is_another_token():
    first, second = tokens.make(tokens.LINK, 7, 1), tokens.make(tokens.LINK, 7, 2)

    assert first.rpartition("-")[2] != second.rpartition("-")[2]


def test_a_changed_number_breaks_the_signature():
    token = tokens.make(tokens.LINK, 7, 1)

    assert tokens.read(tokens.LINK, token.replace("7-", "8-", 1)) is None


def test_a_token_fits_a_small_qr_code():
    assert len(tokens.make(tokens.CODE, 999_999, 1, 9_999)) <= 30
