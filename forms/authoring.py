"""XLSForm to XForm, with pyxform."""
