// Gives the resource library a translation unit; the data is compiled in beside it.
