"""Cut an article into headlines, captions, sentences and block quotations."""
