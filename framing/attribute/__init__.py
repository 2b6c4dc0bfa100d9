"""Find whose words a text gives: source, mode, role and stance."""
