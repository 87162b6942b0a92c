#pragma once

namespace attache {

/// Lets the heap of the C library keep what is freed for what is asked for next, up to 128 MB,
/// where it would hand every larger piece back to the system and fetch it again. Packages ask for
/// such pieces part after part, figures for the rows of the whole pipeline: fetching them costs up
/// to half of the time. Once, before there are threads; does nothing for libraries other than
/// glibc.
void keepFreedMemory();

} // namespace attache
