"""The secretariat's view: who handed in what, reminders, review, the bundle for the podium."""
