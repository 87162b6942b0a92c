#include "core/queries/workspace_copies.h"

#include "core/queries/workspace_difference.h"
#include "core/store/connection.h"
#include "core/store/synced_folder.h"

#include <QCoreApplication>
#include <QDir>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecondPlace)
};

/// Nothing where there is no step yet.
Result<QString> firstStepOf(Connection &connection)
{
    ATTACHE_TRY(Statement step,
                connection.prepare("SELECT id, at, title FROM journal ORDER BY id LIMIT 1"));
    ATTACHE_TRY(const bool some, step.step());
    return some ? QString(step.text(0) + u' ' + step.text(1) + u' ' + step.text(2)) : QString();
}

Result<ConflictCopy> copyAt(const ConflictName &name, Connection &connection, const Clock &clock)
{
    ATTACHE_TRY(const auto copy, openToCompare(name.path));
    if (!name.isPlain) {
        ATTACHE_TRY(const bool same, haveSameOrigin(connection, *copy));
        if (!same)
            return Error{Error::Kind::Invalid, {}, name.path, {}};
    }
    ConflictCopy found{name.path, {}};
    ATTACHE_TRY(found.age, Backups::ageOf(*copy, clock.now()));
    return found;
}

} // namespace

Result<bool> haveSameOrigin(Connection &one, Connection &other)
{
    ATTACHE_TRY(const QString ours, firstStepOf(one));
    ATTACHE_TRY(const QString theirs, firstStepOf(other));
    return !ours.isEmpty() && ours == theirs;
}

Result<void> requireOwnPlace(Connection &connection, const SecondPlace &place)
{
    ATTACHE_TRY(const QString ours, firstStepOf(connection));
    for (const BackupFile &backup : place.backups().list()) {
        // One that cannot be read is nobody's.
        const auto copy = openToCompare(backup.path);
        const auto theirs = copy ? firstStepOf(**copy) : Result<QString>(copy.error());
        if (!theirs || theirs->isEmpty())
            continue;
        if (*theirs == ours)
            return {};
        return Error{Error::Kind::Invalid,
                     Words::tr("Backups of another workspace of this name are in \"%1\" already. "
                               "Choose another folder for this one.")
                         .arg(QDir::toNativeSeparators(place.backups().folder())),
                     backup.path,
                     {}};
    }
    return {};
}

std::vector<ConflictCopy> conflictCopiesOf(Connection &connection, const QString &path,
                                           const Clock &clock)
{
    std::vector<ConflictCopy> copies;
    for (const ConflictName &name : conflictNamesOf(path)) {
        if (Result<ConflictCopy> copy = copyAt(name, connection, clock))
            copies.push_back(*std::move(copy));
    }
    return copies;
}

} // namespace attache
