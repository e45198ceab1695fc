"""How right the facts are, on nine short articles of our own with every fact labelled by hand (``make accuracy``)."""
