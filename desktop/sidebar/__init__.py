"""The column beside the text: what belongs to the open article."""
