"""What devices give: pictures, drawings, sound, places, codes; each behind a Protocol, absent where it is absent."""
