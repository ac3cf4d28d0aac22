"""The project starts."""


def test_a_monitor_reads_ok(client, db):
    response = client.get("/healthz")

    assert response.content == b"ok"
