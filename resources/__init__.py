"""Files that travel with the program: fonts, icons, translations, the built-in form pack."""
