"""Quotations: their marks, interviews, lead-ins and turns of talk."""
