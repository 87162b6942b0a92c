#include "ui/pages/visits/visit_text.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/domain/visit_rules.h"
#include "ui/models/day_text.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VisitWords)
};

} // namespace

Language documentLanguage()
{
    return languageOf(QLocale());
}

QString visitTime(const Visit &visit, QDate today)
{
    if (!visit.startsAt.isValid())
        return Words::tr("No date yet");
    const QDateTime start = visit.startsAt.toLocalTime();
    QString time = clockTime(start);
    if (visit.endsAt.isValid() && visit.endsAt > visit.startsAt)
        time += QStringLiteral("–") + clockTime(visit.endsAt);
    //: A day and a time: "22 November, Sunday 14:00–15:30"
    return Common::tr("%1 %2").arg(longDay(start.date(), today), time);
}

QString startWords(const Visit &visit, QDate today)
{
    return visit.startsAt.isValid() ? relativeDay(visit.startsAt.toLocalTime().date(), today) +
                                          QLatin1Char(' ') + clockTime(visit.startsAt)
                                    : QString();
}

TagText minutesState(const Visit &visit, int dueHours, const QDateTime &now)
{
    if (visit.minutesSentAt.isValid()) {
        //: The minutes of a visit have been sent
        return {Words::tr("Sent"), Tone::Ok};
    }
    const QDateTime due = minutesDueAt(visit, dueHours);
    if (!due.isValid())
        return {};
    const qint64 left = now.secsTo(due);
    if (left < 0) {
        //: Of the minutes of a visit
        return {Common::tr("Overdue"), Tone::Danger};
    }
    return {Words::tr("%n h left", "to send the minutes", static_cast<int>(left / 3600)),
            Tone::Warn};
}

QString visitSubject(const Visit &visit)
{
    if (!visit.title.trimmed().isEmpty())
        return visit.title.trimmed();
    const QString purpose = visit.purpose.trimmed().section(QLatin1Char('\n'), 0, 0).trimmed();
    return purpose.isEmpty() ? labelOf(visit.kind) : purpose;
}

QString promiseLine(const BriefPromise &promise, Language language)
{
    const QString who = promise.promise.party == Party::Us ? Common::tr("We promised")
                                                           : Common::tr("They promised");
    return labelledText(who, personText(promise.promise.text, promise.owner, language), language);
}

TagText promiseState(const Promise &promise, QDate today)
{
    switch (promise.state) {
    case PromiseState::Kept:
        return {labelOf(promise.state), Tone::Ok};
    case PromiseState::Dropped:
        return {labelOf(promise.state), Tone::Muted};
    case PromiseState::Open:
        break;
    }
    if (!promise.due.isValid())
        return {Words::tr("No date"), Tone::Neutral};
    const qint64 days = today.daysTo(promise.due);
    const Tone tone = days < 0 ? Tone::Danger : days <= 1 ? Tone::Warn : Tone::Neutral;
    return {dueText(promise.due, today), tone};
}

TagText needTruth(NeedTruth truth)
{
    const Tone tone = truth == NeedTruth::True       ? Tone::Ok
                      : truth == NeedTruth::Doubtful ? Tone::Danger
                                                     : Tone::Warn;
    return {labelOf(truth), tone};
}

TagText standing(const BriefAttendee &person)
{
    if (!person.isRoleKnown())
        return {Common::tr("Role unknown"), Tone::Warn};
    if (!person.isMet())
        return {Words::tr("Not met yet"), Tone::Warn};
    const Tone tone = person.stance == Stance::Supporter  ? Tone::Ok
                      : person.stance == Stance::Opponent ? Tone::Danger
                                                          : Tone::Neutral;
    return {labelOf(person.stance), tone};
}

} // namespace attache
