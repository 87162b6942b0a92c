#pragma once

#include "core/base/work_beside.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace attache {

class Connection;

/// A table computed from user tables: full text, sort keys, summaries. It follows each changeset
/// inside the same transaction and is itself not recorded; it can be thrown away and rebuilt.
class Derivation
{
public:
    virtual ~Derivation() = default;

    /// Its own name, stable across versions.
    virtual QString name() const = 0;
    /// Changes whenever stored results would come out differently (own rules, ICU version);
    /// the workspace then rebuilds it on opening.
    virtual QString version() const = 0;
    /// Everything anew, from the user tables. Inside the caller's transaction.
    virtual Result<void> rebuild(Connection &connection) = 0;
    using Work = WorkBeside::Work;
    /// The parts of following @p changeset that need no connection, to be done before follow() is
    /// called with the same changeset: on any thread, several at once. None where that is not worth
    /// a thread.
    virtual Result<std::vector<Work>> ahead(Connection & /*connection*/,
                                            const QByteArray & /*changeset*/)
    {
        return std::vector<Work>();
    }
    /// Follows @p changeset, which stands in the file already. Inside the caller's transaction.
    virtual Result<void> follow(Connection &connection, const QByteArray &changeset) = 0;
};

} // namespace attache
