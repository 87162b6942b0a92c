#pragma once

#include "core/brief/brief.h"

#include <QString>

/// @file
/// How the visit's pages say things. In the present language; local time.

namespace attache {

/// A word with its tone, for a tag.
struct TagText
{
    QString text;
    Tone tone = Tone::Neutral;
};

/// The language documents are written in: that of the interface.
Language documentLanguage();

/// "22 November, Sunday 14:00–15:30".
QString visitTime(const Visit &visit, QDate today);
/// "Tomorrow 14:00"; empty without a start.
QString startWords(const Visit &visit, QDate today);
/// Sent, overdue, or how long there is to send the minutes, @p dueHours after the visit; empty
/// where none are owed.
TagText minutesState(const Visit &visit, int dueHours, const QDateTime &now);
/// What the visit is about: its subject, its purpose's first line, or its kind.
QString visitSubject(const Visit &visit);
/// "We promised: Data security white paper (Wang)".
QString promiseLine(const BriefPromise &promise, Language language);
/// Overdue, tomorrow, kept …
TagText promiseState(const Promise &promise, QDate today);
TagText needTruth(NeedTruth truth);
/// Supporter, neutral, opponent; or that the person was never met, or the part is not known.
TagText standing(const BriefAttendee &person);

} // namespace attache
