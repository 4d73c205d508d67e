"""Files, folders and addresses into `seeds/`, and new projects: the only room that asks the network for anything."""
