"""What is done while no library is open: one that cannot be opened, and the exchange of one for a backup of it."""
