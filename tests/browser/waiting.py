"""What a page does by itself takes its time: a test waits until it is done, and not a moment longer."""


def wait_for(page, condition):
    """Until condition() is true; what it asks the database or the page is asked anew each time."""
    for _ in range(300):
        if condition():
            return
        page.wait_for_timeout(50)
    raise AssertionError("It did not come to this.")
