"""How alike two texts are: what proposes that they may say one thing, and never decides it."""
