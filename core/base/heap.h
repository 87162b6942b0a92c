#pragma once

namespace attache {

/// What a process needs memory for.
enum class HeapUse {
    /// One task, after which the process ends. Larger pieces that are freed, up to 32 MB each and
    /// 512 MB in all, are kept for what is asked for next: packages ask for such pieces part
    /// after part, figures for the rows of the whole pipeline.
    Command,
    /// A window, which stays open beside other programs: larger pieces go back to the system.
    Window,
};

/// Lets the heap of the C library lie in large pages where the system has them, and for a window in
/// one place, and sets what it keeps of what is freed. Fetching memory page after page costs a
/// third of the start of the window, and up to half of the time of figures over a large pipeline.
/// Memory is only taken where it is written. Once, before there are threads; does nothing for
/// libraries other than glibc.
void prepareHeap(HeapUse use);

} // namespace attache
