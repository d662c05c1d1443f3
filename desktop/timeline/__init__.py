"""The timeline: what is told of which day, on one line that can be looked at from far and near."""
