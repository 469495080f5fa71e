"""The plan format as frozen models: what an author may write, and what it means."""
