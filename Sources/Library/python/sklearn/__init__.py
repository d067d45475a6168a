"""The parts of scikit-learn a first course uses: a data set, its split, its measures."""
