#pragma once

#include "core/deck/slide_recogniser.h"

namespace attache {

/// The slides in the files at @p paths that were sent from here once, and how they stand to the
/// library. A file that says nothing of itself is not looked through, nor one that cannot be read.
std::vector<RecognisedSlide> slidesBack(Workspace &workspace, const QStringList &paths,
                                        const Progress &progress);

} // namespace attache
