"""What every page shares: language, refusals, lists, what a browser may keep, the pages of the sign-in."""
