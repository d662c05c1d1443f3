"""The timeline: every dated passage of the library, kept ready, and the events that several articles date."""
