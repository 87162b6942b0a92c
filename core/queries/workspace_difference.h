#pragma once

#include "core/base/progress.h"
#include "core/queries/record_history.h"

#include <vector>

/// @file
/// In which records two files of one workspace differ, such as the file and the copy that a
/// synchronising program made of it because both were changed.

namespace attache {

/// A record of which the two files do not hold the same.
struct DifferingRecord
{
    enum class Where { OnlyHere, OnlyThere, Both };

    const RecordType *type = nullptr;
    qint64 id = 0;
    QString name;
    Where where = Where::Both;
    /// Of one in both files; `before` is what stands here, `after` what stands there. Empty where
    /// only fields differ that nobody sees.
    std::vector<FieldDifference> changes;
};

/// How many records of one type there are, and how many differ.
struct DifferenceCount
{
    const RecordType *type = nullptr;
    qint64 here = 0;
    qint64 there = 0;
    qint64 onlyHere = 0;
    qint64 onlyThere = 0;
    qint64 changed = 0; ///< in both files, and not the same
};

struct WorkspaceDifference
{
    std::vector<DifferenceCount> counts;  ///< of the types in which something differs
    std::vector<DifferingRecord> records; ///< in the order of the types, then of the ids

    bool isEmpty() const { return counts.empty(); }
};

/// Opens the workspace file at @p path to read it, and leaves nothing in it nor beside it. Errors:
/// as of requireWorkspaceFile() and Connection::open().
Result<std::unique_ptr<Connection>> openToCompare(const QString &path);

/// Holds the records of @p here against those of @p there, by their ids. Errors: Newer or Invalid
/// where the files are of different versions; Cancelled.
Result<WorkspaceDifference> compareWorkspaces(Connection &here, Connection &there,
                                              const Progress &progress);

} // namespace attache
