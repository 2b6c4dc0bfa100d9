"""Run the work on one article over many: in process, in processes, on a cluster."""
