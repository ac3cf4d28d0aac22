"""Pages work with and without requests for parts."""

import pytest

pytestmark = pytest.mark.usefixtures("floor")
HTMX = {"HX-Request": "true"}


def is_page(response):
    return "<html" in response.content.decode()


def test_a_reader_gets_the_page(client):
    assert is_page(client.get("/uji/bagian/"))


def test_htmx_gets_the_part(client):
    response = client.get("/uji/bagian/", headers=HTMX)

    assert not is_page(response)
    assert "Hadir" in response.content.decode()


@pytest.mark.parametrize("header", ["HX-Boosted", "HX-History-Restore-Request"])
def test_htmx_that_replaces_everything_gets_the_page(client, header):
    assert is_page(client.get("/uji/bagian/", headers={**HTMX, header: "true"}))


@pytest.mark.parametrize("path", ["/uji/bagian/", "/uji/tanda/", "/uji/pergi/"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_caches_keep_page_and_part_apart(client, path, headers):
    assert "HX-Request" in client.get(path, headers=headers)["Vary"]


def test_a_write_without_htmx_goes_back_to_the_page(client):
    response = client.post("/uji/tanda/")

    assert (response.status_code, response.url) == (303, "/uji/bagian/")


def test_a_write_with_htmx_gets_what_changed(client):
    response = client.post("/uji/tanda/", headers=HTMX)

    assert response.status_code == 200
    assert "Hadir" in response.content.decode()
    assert "toast" not in response.content.decode()


def test_a_toast_comes_beside_the_part(client):
    content = client.post("/uji/tanda/", {"toast": "1"}, headers=HTMX).content.decode()

    assert "Hadir" in content
    assert '<div hx-swap-oob="beforeend:#toasts">' in content
    assert "Dicatat &lt;hadir&gt;." in content
    assert 'action="/uji/urungkan/"' in content


def test_a_toast_waits_for_the_page(client):
    content = client.post("/uji/tanda/", {"toast": "1"}, follow=True).content.decode()

    assert content.count("Dicatat &lt;hadir&gt;.") == 1
    assert "hx-swap-oob" not in content


def test_a_toast_is_shown_once(client):
    client.post("/uji/tanda/", {"toast": "1"}, follow=True)

    assert "Dicatat" not in client.get("/uji/bagian/").content.decode()


def test_leaving_goes_to_the_other_page(client):
    response = client.post("/uji/pergi/")

    assert (response.status_code, response.url) == (303, "/uji/bagian/")


def test_leaving_with_htmx_goes_to_the_other_page(client):
    response = client.post("/uji/pergi/", headers=HTMX)

    assert (response.status_code, response["HX-Redirect"]) == (200, "/uji/bagian/")
    assert not response.has_header("Location")
    assert "Dihapus." in client.get("/uji/bagian/").content.decode()
