"""Write: rows and results as files that appear whole, and that run nothing they hold."""
