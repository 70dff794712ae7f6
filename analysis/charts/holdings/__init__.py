"""Holdings: what the ledger holds, week by week and measure by measure."""
