"""Where the user sets how the program looks and speaks."""
