"""The path of the data from texts and files to claims and a database."""
