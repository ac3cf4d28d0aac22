"""Waiting for asynchronous behaviour of a page: no longer than necessary."""


def wait_for(page, condition):
    """Wait until condition() is true; it is evaluated again each time."""
    for _ in range(300):
        if condition():
            return
        page.wait_for_timeout(50)
    raise AssertionError("It did not come to this.")
