"""What articles share: events, copies, reworded quotations, names, figures."""
