#pragma once

#include <QHashFunctions>

namespace attache {

/// Lets every QHash go without a random seed; to be called before anything else. With one, Qt
/// hashes short keys in wide vector registers and leaves their upper halves in use, for which every
/// instruction of SQLite's then waits: an import took a sixth longer. The seed defends servers
/// against keys made to collide; here they are the person's own.
inline void useFixedHashSeed()
{
    QHashSeed::setDeterministicGlobalSeed();
}

} // namespace attache
