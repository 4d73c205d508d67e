"""How sources that speak of one thing differ, each kind by a small rule of its own."""
