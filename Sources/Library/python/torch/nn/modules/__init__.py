"""One file for each family of layers."""
