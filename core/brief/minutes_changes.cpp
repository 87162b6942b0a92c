#include "core/brief/minutes_changes.h"

#include "core/record/store.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Minutes)
};

using Kind = MinutesChange::Kind;

Error cannotBeTakenBack(const MinutesChange &change)
{
    return {Error::Kind::Invalid,
            Words::tr("This cannot be taken back here. Change it where it was written."),
            change.field,
            {}};
}

/// Text of the visit by its column, or null.
QString *textOf(Visit &visit, const QString &field)
{
    const std::array<std::pair<const char *, QString *>, 8> texts = {{
        {"purpose", &visit.purpose},
        {"situation", &visit.situation},
        {"agreements", &visit.agreements},
        {"next_meeting", &visit.nextMeeting},
        {"attachments", &visit.attachments},
        {"distribution", &visit.distribution},
        {"place", &visit.place},
        {"recorder", &visit.recorder},
    }};
    const auto found = std::ranges::find_if(
        texts, [&](const auto &each) { return field == QLatin1String(each.first); });
    return found == texts.end() ? nullptr : found->second;
}

/// The line that @p change put in gives way to what stood there.
bool takeBackLine(QString &text, const QStringList &sent, const MinutesChange &change)
{
    QStringList lines = text.split(u'\n');
    const auto isAfter = [&](const QString &line) { return line.trimmed() == change.after; };
    if (!change.after.isEmpty()) {
        const auto found = std::ranges::find_if(lines, isAfter);
        if (found == lines.end())
            return false;
        if (change.before.isEmpty())
            lines.erase(found);
        else
            *found = change.before;
    } else {
        const qsizetype place = sent.indexOf(change.before);
        if (text.trimmed().isEmpty())
            lines.clear();
        lines.insert(qBound(qsizetype(0), place, lines.size()), change.before);
    }
    text = lines.join(u'\n');
    return true;
}

QStringList sentLines(const MinutesData &sent, const QString &field)
{
    if (field == QLatin1String("agreements"))
        return sent.agreements;
    const QString &text = field == QLatin1String("purpose")     ? sent.purpose
                          : field == QLatin1String("situation") ? sent.situation
                                                                : sent.nextMeeting;
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

Result<void> changeVisit(Writer &writer, Id<Visit> id, const MinutesData &sent,
                         const MinutesChange &change)
{
    return writer.change(id, [&](Visit &visit) -> Result<void> {
        if (change.kind == Kind::When && change.field == QLatin1String("kind")) {
            visit.kind = sent.kind;
            return {};
        }
        if (change.kind == Kind::When) {
            visit.startsAt = sent.startsAt;
            visit.endsAt = sent.endsAt;
            return {};
        }
        QString *text = textOf(visit, change.field);
        if (!text)
            return cannotBeTakenBack(change);
        if (change.kind == Kind::Text)
            *text = change.before;
        else if (!takeBackLine(*text, sentLines(sent, change.field), change))
            return cannotBeTakenBack(change);
        return {};
    });
}

Result<void> setOwner(Writer &writer, Promise &promise, const MinutesFollowUp &sent)
{
    ATTACHE_TRY(const std::optional<Contact> contact,
                Store<Contact>(writer.connection()).find(sent.contact));
    promise.party = sent.party;
    promise.owner = sent.owner;
    promise.contact = contact ? contact->id : Id<Contact>();
    return {};
}

Result<void> insertAgain(Writer &writer, Id<Visit> id, const MinutesFollowUp &sent)
{
    ATTACHE_TRY(const Visit visit, Store<Visit>(writer.connection()).get(id));
    Promise promise;
    promise.id = sent.promise;
    promise.account = visit.account;
    promise.opportunity = visit.opportunity;
    promise.visit = visit.id;
    promise.text = sent.item;
    promise.due = sent.due;
    ATTACHE_CHECK(setOwner(writer, promise, sent));
    return writer.insert(promise);
}

Result<void> changeFollowUp(Writer &writer, Id<Visit> visit, const MinutesData &sent,
                            const MinutesChange &change)
{
    ATTACHE_TRY(std::optional<Promise> promise,
                Store<Promise>(writer.connection()).find(change.promise));
    const auto was = std::ranges::find(sent.followUps, change.promise, &MinutesFollowUp::promise);
    if (was == sent.followUps.end() && change.kind != Kind::FollowUpAdded)
        return cannotBeTakenBack(change);
    if (!promise) {
        return change.kind == Kind::FollowUpRemoved ? insertAgain(writer, visit, *was)
                                                    : cannotBeTakenBack(change);
    }
    if (change.kind == Kind::FollowUpAdded) {
        promise->state = PromiseState::Dropped;
    } else if (change.kind == Kind::FollowUpRemoved) {
        promise->state = PromiseState::Open;
    } else if (change.field == QLatin1String("text")) {
        promise->text = was->item;
    } else if (change.field == QLatin1String("due")) {
        promise->due = was->due;
    } else {
        ATTACHE_CHECK(setOwner(writer, *promise, *was));
    }
    return writer.update(*promise);
}

} // namespace

Result<void> takeBack(Writer &writer, Id<Visit> visit, const MinutesData &sent,
                      const MinutesChange &change)
{
    switch (change.kind) {
    case Kind::Text:
    case Kind::Line:
    case Kind::When:
        return changeVisit(writer, visit, sent, change);
    case Kind::FollowUp:
    case Kind::FollowUpAdded:
    case Kind::FollowUpRemoved:
        return changeFollowUp(writer, visit, sent, change);
    case Kind::Elsewhere:
        break;
    }
    return cannotBeTakenBack(change);
}

} // namespace attache
