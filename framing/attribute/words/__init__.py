"""The word lists of reported speech, and an article seen through them."""
