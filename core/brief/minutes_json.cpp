#include "core/brief/minutes_json.h"

#include "core/base/language_key.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Minutes)
};

QJsonArray topicsToJson(const std::vector<MinutesTopic> &topics)
{
    QJsonArray array;
    for (const MinutesTopic &topic : topics) {
        array.append(
            QJsonObject{{QStringLiteral("topic"), topic.topic},
                        {QStringLiteral("lines"), QJsonArray::fromStringList(topic.lines)}});
    }
    return array;
}

QStringList linesIn(const QJsonObject &object, const char *key)
{
    QStringList lines;
    for (const auto &value : object.value(QLatin1String(key)).toArray())
        lines.append(value.toString());
    return lines;
}

std::vector<MinutesTopic> topicsIn(const QJsonObject &object, const char *key)
{
    std::vector<MinutesTopic> topics;
    for (const auto &value : object.value(QLatin1String(key)).toArray()) {
        const QJsonObject topic = value.toObject();
        topics.push_back({topic.value(QLatin1String("topic")).toString(), linesIn(topic, "lines")});
    }
    return topics;
}

QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDateTime instantIn(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(textIn(object, key), Qt::ISODateWithMs);
}

QJsonObject followUpToJson(const MinutesFollowUp &each)
{
    return {{QStringLiteral("id"), each.promise.toString()},
            {QStringLiteral("item"), each.item},
            {QStringLiteral("owner"), each.owner},
            {QStringLiteral("person"), each.contact.toString()},
            {QStringLiteral("party"), keyOf(each.party)},
            {QStringLiteral("due"), each.due.toString(Qt::ISODate)},
            {QStringLiteral("state"), keyOf(each.state)}};
}

MinutesFollowUp followUpFrom(const QJsonObject &object)
{
    MinutesFollowUp each;
    each.promise = Id<Promise>(textIn(object, "id").toLongLong());
    each.item = textIn(object, "item");
    each.owner = textIn(object, "owner");
    each.contact = Id<Contact>(textIn(object, "person").toLongLong());
    each.party = fromKey<Party>(textIn(object, "party")).value_or(Party::Us);
    each.due = QDate::fromString(textIn(object, "due"), Qt::ISODate);
    each.state = fromKey<PromiseState>(textIn(object, "state")).value_or(PromiseState::Open);
    return each;
}

/// The fields that are one text each, by their names in the file.
constexpr std::array<std::pair<const char *, QString MinutesData::*>, 8> Texts = {{
    {"customer", &MinutesData::customer},
    {"place", &MinutesData::place},
    {"recorder", &MinutesData::recorder},
    {"purpose", &MinutesData::purpose},
    {"situation", &MinutesData::situation},
    {"next_meeting", &MinutesData::nextMeeting},
    {"attachments", &MinutesData::attachments},
    {"distribution", &MinutesData::distribution},
}};

/// Those that are lists of lines.
constexpr std::array<std::pair<const char *, QStringList MinutesData::*>, 4> Lists = {{
    {"their_people", &MinutesData::theirPeople},
    {"our_people", &MinutesData::ourPeople},
    {"agreements", &MinutesData::agreements},
    {"questions", &MinutesData::questions},
}};

} // namespace

QString minutesToJson(const MinutesData &minutes)
{
    QJsonObject object{
        {QStringLiteral("language"), languageKey(minutes.language)},
        {QStringLiteral("today"), minutes.today.toString(Qt::ISODate)},
        {QStringLiteral("starts_at"), minutes.startsAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("ends_at"), minutes.endsAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("kind"), keyOf(minutes.kind)},
        {QStringLiteral("discussion"), topicsToJson(minutes.discussion)},
    };
    for (const auto &[key, member] : Texts)
        object.insert(QLatin1String(key), minutes.*member);
    for (const auto &[key, member] : Lists)
        object.insert(QLatin1String(key), QJsonArray::fromStringList(minutes.*member));
    QJsonArray followUps;
    for (const MinutesFollowUp &each : minutes.followUps)
        followUps.append(followUpToJson(each));
    object.insert(QStringLiteral("follow_ups"), followUps);
    if (minutes.internal) {
        object.insert(QStringLiteral("risks"), QJsonArray::fromStringList(minutes.internal->risks));
        object.insert(QStringLiteral("observations"), topicsToJson(minutes.internal->observations));
        object.insert(QStringLiteral("best_objective"), minutes.internal->bestObjective);
        object.insert(QStringLiteral("minimum_objective"), minutes.internal->minimumObjective);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<MinutesData> minutesFromJson(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return Error{Error::Kind::Invalid,
                     Words::tr("The minutes that were sent cannot be read."),
                     text.left(200),
                     {}};
    }
    const QJsonObject object = document.object();
    MinutesData minutes;
    minutes.language = textIn(object, "language") == languageKey(Language::English)
                           ? Language::English
                           : Language::Chinese;
    minutes.today = QDate::fromString(textIn(object, "today"), Qt::ISODate);
    minutes.startsAt = instantIn(object, "starts_at");
    minutes.endsAt = instantIn(object, "ends_at");
    minutes.kind = fromKey<VisitKind>(textIn(object, "kind")).value_or(VisitKind::OnSite);
    minutes.discussion = topicsIn(object, "discussion");
    for (const auto &[key, member] : Texts)
        minutes.*member = textIn(object, key);
    for (const auto &[key, member] : Lists)
        minutes.*member = linesIn(object, key);
    for (const auto &value : object.value(QLatin1String("follow_ups")).toArray())
        minutes.followUps.push_back(followUpFrom(value.toObject()));
    if (object.contains(QLatin1String("risks"))) {
        minutes.internal.emplace();
        minutes.internal->risks = linesIn(object, "risks");
        minutes.internal->observations = topicsIn(object, "observations");
        minutes.internal->bestObjective = textIn(object, "best_objective");
        minutes.internal->minimumObjective = textIn(object, "minimum_objective");
    }
    return minutes;
}

} // namespace attache
