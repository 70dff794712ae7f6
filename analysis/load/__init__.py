"""From what was read to the tables of the ledger: rows with ids, one database file, its links."""
