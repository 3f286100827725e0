"""XPath 1.0 with the ODK function library, compiled to closures that tell what they read."""
