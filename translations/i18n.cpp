// Gives the library of translations a translation unit of its own.
