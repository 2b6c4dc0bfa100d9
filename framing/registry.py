"""Plugins by kind and name: built-ins in one literal table, others through entry points."""
