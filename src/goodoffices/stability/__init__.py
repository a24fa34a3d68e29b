"""Who could gain by moving, and which answers would stop it: the graph model of conflicts."""
