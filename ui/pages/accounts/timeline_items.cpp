#include "ui/pages/accounts/timeline_items.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/timeline_model.h"

#include <QCoreApplication>
#include <QLocale>

namespace attache {

namespace {

using Kind = TimelineMark::Kind;
using Piece = TimelineItem::Piece;

constexpr int Hour = 60 * 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimelineItem)
};

Piece said(const QString &text, FontRole font = FontRole::Body)
{
    return {text, font, TextColor::Text};
}

QString separated(const QStringList &names)
{
    return QLocale().createSeparatedList(names);
}

QString listed(const QStringList &texts)
{
    //: Between the things of a list
    return texts.join(Common::tr("; "));
}

QString sides(const TimelineEntry &entry)
{
    QStringList parts;
    if (!entry.theirPeople.isEmpty())
        //: The customer's people at a meeting, by name
        parts.append(Words::tr("Them: %1").arg(separated(entry.theirPeople)));
    if (!entry.ourPeople.isEmpty())
        //: Our people at a meeting, by name
        parts.append(Words::tr("Us: %1").arg(separated(entry.ourPeople)));
    return parts.join(QStringLiteral("   "));
}

QString hours(const TimelineEntry &entry)
{
    const QString start = clockTime(entry.mark.at);
    return entry.endsAt.isValid() ? start + QStringLiteral("–") + clockTime(entry.endsAt) : start;
}

QString promisesOf(const TimelineEntry &entry)
{
    QStringList parts;
    const auto add = [&parts](const QString &side, const PromiseCount &count) {
        if (count.made == 0)
            return;
        const QString made = Words::tr("%1 %2").arg(side).arg(count.made);
        parts.append(count.kept > 0 ? Words::tr("%1, %2 kept").arg(made).arg(count.kept) : made);
    };
    //: Promises of our side, before how many there are: "Ours 2, 1 kept; theirs 2"
    add(Words::tr("Ours"), entry.ours);
    add(Words::tr("theirs"), entry.theirs);
    return listed(parts);
}

QString minutesOf(const TimelineEntry &entry, QDate today)
{
    const QDateTime end = entry.endsAt.isValid() ? entry.endsAt : entry.mark.at;
    const auto after = int(end.secsTo(entry.minutesSentAt) / Hour);
    const QString sent = relativeDayWithin(entry.minutesSentAt.toLocalTime().date(), today) +
                         QLatin1Char(' ') + clockTime(entry.minutesSentAt);
    //: When the minutes of a meeting were sent: a day with its time
    const QString words = Words::tr("sent %1").arg(sent);
    return after < 0 ? words : Words::tr("%1, after %n hour(s)", nullptr, after).arg(words);
}

QString materialWords(const QString &key, const Settings &settings)
{
    for (const ChecklistText &each : settings.checklistOf(languageOf(QLocale()))) {
        if (each.key == key)
            return each.text;
    }
    return key;
}

void fillMeeting(TimelineItem &item, const TimelineEntry &entry, const Settings &settings,
                 QDate today)
{
    item.look = TimelineItem::Look::Card;
    item.kind = labelOf(entry.visitKind);
    item.icon = QStringLiteral("system-users");
    item.tone = Tone::Accent;
    item.title = {said(entry.title.isEmpty() ? item.kind : entry.title, FontRole::BodyBold)};
    if (entry.mark.planned) {
        item.planned = true;
        QStringList words{hours(entry)};
        if (!entry.place.isEmpty())
            words.append(entry.place);
        if (!entry.theirPeople.isEmpty())
            words.append(separated(entry.theirPeople));
        item.people = words.join(QStringLiteral(" · "));
        item.links = {Common::tr("Open brief")};
        return;
    }
    item.filled = true;
    item.note = hours(entry);
    item.people = sides(entry);
    item.summary = entry.summary;
    if (!entry.needs.isEmpty())
        item.cells.push_back(
            {TypeLabel::tr("Needs"),
             Words::tr("%n: ", "needs", int(entry.needs.size())) + listed(entry.needs)});
    if (!entry.materials.isEmpty()) {
        QStringList names;
        for (const QString &each : entry.materials)
            names.append(materialWords(each, settings));
        item.cells.push_back({Words::tr("Taken"), separated(names)});
    }
    if (entry.ours.made + entry.theirs.made > 0)
        item.cells.push_back({Words::tr("Promised"), promisesOf(entry)});
    if (entry.minutesSentAt.isValid())
        item.cells.push_back({Common::tr("Minutes"), minutesOf(entry, today)});
}

void fillCall(TimelineItem &item, const TimelineEntry &entry)
{
    item.icon = QStringLiteral("call-start");
    const QString person = separated(entry.theirPeople);
    const QString words = entry.summary.isEmpty() || entry.title == entry.summary
                              ? entry.title
                              : listed({entry.title, entry.summary});
    //: Who was called, and what was said
    item.title = {said(person.isEmpty() ? words : Common::tr("%1: %2").arg(person, words))};
    if (entry.endsAt.isValid())
        item.title.push_back(
            {Common::tr("%n minute(s)", nullptr, int(entry.mark.at.secsTo(entry.endsAt) / 60)),
             FontRole::Small, TextColor::Secondary});
    if (entry.mark.planned) {
        item.planned = true;
        item.title.push_back({Words::tr("planned %1").arg(clockTime(entry.mark.at)),
                              FontRole::Small, TextColor::Secondary});
    }
}

void note(TimelineItem &item, const QStringList &parts)
{
    QStringList known = parts;
    known.removeAll(QString());
    if (!known.isEmpty())
        item.title.push_back(
            {known.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Secondary});
}

void fillPromise(TimelineItem &item, const TimelineEntry &entry, QDate today)
{
    const QString side = labelOf(entry.party);
    const auto says = [&](const QString &words) {
        return Common::tr("%1: %2").arg(words, entry.title);
    };
    item.icon = QStringLiteral("task-complete");
    if (entry.mark.kind == Kind::PromiseMade) {
        item.title = {said(says(side))};
        const QString due = entry.due.isValid()
                                ? Words::tr("due %1").arg(relativeDayWithin(entry.due, today))
                                : QString();
        return note(item, {entry.person, due});
    }
    if (entry.mark.kind == Kind::PromiseMissed) {
        item.icon = QStringLiteral("edit-delete-remove");
        item.tone = Tone::Danger;
        item.title = {{Words::tr("Not kept when due"), FontRole::Body, TextColor::Danger},
                      said(says(side))};
        note(item, {entry.person, dueText(entry.due, today)});
        item.links = {Words::tr("Reschedule"), Common::tr("Mark as kept")};
        return;
    }
    item.icon = QStringLiteral("dialog-ok");
    item.tone = Tone::Ok;
    item.title = {said(entry.party == Party::Us ? Words::tr("We kept: %1").arg(entry.title)
                                                : Words::tr("They kept: %1").arg(entry.title))};
    QString late;
    if (entry.due.isValid() && entry.keptOn.isValid()) {
        const auto days = int(entry.keptOn.daysTo(entry.due));
        if (days > 0)
            late = Words::tr("%n day(s) early", nullptr, days);
        else if (days < 0)
            late = Common::tr("%n day(s) late", nullptr, -days);
    }
    note(item, {entry.person, late});
}

void fillStage(TimelineItem &item, const TimelineEntry &entry)
{
    item.icon = QStringLiteral("go-next");
    item.tone = Tone::Accent;
    item.title = {said(entry.from ? Words::tr("%1: %2 →").arg(entry.title, labelOf(*entry.from))
                                  : Common::tr("%1:").arg(entry.title)),
                  said(labelOf(entry.to), FontRole::BodyBold)};
}

} // namespace

TimelineItem timelineItem(const TimelineEntry &entry, const Settings &settings, QDate today)
{
    TimelineItem item;
    item.kind = TimelineModel::kindWord(TimelineModel::groupOf(entry.mark.kind));
    switch (entry.mark.kind) {
    case Kind::Meeting:
        fillMeeting(item, entry, settings, today);
        break;
    case Kind::Call:
        fillCall(item, entry);
        break;
    case Kind::PromiseMade:
    case Kind::PromiseKept:
    case Kind::PromiseMissed:
        fillPromise(item, entry, today);
        break;
    case Kind::Stage:
        fillStage(item, entry);
        break;
    case Kind::Need:
        item.icon = QStringLiteral("help-hint");
        item.title = {said(entry.title)};
        note(item, {entry.person, labelOf(entry.truth)});
        break;
    case Kind::Fact:
        item.icon = QStringLiteral("documentinfo");
        item.title = {
            said(Common::tr("%1: %2").arg(labelOf(entry.fact), entry.title.simplified()))};
        note(item, {entry.source});
        break;
    case Kind::Note:
        item.icon = QStringLiteral("view-pim-notes");
        item.title = {said(entry.title.simplified())};
        note(item, {entry.person});
        break;
    }
    return item;
}

} // namespace attache
