"""Who is meant: namings linked through an article to speakers."""
