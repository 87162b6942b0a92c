#pragma once

#include "core/store/workspace.h"

#include <QDate>
#include <QString>

#include <vector>

/// @file
/// Where the sample workspace has most to show: what pictures are taken of and what is read of
/// every page.

namespace attache::test {

/// A Tuesday before the first visit of the day.
inline const QDate SampleDay(2026, 11, 24);
inline const QTime SampleMorning(8, 40);

/// A page as it is shown: what it is called, the link that leads there, and when.
struct SamplePlace
{
    QString name;
    QString link;
    bool searching = false; ///< with a word typed into the search field
    QTime at = SampleMorning;
};

/// A visit of today still to come, an account with a full chain, and so on. The last three are of
/// what prepare() writes, which is seen elsewhere, too.
std::vector<SamplePlace> samplePlaces(Connection &connection);

/// Sends the minutes of a visit of the sample, and changes two things afterwards.
Result<void> sendMinutes(Workspace &workspace);
/// Writes what @p place shows and the sample does not have.
Result<void> prepare(Workspace &workspace, const SamplePlace &place);

} // namespace attache::test
