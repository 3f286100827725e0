"""Files that answers name: photos, signatures, sound, documents, from the moment they are handed over."""
