"""Who says what: quotations, reports, accounts, and whom a pronoun means."""
