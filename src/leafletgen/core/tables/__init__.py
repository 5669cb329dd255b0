"""Records as tables and workbooks."""
