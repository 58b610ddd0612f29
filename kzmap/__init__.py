"""kzmap: from reports of security incidents in and around Kazakhstan to one map in one file."""
