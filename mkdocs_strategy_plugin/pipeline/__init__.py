"""The order of the steps: examine plans, then publish them."""
