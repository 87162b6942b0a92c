#pragma once

#include "core/brief/minutes_data.h"
#include "core/domain/account.h"
#include "core/domain/sent_minutes.h"

namespace attache {

class Writer;

/// @file
/// Keeps each edition of the minutes as it was exported or sent.

/// An edition on its way out.
struct MinutesExport
{
    Id<Visit> visit;
    Edition edition = Edition::External;
    MinutesForm form = MinutesForm::Pdf;
    MinutesData said;
    QString text;     ///< as plain text
    QByteArray pages; ///< as PDF without password
    QStringList recipients;
    QString fileName;
    bool password = false;
};

/// Keeps @p edition. One that was exported before and not sent gives way to it and leaves it its
/// number. Inside Workspace::perform.
Result<SentMinutes> keepExport(Writer &writer, const MinutesExport &edition);

/// That edition went out now; this stops the clock of owed minutes. Inside Workspace::perform.
Result<void> markEditionSent(Writer &writer, Id<SentMinutes> edition);

/// The number the next edition of a visit has whose editions are @p kept.
int nextMinutesNumber(const std::vector<SentMinutes> &kept);

/// The name of the file, without ending, by @p pattern: {account}, {subject}, {date} and {edition}
/// are filled in. An empty pattern is the usual one.
QString minutesFileName(const QString &pattern, const Account &account, const Visit &visit,
                        Edition edition, int number);

} // namespace attache
