"""Another form engine, ODK Web Forms without its browser, to be measured against and compared with."""
