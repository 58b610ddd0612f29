"""Memory that is no longer needed."""


def give_back() -> None:
    """Give freed memory of Arrow columns back to the system, which else stays set aside for the next ones.

    After a long table was merged that is as much as the table itself.
    """
    import pyarrow as pa  # noqa: PLC0415 - heavy, and not needed to report a bad file

    pa.default_memory_pool().release_unused()
